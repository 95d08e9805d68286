"""Filing the CPD records of a signed run: each made once, and kept as it was signed."""

from pydantic import ValidationError

from assessment.cpd.hours import active_minutes
from assessment.cpd.record import CpdRecord
from exercise.access import Refused
from exercise.decision_log.run_state import record_id
from exercise.records.record_of_run import record_of
from exercise.runs.runs import LiveRun
from exercise.services.services import Services
from exercise.store.rows import RecordHead


def file_newest(services: Services, live: LiveRun) -> None:
    """File the record of the newest signature, where signing was stopped before that."""
    if live.state.signatures:
        filed_record(services, live, len(live.state.signatures))


def filed_record(services: Services, live: LiveRun, number: int) -> CpdRecord:
    """Make the record of a signature, unless it has been filed already, and file it."""
    ident = record_id(live.head.id, number)
    stored = next((r for r in services.store.papers.records(live.head.id) if r.id == ident), None)
    if stored is not None:
        return CpdRecord.model_validate_json(stored.body)
    try:
        record = record_of(services, live, number, minutes_at_desk(services, live))
    except (ValidationError, ValueError) as error:
        raise Refused(f"The record could not be made: {error}") from error
    signed = live.state.signatures[number - 1]
    services.store.papers.file_record(
        RecordHead(
            id=ident,
            run=live.head.id,
            seq=signed.seq,
            head=record.activity.log_sha256,
            supersedes=signed.entry.supersedes,
            decision=signed.entry.decision,
            hours=record.hours.notional,
            body=record.model_dump_json(),
            signed=signed.at,
        )
    )
    return record


def minutes_at_desk(services: Services, live: LiveRun) -> int:
    """Return the minutes that the trainee was active, from the times in the log."""
    entries = services.store.logs.entries(live.head.id)
    return active_minutes(entry.at for entry in entries if entry.by == live.head.trainee)
