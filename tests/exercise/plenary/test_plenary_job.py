"""The work for a plenary is begun once."""

import pytest

from exercise.access import Refused
from exercise.plenary import plenary, plenary_links
from exercise.read_models.plenary_models import LinkRow
from tests.exercise.conftest import Place
from tests.exercise.plenary.conftest import work


def test_work_that_failed_is_not_begun_again_by_a_page_that_waits_for_it(
    everybody_done: tuple[Place, LinkRow, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, row, _ = everybody_done

    def broken(*_: object) -> None:
        raise ValueError("no")

    monkeypatch.setattr("exercise.plenary.plenary_job._plenary_run", broken)
    assert plenary.under_way(place.services, place.trainee, row.link) is None
    assert plenary.plenary(place.services, place.trainee, row.link).job is not None
    work(place)
    for _ in range(2):
        job = plenary.under_way(place.services, place.trainee, row.link)
        assert job is not None
        assert job.status == "failed"
    assert len(place.services.store.jobs.all(kind="plenary")) == 1
    plenary_links.revoke(place.services, place.instructor, row.link)
    with pytest.raises(Refused, match="Taken back"):
        plenary.under_way(place.services, place.trainee, row.link)
