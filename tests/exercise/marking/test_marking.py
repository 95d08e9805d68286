"""From a run handed in to a signed record in a file."""

import json

import pytest
from sqlalchemy import text

from assessment.cpd.verification import verify_record
from exercise.access import Refused
from exercise.debrief import debrief
from exercise.desk import desk
from exercise.marking import marking
from exercise.worker.job_handlers import work_once
from tests.exercise.conftest import Place, Play


@pytest.fixture
def handed_in(place: Place, play_through: Play) -> str:
    run: str = place.run()
    play_through(place, run)
    return run


def marked(place: Place, run: str) -> None:
    rows = marking.dossier(place.services, place.assessor, run).rubric.rows
    marking.mark(place.services, place.assessor, run, {row.id: 3 for row in rows}, "Clear and sourced.")


def reflected(place: Place, run: str) -> None:
    desk.reflect(place.services, place.trainee, run, "Read rivals first.", "Task earlier.", "")


def test_a_run_becomes_a_record_that_verifies(place: Place, handed_in: str) -> None:
    services, assessor = place.services, place.assessor
    while work_once(services, "tests"):
        pass
    told = debrief.debrief(services, place.trainee, handed_in)
    assert told.decision is not None
    assert [len(d.without_decisions) for d in told.without_you] == [2, 2, 2]
    reflected(place, handed_in)
    marked(place, handed_in)
    marking.override(
        services, assessor, handed_in, "question.regret", 0.25, "The carried estimate is unfair."
    )
    record = marking.sign(services, assessor, handed_in, "meets", 1.0, "Good work.", request="sign-1")
    assert marking.sign(services, assessor, handed_in, "meets", 1.0, "Good work.", request="sign-1") == record
    dossier = marking.dossier(services, assessor, handed_in)
    assert (dossier.row.phase, dossier.records, dossier.log_faults) == ("signed", (record.id,), ())
    assert record.activity.log_sha256 in {line.hash for line in dossier.log}
    for fmt in ("json", "csv", "pdf"):
        name, content = marking.export(services, assessor, handed_in, fmt)
        assert name.endswith(fmt)
        assert content
    content = marking.export(services, assessor, handed_in, "json")[1]
    assert verify_record(content) == ()
    assert json.loads(content)["record"]["learner"]["pseudonym"] == place.trainee.user
    with pytest.raises(Refused, match="has been signed as"):
        marking.sign(services, assessor, handed_in, "not_yet", 1.0, "Changed my mind.")
    second = marking.sign(
        services, assessor, handed_in, "not_yet", 1.0, "Changed my mind.", supersedes=record.id
    )
    newest, oldest = marking.records(services, assessor)
    assert (newest.id, oldest.superseded_by) == (second.id, second.id)


def test_signing_needs_marks_and_a_reflection(place: Place, handed_in: str) -> None:
    services, assessor = place.services, place.assessor
    with pytest.raises(Refused, match="Mark every row"):
        marking.sign(services, assessor, handed_in, "meets", 1.0, "")
    marked(place, handed_in)
    with pytest.raises(Refused, match="reflection"):
        marking.sign(services, assessor, handed_in, "meets", 1.0, "")
    with pytest.raises(Refused, match="no signed record"):
        marking.export(services, assessor, handed_in, "pdf")
    with pytest.raises(Refused, match="no row nonsense"):
        marking.mark(services, assessor, handed_in, {"nonsense": 1}, "")
    with pytest.raises(Refused, match="no result"):
        marking.override(services, assessor, handed_in, "nonsense", 1.0, "a reason long enough")
    shown = {line.kind for line in desk.log_lines(services, place.trainee, handed_in)}
    assert "marked" not in shown


def test_an_altered_log_is_shown_and_cannot_be_signed(place: Place, handed_in: str) -> None:
    reflected(place, handed_in)
    marked(place, handed_in)
    with place.services.store.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER log_no_update"))
        connection.execute(text("UPDATE log SET \"by\" = 'U-0099' WHERE seq = 2"))
    assert "entry 2 was altered" in marking.dossier(place.services, place.assessor, handed_in).log_faults[0]
    with pytest.raises(Refused, match="altered and cannot be signed"):
        marking.sign(place.services, place.assessor, handed_in, "meets", 1.0, "")
