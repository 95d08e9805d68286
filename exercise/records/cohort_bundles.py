"""Batches: the bundles of a whole cohort in one file, made by the worker while the assessor does other things."""

import os
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from exercise.access import Caller, Refused
from exercise.accounts import need
from exercise.jobs.jobs import job_details, queue
from exercise.jobs.payloads import BundlesPayload
from exercise.read_models.control_models import CohortRow
from exercise.read_models.job_models import JobDetails
from exercise.records.records import batch_of, signed_runs
from exercise.services.services import Services
from exercise.store.rows import JobRow


def cohorts(services: Services, caller: Caller) -> tuple[CohortRow, ...]:
    """Return the cohorts with signed runs, and how many; members are not named here."""
    need(caller, "assessor")
    signed = {head.run for head in services.store.papers.records()}
    cohort_ids = [run.cohort for run in services.store.library.runs() if run.id in signed]
    return tuple(
        CohortRow(head.id, head.name, (), cohort_ids.count(head.id))
        for head in services.store.library.cohorts()
        if head.id in cohort_ids
    )


def start(services: Services, caller: Caller, cohort: str) -> JobDetails:
    """Queue the bundles of a cohort.

    Raises:
        Refused: when nothing of it is signed.
    """
    need(caller, "assessor")
    total = len(signed_runs(services, caller, cohort)) + 2
    return job_details(queue(services, BundlesPayload(cohort), caller.user, total, fresh=True))


def job(services: Services, caller: Caller, ident: str) -> JobDetails:
    """Return a batch's progress."""
    return job_details(_own(services, caller, ident))


def jobs(services: Services, caller: Caller) -> tuple[JobDetails, ...]:
    """Return this assessor's batches, newest first."""
    need(caller, "assessor")
    return tuple(
        job_details(row) for row in services.store.jobs.all(owner=caller.user, kind=BundlesPayload.kind)
    )


def stop(services: Services, caller: Caller, ident: str) -> JobDetails:
    """Stop a batch after what is under way."""
    if _own(services, caller, ident).status in ("queued", "running"):
        services.store.jobs.stop(ident)
    return job(services, caller, ident)


def file(services: Services, caller: Caller, ident: str) -> tuple[str, bytes]:
    """Return a finished batch as a ZIP file."""
    row = _own(services, caller, ident)
    path = services.settings.results / row.result
    if not row.result or not path.is_file():
        raise Refused(f"Batch {ident} has no file; make the bundles again.")
    return row.result, path.read_bytes()


def carry_out(
    services: Services,
    payload: BundlesPayload,
    path: Path,
    progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
) -> int:
    """Write the bundles of a cohort into one ZIP file, whole or not at all; return how many files it holds."""
    batch = batch_of(services, payload.cohort, "zip")
    path.parent.mkdir(parents=True, exist_ok=True)
    part, count = path.with_name(f".{path.name}.{os.getpid()}"), 0
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        for make in batch:
            if should_stop():
                break
            name, content = make()
            archive.writestr(zipfile.ZipInfo(name, _stamp(services.now())), content)
            count += 1
            progress(count, len(batch.files))
    part.replace(path)
    return count


def _stamp(at: datetime) -> tuple[int, int, int, int, int, int]:
    at = at.astimezone(UTC)
    return at.year, at.month, at.day, at.hour, at.minute, at.second


def _own(services: Services, caller: Caller, ident: str) -> JobRow:
    need(caller, "assessor")
    row = services.store.jobs.get(ident)
    if row is None or row.kind != BundlesPayload.kind or row.owner != caller.user:
        raise Refused(f"There is no batch {ident} of yours.")
    return row
