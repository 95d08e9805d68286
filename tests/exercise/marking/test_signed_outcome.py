"""A trainee reads the marking and takes the record once the run is signed, and not before."""

import json

import pytest

from assessment.cpd.verification import verify_record
from exercise.access import Refused
from exercise.desk import desk
from exercise.marking import marking, signed_outcome
from tests.exercise.conftest import Place, Play


def test_the_outcome_is_shown_to_its_trainee_after_the_signature(place: Place, play_through: Play) -> None:
    services, run = place.services, place.run()
    play_through(place, run)
    assert signed_outcome.outcome(services, place.trainee, run) is None
    with pytest.raises(Refused, match="has not been signed off yet"):
        signed_outcome.record_file(services, place.trainee, run, "json")

    desk.reflect(services, place.trainee, run, "Read rivals first.", "Task earlier.", "")
    dossier = marking.dossier(services, place.assessor, run)
    assert (marking.NO_HOURS in dossier.hours_rule) == (dossier.creditable_hours == 0)
    marking.mark(
        services, place.assessor, run, {row.id: 3 for row in dossier.rubric.rows}, "Clear and sourced."
    )
    record = marking.sign(services, place.assessor, run, "meets", dossier.creditable_hours, "Good work.")

    told = signed_outcome.outcome(services, place.trainee, run)
    assert told is not None
    assert {row.level for row in told.levels} == {3}
    assert len(told.levels) == len(dossier.rubric.rows)
    assert (told.comment, told.decision, told.record) == ("Clear and sourced.", "meets", record.id)
    assert told.hours == record.hours.notional == dossier.creditable_hours
    name, content = signed_outcome.record_file(services, place.trainee, run, "json")
    assert name.endswith(".json")
    assert verify_record(content) == ()
    assert json.loads(content)["record"]["id"] == record.id


def test_nobody_else_sees_it(place: Place) -> None:
    run = place.run()
    for caller in (place.other, place.instructor, place.assessor, place.researcher):
        with pytest.raises(Refused):
            signed_outcome.outcome(place.services, caller, run)
        with pytest.raises(Refused):
            signed_outcome.record_file(place.services, caller, run, "json")


def test_what_is_pasted_into_a_reflection_leaves_no_unseen_character_in_the_record(
    place: Place, play_through: Play
) -> None:
    services, run = place.services, place.run()
    play_through(place, run)
    unseen = "".join(map(chr, (*range(9), 0x0E, 0x1B, 0x7F, 0x202E)))
    desk.reflect(
        services, place.trainee, run, f"Read\x0brivals{unseen} first.", f"Task{unseen} earlier.", unseen
    )
    dossier = marking.dossier(services, place.assessor, run)
    marking.mark(services, place.assessor, run, {row.id: 3 for row in dossier.rubric.rows}, f"Clear{unseen}.")
    hours = dossier.creditable_hours
    record = marking.sign(services, place.assessor, run, "meets", hours, f"Good{unseen} work.")
    assert record.reflection.learned == "Read\nrivals first."
    assert record.reflection.will_change == "Task earlier."
    assert record.assessment.statement == "Good work."
    _, content = signed_outcome.record_file(services, place.trainee, run, "json")
    assert verify_record(content) == ()
