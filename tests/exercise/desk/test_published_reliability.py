"""What trainees are told of each source: how it knows, and how accounts err."""

import pytest

from exercise.desk import desk
from tests.exercise.conftest import Place


def test_bases_and_their_errors_are_published(place: Place) -> None:
    brief = desk.brief(place.services, place.trainee, place.run())
    assert [basis.name for basis in brief.bases] == [
        "Machine or paper", "Seen or heard", "Told by somebody present", "Talk",
    ]  # fmt: skip
    for basis in brief.bases:
        shares = (basis.right, basis.wrong_person, basis.planted, basis.vague, basis.misread)
        assert sum(shares) == pytest.approx(1)
    assert [basis.plate for basis in brief.bases] == [1.0, 0.75, 0.4, 0.1]
    for source in brief.sources:
        assert len(source.basis_shares) == len(brief.bases)
        assert sum(source.basis_shares) == pytest.approx(1)
    assert [source.open for source in brief.sources].count(False) == 2
