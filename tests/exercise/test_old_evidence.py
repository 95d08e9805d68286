"""Runs and scenarios of a format that is no longer read are said to be so; nothing else suffers from them."""

import pytest

from exercise import run_versions
from exercise.access import Refused
from exercise.control import control
from exercise.desk import desk
from exercise.marking import marking
from exercise.plenary import plenary_links
from exercise.scenario_library import newest_text, rows_of_library
from tests.data.evidence_town import TOWN
from tests.exercise.conftest import Place

OLD = TOWN.with_name("small-town-1.yaml").read_text(encoding="utf-8")


@pytest.fixture
def old_run(place: Place, monkeypatch: pytest.MonkeyPatch) -> str:
    """A run of a scenario of goldenthread/1, begun under the evidence of that time."""
    services, library = place.services, place.services.store.library
    cohort = control.add_cohort(services, place.instructor, "Old", [place.trainee.user])
    text = library.add_text("0" * 64, "small-town", 1, OLD, "uploaded", services.now())
    monkeypatch.setattr(run_versions, "EVIDENCE_VERSION", "1")
    run = library.add_run(text.hash, 3, place.trainee.user, cohort.id, place.instructor.user, services.now())
    monkeypatch.undo()
    return run.id


def test_a_page_about_an_old_run_says_under_what_it_was_begun_and_what_to_do(
    place: Place, old_run: str
) -> None:
    with pytest.raises(Refused, match=r"was begun under .*evidence 1.*goldenthread runs freeze"):
        desk.brief(place.services, place.trainee, old_run)


def test_lists_with_an_old_run_in_them_are_shown(place: Place, old_run: str) -> None:
    services = place.services
    assert old_run in {row.run for row in desk.my_runs(services, place.trainee)}
    (cohort,) = control.cohorts(services, place.instructor)
    assert old_run in {row.run for row in control.progress(services, place.instructor, cohort.id)}
    (assignment,) = plenary_links.assignments(services, place.instructor, cohort.id)
    assert assignment.title == "small-town"
    assert marking.queue(services, place.assessor) is not None


def test_an_old_text_leaves_the_library_and_the_new_version_can_be_assigned(
    place: Place, old_run: str
) -> None:
    services = place.services
    assert "small-town" not in {row.id for row in rows_of_library(services)}
    run = place.run()
    assert newest_text(services, "small-town").text == TOWN.read_text(encoding="utf-8")
    assert desk.brief(services, place.trainee, run).title == "Small Town"
