"""Moments of the truth have a second clock where the force itself knew of them."""

from exercise.debrief import debrief
from tests.exercise.conftest import Place


def test_arrests_are_known_on_the_day_and_other_moments_have_no_second_clock(done: tuple[Place, str]) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    assert {one.reported is not None for one in told.timeline if one.lane == "Arrests"} <= {True}
    assert {one.reported for one in told.timeline if one.lane != "Arrests"} == {None}
    assert all(one.reported == one.happened for one in told.timeline if one.reported)
