"""Moments of the truth have a second clock where a report told of them."""

from exercise.debrief import debrief
from tests.exercise.conftest import Place


def test_moments_that_no_report_told_of_have_no_second_clock(done: tuple[Place, str]) -> None:
    place, run = done
    told = debrief.debrief(place.services, place.trainee, run)
    assert {one.reported is None for one in told.timeline} == {
        "never reported" in one.text for one in told.timeline
    }
    assert any(one.reported is None for one in told.timeline)
    assert all(one.reported >= one.happened for one in told.timeline if one.reported)
