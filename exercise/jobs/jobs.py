"""Long work as pages ask for it: queued here, carried out by the worker."""

import hashlib
from typing import Any

import rfc8785

from exercise.read_models.job_models import JobDetails
from exercise.runs.world_inputs import Pinned
from exercise.services.services import Services
from exercise.store.rows import JobRow


def queue(
    services: Services, kind: str, payload: dict[str, Any], owner: str, total: int, *, fresh: bool = False
) -> JobRow:
    """Return a queued job; the same work waiting, running or done is the same job unless ``fresh``."""
    text, digest = _text_and_digest(kind, payload)
    return services.store.jobs.put(kind, digest, text, owner, total, services.now(), fresh=fresh)


def newest(services: Services, kind: str, payload: dict[str, Any]) -> JobRow | None:
    """Return the newest job of the same work however it ended, queueing none; None if there never was one."""
    return services.store.jobs.find(kind, _text_and_digest(kind, payload)[1])


def _text_and_digest(kind: str, payload: dict[str, Any]) -> tuple[str, str]:
    text = rfc8785.dumps(payload).decode()
    return text, hashlib.sha256(f"{kind}:{text}".encode()).hexdigest()


def queue_answers(services: Services, pinned: Pinned, owner: str) -> JobRow:
    """Return the job that settles the answers of a scenario and seed ahead of need."""
    return queue(services, "answers", {"scenario": pinned.hash, "seed": pinned.seed}, owner, 1)


def view(row: JobRow) -> JobDetails:
    """Return a job as a page shows it."""
    status: Any = row.status
    return JobDetails(row.id, row.kind, status, row.done, row.total, row.message, row.result)
