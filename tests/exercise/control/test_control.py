"""An instructor sends injects and edits scenarios, and changes no run by it."""

import pytest

from exercise.access import Refused
from exercise.control import control
from exercise.desk import desk
from tests.exercise.conftest import Place, begun


def test_an_instructor_sends_an_inject_and_the_trainee_never_sees_its_purpose(place: Place) -> None:
    run = begun(place)
    rows = control.injects(place.services, place.instructor, run)
    by_hand = next(row for row in rows if row.arrived is None)
    control.fire(place.services, place.instructor, run, by_hand.id)
    with pytest.raises(Refused, match="arrived already"):
        control.fire(place.services, place.instructor, run, by_hand.id)
    brief = desk.brief(place.services, place.trainee, run)
    assert by_hand.id in {inject.id for inject in brief.injects}
    assert by_hand.purpose not in repr(brief)


def test_editing_a_scenario_never_changes_a_run(place: Place) -> None:
    run = begun(place)
    before = desk.brief(place.services, place.trainee, run)
    text = control.scenario_text(place.services, place.instructor, "small-town")
    edited = text.replace("title: Small Town", "title: Smaller Town").replace("version: 1", "version: 2", 1)
    row = control.save_scenario(place.services, place.instructor, edited)
    assert not isinstance(row, tuple)
    assert (row.title, row.version, row.stored) == ("Smaller Town", 2, 2)
    assert desk.brief(place.services, place.trainee, run) == before


def test_a_broken_scenario_is_refused_with_its_faults(place: Place) -> None:
    for text in ("", "]", "format: goldenthread/1\n", "a: [1, 2\n"):
        faults = control.save_scenario(place.services, place.instructor, text)
        assert isinstance(faults, tuple)
        assert faults
        assert control.check(place.services, place.instructor, text) == faults
