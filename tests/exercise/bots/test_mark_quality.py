"""The quality report counts blind marks only, as they were handed in, and says what is missing."""

import pytest

from exercise import accounts
from exercise.access import Caller, Refused
from exercise.bots import mark_quality
from exercise.bots.bots import play
from exercise.marking import marking, panel_of_markers
from exercise.services.services import Services
from scenarios.load import load
from tests.exercise.conftest import SMALL_TOWN, Place

WHY = "Certificate cohort: marked twice."


def marked_twice(services: Services, seats: tuple[Caller, Caller], run: str, levels: tuple[int, int]) -> None:
    panel_of_markers.arrange(services, seats[0], run, [caller.user for caller in seats], WHY)
    rows = [row.id for row in marking.dossier(services, seats[0], run).rubric.rows]
    for caller, level in zip(seats, levels, strict=True):
        marking.mark(services, caller, run, dict.fromkeys(rows, level), "")
        panel_of_markers.hand_in(services, caller, run)


@pytest.fixture
def seats(place: Place) -> tuple[Caller, Caller]:
    accounts.add_user(place.services, "ben", place.password, ("assessor",))
    return place.assessor, accounts.caller_of(place.services, "ben")


def test_agreement_is_given_from_ten_blind_markings_and_refused_below(
    place: Place, seats: tuple[Caller, Caller]
) -> None:
    services = place.services
    with pytest.raises(Refused, match="No exercise has been handed in"):
        mark_quality.report(services, place.assessor)
    scenario = load(SMALL_TOWN)
    runs = [play(services, scenario, 4, "base-rate").run for _ in range(10)]
    for number, run in enumerate(runs[:9]):
        marked_twice(services, seats, run, (number % 5, min(4, number % 5 + number % 2)))
    few = mark_quality.report(services, place.assessor, scenario="small-town")
    assert (few.handed_in, few.double) == (10, 9)
    assert all(one.refused for one in few.figures)
    marked_twice(services, seats, runs[9], (2, 2))
    panel_of_markers.standing(services, place.instructor, runs[9])
    found = mark_quality.report(services, place.instructor)
    agreement = next(one for one in found.figures if "ICC(2,1)" in one.name)
    assert agreement.n == 10
    assert agreement.low is not None
    assert agreement.high is not None
    assert agreement.low < (agreement.value or 0) < agreement.high
    assert "tentative" in " ".join(found.notes)
    panel_of_markers.revise(services, seats[0], runs[1], "clear", 4, "Lifted after the talk.")
    assert mark_quality.report(services, place.instructor).figures[0] == found.figures[0]
    assert (found.marked, found.double) == (10, 10)
    assert found.settled < found.marked


def test_marks_given_in_sight_of_others_are_no_agreement(place: Place, seats: tuple[Caller, Caller]) -> None:
    services = place.services
    run = play(services, load(SMALL_TOWN), 4, "base-rate").run
    rows = [row.id for row in marking.dossier(services, seats[0], run).rubric.rows]
    for caller in seats:
        marking.mark(services, caller, run, dict.fromkeys(rows, 2), "")
    found = mark_quality.report(services, place.assessor)
    assert (found.handed_in, found.marked, found.double, found.settled) == (1, 1, 0, 1)


def test_the_report_is_for_staff_and_names_what_there_is(place: Place) -> None:
    services = place.services
    play(services, load(SMALL_TOWN), 4, "base-rate")
    with pytest.raises(Refused, match="role of assessor or instructor"):
        mark_quality.report(services, place.trainee)
    with pytest.raises(Refused, match="there is small-town"):
        mark_quality.report(services, place.assessor, scenario="elsewhere")
    with pytest.raises(Refused, match="no cohort C-9"):
        mark_quality.report(services, place.assessor, cohort="C-9")


def test_a_seed_is_as_hard_as_bots_find_it(place: Place) -> None:
    services = place.services
    said: list[str] = []
    play(services, load(SMALL_TOWN), 4, "base-rate")
    (row,) = mark_quality.seeds(services, place.assessor, "", "", said.append)
    assert said == ["Bots play small-town, seed 4 ..."]
    assert row.ideal < row.random
    assert row.between is not None
    assert row.between == pytest.approx((row.random - row.mean) / (row.random - row.ideal))
