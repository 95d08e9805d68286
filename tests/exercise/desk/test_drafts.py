"""Drafts are kept for their owner alone, and never overwritten."""

import pytest

from exercise.access import Caller, Refused
from exercise.desk import desk
from tests.exercise.conftest import NOBODY, Place, begun


def test_a_draft_changed_elsewhere_keeps_both_texts(place: Place) -> None:
    run = begun(place)
    services, caller = place.services, place.trainee
    version = desk.save_draft(services, caller, run, "product", "First thoughts.\x00", 0)
    desk.save_draft(services, caller, run, "product", "Second thoughts.", version)
    with pytest.raises(Refused) as refused:
        desk.save_draft(services, caller, run, "product", "Typed in another window.", version)
    assert "Second thoughts." in str(refused.value)
    assert "Typed in another window." in str(refused.value)
    assert desk.draft(services, caller, run, "product") == ("Second thoughts.", 2)


def test_every_role_keeps_drafts_of_its_own_that_nobody_else_reads(place: Place) -> None:
    services = place.services
    seats = (place.trainee, place.other, place.instructor, place.assessor, place.researcher)
    for caller in seats:
        assert desk.draft(services, caller, "me", "text") == ("", 0)
        assert desk.save_draft(services, caller, "me", "text", f"written by {caller.name}", 0) == 1
    for caller in seats:
        assert desk.draft(services, caller, "me", "text") == (f"written by {caller.name}", 1)
        with pytest.raises(Refused, match="changed elsewhere"):
            desk.save_draft(services, caller, "me", "text", "typed in another window", 0)
    for nobody in (NOBODY, Caller(place.trainee.user, "nobody", frozenset())):
        with pytest.raises(Refused, match="sign in"):
            desk.draft(services, nobody, "me", "text")
        with pytest.raises(Refused, match="sign in"):
            desk.save_draft(services, nobody, "me", "text", "not mine", 0)


def test_a_draft_of_ones_own_is_as_long_as_a_scenario_and_one_of_a_run_as_an_entry(place: Place) -> None:
    services, run = place.services, place.run()
    assert desk.save_draft(services, place.instructor, "me", "scenario", "x" * 60_000, 0) == 1
    with pytest.raises(Refused, match="20000 can be kept; shorten it"):
        desk.save_draft(services, place.trainee, run, "product", "x" * 20_001, 0)
    with pytest.raises(Refused, match="1000000 can be kept; shorten it"):
        desk.save_draft(services, place.instructor, "me", "scenario", "x" * 1_000_001, 1)
