"""Decisions, cycles and the hand-in: in time, once, and refused in words."""

from typing import Any

import pytest

from exercise.access import Refused
from exercise.debrief import debrief
from exercise.desk import desk
from tests.exercise.conftest import Place, Play, begun
from tests.exercise.desk.conftest import decide


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"actions": [("clear", "Z-WHARF")]}, "either defer or choose"),
        ({"deferred": False}, "Choose at least one action"),
        ({"rationale": " "}, "rationale"),
        ({"deferred": False, "actions": [("bribe", "")]}, "no action bribe"),
        ({"deferred": False, "actions": [("clear", "Z-NONE")]}, "cannot be aimed"),
        ({"deferred": False, "actions": [("clear", "Z-WHARF")] * 2}, "twice"),
        ({"rationale": "x" * 30_000}, "20,000"),
    ],
)
def test_a_bad_decision_is_refused_in_words_and_not_logged(
    place: Place, fields: dict[str, Any], said: str
) -> None:
    run = begun(place)
    with pytest.raises(Refused, match=said):
        decide(place, run, 1, **fields)
    assert desk.decisions(place.services, place.trainee, run) == ()


def test_a_cycle_needs_a_decision_and_a_page_of_another_cycle_is_refused(place: Place) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    with pytest.raises(Refused, match="Record a decision"):
        desk.advance(services, caller, run, expected_cycle=1)
    decide(place, run, 1, request="d1")
    decide(place, run, 1, request="d1")
    desk.advance(services, caller, run, expected_cycle=1, request="a1")
    desk.advance(services, caller, run, expected_cycle=1, request="a1")
    assert desk.brief(services, caller, run).cycle == 2
    with pytest.raises(Refused, match="in cycle 2, and this page shows cycle 1"):
        desk.advance(services, caller, run, expected_cycle=1, request="a2")
    with pytest.raises(Refused, match="sent already with other contents"):
        decide(place, run, 2, request="d1", rationale="Another reason altogether.")


def test_the_product_is_handed_in_once_in_time_and_within_its_length(
    place: Place, play_through: Play
) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    with pytest.raises(Refused, match="handed in after cycle"):
        desk.submit(services, caller, run, "Early.")
    with pytest.raises(Refused, match="opens once"):
        debrief.debrief(services, caller, run)
    for cycle in (1, 2, 3):
        decide(place, run, cycle)
        desk.advance(services, caller, run, expected_cycle=cycle)
    with pytest.raises(Refused, match="has 301 words"):
        desk.submit(services, caller, run, "word " * 301)
    desk.submit(services, caller, run, "A short one.", request="s")
    desk.submit(services, caller, run, "A short one.", request="s")
    with pytest.raises(Refused, match="closed"):
        desk.submit(services, caller, run, "Another.")
