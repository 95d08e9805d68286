"""A trainee reads the marking and takes the record once the run is signed, and not before."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from assessment.cpd.verify import verify_record
from exercise import desk, marking, outcome
from exercise.views import Refused


def test_the_outcome_is_shown_to_its_trainee_after_the_signature(
    place: Any, play_through: Callable[..., None]
) -> None:
    house, run = place.house, place.run()
    play_through(place, run)
    assert outcome.outcome(house, place.trainee, run) is None
    with pytest.raises(Refused, match="has not been signed off yet"):
        outcome.record_file(house, place.trainee, run, "json")

    desk.reflect(house, place.trainee, run, "Read rivals first.", "Task earlier.", "")
    dossier = marking.dossier(house, place.assessor, run)
    assert (marking.NO_HOURS in dossier.hours_rule) == (dossier.creditable_hours == 0)
    marking.mark(house, place.assessor, run, {row.id: 3 for row in dossier.rubric.rows}, "Clear and sourced.")
    record = marking.sign(house, place.assessor, run, "meets", dossier.creditable_hours, "Good work.")

    told = outcome.outcome(house, place.trainee, run)
    assert told is not None
    assert {row.level for row in told.levels} == {3}
    assert len(told.levels) == len(dossier.rubric.rows)
    assert (told.comment, told.decision, told.record) == ("Clear and sourced.", "meets", record.id)
    assert told.hours == record.hours.notional == dossier.creditable_hours
    name, content = outcome.record_file(house, place.trainee, run, "json")
    assert name.endswith(".json")
    assert verify_record(content) == ()
    assert json.loads(content)["record"]["id"] == record.id


def test_nobody_else_sees_it(place: Any) -> None:
    run = place.run()
    for seat in (place.other, place.instructor, place.assessor, place.researcher):
        with pytest.raises(Refused):
            outcome.outcome(place.house, seat, run)
        with pytest.raises(Refused):
            outcome.record_file(place.house, seat, run, "json")
