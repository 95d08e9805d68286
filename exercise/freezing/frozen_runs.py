"""Frozen runs as their people may have them: the sealed files, as a ZIP file."""

from exercise.access import Caller, Refused
from exercise.runs.run_summary import RunStanding, frozen_row
from exercise.runs.runs import head_of
from exercise.services.services import Services

STAFF = frozenset({"instructor", "assessor"})


def withheld(services: Services, caller: Caller, run: str) -> str:
    """Return why somebody may not have the sealed files of a run, or an empty text.

    They hold the truth: a trainee has them once the run was handed in, as with the debrief.
    """
    head, frozen = head_of(services, run), frozen_row(services, run)
    own = head is not None and isinstance(caller, Caller) and head.trainee == caller.user
    if frozen is None or not isinstance(caller, Caller) or not (own or caller.roles & STAFF):
        return f"There is no frozen run {run} for you; choose one from your list."
    if caller.roles & STAFF or RunStanding.from_json(frozen.summary).submitted is not None:
        return ""
    return (
        "This exercise was closed before it was handed in, so its files, which tell the truth, are not handed out to "
        "you. Ask your instructor for what you wrote in it."
    )


def archive_file(services: Services, caller: Caller, run: str) -> tuple[str, bytes]:
    """Return the sealed files of a frozen run: file name and ZIP.

    Raises:
        Refused: when the run is not frozen, or the caller may not have them.
    """
    if reason := withheld(services, caller, run):
        raise Refused(reason)
    archive = services.store.archives.archive(run)
    if archive is None:
        raise Refused(f"The files of run {run} are not in the store; restore a copy of the database.")
    return f"frozen-{run}.zip", archive
