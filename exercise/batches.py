"""Batches: the bundles of a whole cohort in one file, made by the worker while the assessor does other things."""

import os
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from exercise import jobs as work
from exercise.accounts import need
from exercise.house import House
from exercise.records import batch_of, signed_runs
from exercise.staff import CohortRow, JobView
from exercise.store.rows import JobRow
from exercise.views import Refused, Seat

KIND = "bundles"


def cohorts(house: House, seat: Seat) -> tuple[CohortRow, ...]:
    """Return the cohorts with signed runs, and how many; members are not named here."""
    need(seat, "assessor")
    signed = {head.run for head in house.store.papers.records()}
    held = [run.cohort for run in house.store.library.runs() if run.id in signed]
    return tuple(
        CohortRow(head.id, head.name, (), held.count(head.id))
        for head in house.store.library.cohorts()
        if head.id in held
    )


def start(house: House, seat: Seat, cohort: str) -> JobView:
    """Queue the bundles of a cohort. Raises Refused when nothing of it is signed."""
    need(seat, "assessor")
    total = len(signed_runs(house, seat, cohort)) + 2
    return work.view(work.queue(house, KIND, {"cohort": cohort}, seat.user, total, fresh=True))


def job(house: House, seat: Seat, ident: str) -> JobView:
    """Return a batch's progress."""
    return work.view(_own(house, seat, ident))


def jobs(house: House, seat: Seat) -> tuple[JobView, ...]:
    """Return this assessor's batches, newest first."""
    need(seat, "assessor")
    return tuple(work.view(row) for row in house.store.jobs.all(owner=seat.user, kind=KIND))


def stop(house: House, seat: Seat, ident: str) -> JobView:
    """Stop a batch after what is under way."""
    if _own(house, seat, ident).status in ("queued", "running"):
        house.store.jobs.stop(ident)
    return job(house, seat, ident)


def file(house: House, seat: Seat, ident: str) -> tuple[str, bytes]:
    """Return a finished batch as a ZIP file."""
    row = _own(house, seat, ident)
    path = house.settings.results / row.result
    if not row.result or not path.is_file():
        raise Refused(f"Batch {ident} has no file; make the bundles again.")
    return row.result, path.read_bytes()


def carry_out(
    house: House,
    payload: dict[str, Any],
    path: Path,
    progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
) -> int:
    """Write the bundles of a cohort into one ZIP file, whole or not at all; return how many files it holds."""
    batch = batch_of(house, payload["cohort"], "zip")
    path.parent.mkdir(parents=True, exist_ok=True)
    part, done = path.with_name(f".{path.name}.{os.getpid()}"), 0
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        for make in batch:
            if should_stop():
                break
            name, content = make()
            archive.writestr(zipfile.ZipInfo(name, _stamp(house.now())), content)
            done += 1
            progress(done, len(batch.files))
    part.replace(path)
    return done


def _stamp(at: datetime) -> tuple[int, int, int, int, int, int]:
    at = at.astimezone(UTC)
    return at.year, at.month, at.day, at.hour, at.minute, at.second


def _own(house: House, seat: Seat, ident: str) -> JobRow:
    need(seat, "assessor")
    row = house.store.jobs.get(ident)
    if row is None or row.kind != KIND or row.owner != seat.user:
        raise Refused(f"There is no batch {ident} of yours.")
    return row
