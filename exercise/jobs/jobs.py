"""Long work as pages ask for it: queued here, carried out by the worker."""

import hashlib
from typing import Any

import rfc8785

from exercise.jobs.payloads import AnswersPayload, Payload
from exercise.read_models.job_models import JobDetails
from exercise.runs.world_inputs import WorldInputs
from exercise.services.services import Services
from exercise.store.rows import JobRow


def queue(services: Services, payload: Payload, owner: str, total: int, *, fresh: bool = False) -> JobRow:
    """Return a queued job; the same work waiting, running or done is the same job unless ``fresh``.

    ``total`` is how many steps the work has, for its progress.
    """
    text = payload_text(payload)
    digest = payload_digest(payload.kind, text)
    return services.store.jobs.put(payload.kind, digest, text, owner, total, services.now(), fresh=fresh)


def newest(services: Services, payload: Payload) -> JobRow | None:
    """Return the newest job of the same work however it ended, queueing none; None if there never was one."""
    return services.store.jobs.find(payload.kind, payload_digest(payload.kind, payload_text(payload)))


def payload_text(payload: Payload) -> str:
    """Return a payload as canonical JSON (RFC 8785): the form that is stored."""
    return rfc8785.dumps(payload.to_json()).decode()


def payload_digest(kind: str, text: str) -> str:
    """Return what tells the work of a stored payload from any other."""
    return hashlib.sha256(f"{kind}:{text}".encode()).hexdigest()


def queue_answers(services: Services, inputs: WorldInputs, owner: str) -> JobRow:
    """Return the job that settles the answers of a scenario and seed ahead of need."""
    return queue(services, AnswersPayload(inputs.hash, inputs.seed), owner, 1)


def job_details(row: JobRow) -> JobDetails:
    """Return a job as a page shows it."""
    status: Any = row.status
    return JobDetails(row.id, row.kind, status, row.done, row.total, row.message, row.result)
