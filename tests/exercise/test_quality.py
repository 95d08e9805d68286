"""The quality report counts blind marks only, as they were handed in, and says what is missing."""

from pathlib import Path
from typing import Any

import pytest

from exercise import accounts, marking, panels, quality
from exercise.bots import play
from exercise.house import House
from exercise.views import Refused, Seat
from scenarios.load import load

SMALL_TOWN = Path(__file__).parents[1] / "data" / "small-town.yaml"

WHY = "Certificate cohort: marked twice."


def marked_twice(house: House, seats: tuple[Seat, Seat], run: str, levels: tuple[int, int]) -> None:
    panels.arrange(house, seats[0], run, [seat.user for seat in seats], WHY)
    rows = [row.id for row in marking.dossier(house, seats[0], run).rubric.rows]
    for seat, level in zip(seats, levels, strict=True):
        marking.mark(house, seat, run, dict.fromkeys(rows, level), "")
        panels.hand_in(house, seat, run)


@pytest.fixture
def seats(place: Any) -> tuple[Seat, Seat]:
    accounts.add_user(place.house, "ben", place.password, ("assessor",))
    return place.assessor, accounts.seat_of(place.house, "ben")


def test_agreement_is_given_from_ten_blind_markings_and_refused_below(
    place: Any, seats: tuple[Seat, Seat]
) -> None:
    house = place.house
    with pytest.raises(Refused, match="No exercise has been handed in"):
        quality.report(house, place.assessor)
    scenario = load(SMALL_TOWN)
    runs = [play(house, scenario, 4, "base-rate").run for _ in range(10)]
    for number, run in enumerate(runs[:9]):
        marked_twice(house, seats, run, (number % 5, min(4, number % 5 + number % 2)))
    few = quality.report(house, place.assessor, scenario="small-town")
    assert (few.handed_in, few.double) == (10, 9)
    assert all(one.refused for one in few.figures)
    marked_twice(house, seats, runs[9], (2, 2))
    panels.standing(house, place.instructor, runs[9])
    found = quality.report(house, place.instructor)
    agreement = next(one for one in found.figures if "ICC(2,1)" in one.name)
    assert agreement.n == 10
    assert agreement.low is not None
    assert agreement.high is not None
    assert agreement.low < (agreement.value or 0) < agreement.high
    assert "tentative" in " ".join(found.notes)
    panels.revise(house, seats[0], runs[1], "clear", 4, "Lifted after the talk.")
    assert quality.report(house, place.instructor).figures[0] == found.figures[0]
    assert (found.marked, found.double) == (10, 10)
    assert found.settled < found.marked


def test_marks_given_in_sight_of_others_are_no_agreement(place: Any, seats: tuple[Seat, Seat]) -> None:
    house = place.house
    run = play(house, load(SMALL_TOWN), 4, "base-rate").run
    rows = [row.id for row in marking.dossier(house, seats[0], run).rubric.rows]
    for seat in seats:
        marking.mark(house, seat, run, dict.fromkeys(rows, 2), "")
    found = quality.report(house, place.assessor)
    assert (found.handed_in, found.marked, found.double, found.settled) == (1, 1, 0, 1)


def test_the_report_is_for_staff_and_names_what_there_is(place: Any) -> None:
    house = place.house
    play(house, load(SMALL_TOWN), 4, "base-rate")
    with pytest.raises(Refused, match="role of assessor or instructor"):
        quality.report(house, place.trainee)
    with pytest.raises(Refused, match="there is small-town"):
        quality.report(house, place.assessor, scenario="elsewhere")
    with pytest.raises(Refused, match="no cohort C-9"):
        quality.report(house, place.assessor, cohort="C-9")


def test_a_seed_is_as_hard_as_bots_find_it(place: Any) -> None:
    house, said = place.house, []
    play(house, load(SMALL_TOWN), 4, "base-rate")
    (row,) = quality.seeds(house, place.assessor, "", "", said.append)
    assert said == ["Bots play small-town, seed 4 ..."]
    assert row.ideal < row.random
    assert row.between is not None
    assert row.between == pytest.approx((row.random - row.mean) / (row.random - row.ideal))
