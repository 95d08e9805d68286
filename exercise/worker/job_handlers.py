"""What a worker does: claim a job, carry it out while its heart beats, and leave the result."""

import json
import os
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Generic, TypeVar

from assessment.amounts import counted
from exercise.jobs.payloads import AnswersPayload, BundlesPayload, Payload, PlenaryPayload, StudyPayload
from exercise.plenary import plenary_job
from exercise.records import cohort_bundles
from exercise.research import study_job
from exercise.runs import truth
from exercise.runs.runs import scenario_at
from exercise.runs.world_inputs import WorldInputs
from exercise.scoring import paired_runs
from exercise.scoring.ensemble_payload import EnsemblePayload
from exercise.services.services import Services
from exercise.store.rows import JobRow, StoreError

P = TypeVar("P", bound=Payload)
BEAT = 1.0
"""Seconds between notes of progress."""


@dataclass(frozen=True)
class JobResult:
    """What a finished job leaves: a file or folder name below the results, and a sentence."""

    result: str
    message: str


class Pulse:
    """Notes a job's progress every second, and learns whether it should stop."""

    def __init__(self, services: Services, job: JobRow, worker: str):
        self._services, self._job, self._worker = services, job, worker
        self._steps, self._total = 0, max(job.total, 1)
        self._over = threading.Event()
        self.stopped = False
        self._thread = threading.Thread(target=self._beat, name=f"pulse-{job.id}", daemon=True)

    def __enter__(self) -> "Pulse":
        self._note()
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._over.set()
        self._thread.join()
        self._note()

    def progress(self, steps: int, total: int) -> None:
        """Remember how far the job has come."""
        self._steps, self._total = steps, total

    def should_stop(self) -> bool:
        """Return whether somebody stopped the job or another worker took it over."""
        return self.stopped

    def _beat(self) -> None:
        while not self._over.wait(BEAT):
            self._note()

    def _note(self) -> None:
        try:
            goes_on = self._services.store.jobs.beat(
                self._job.id, self._worker, self._steps, self._total, self._services.now()
            )
        except StoreError:
            return  # The database is busy or away for a moment: the next beat tries again.
        self.stopped = self.stopped or not goes_on


def work_once(services: Services, worker: str) -> bool:
    """Carry out one waiting job; return whether there was one. A job's failure is its own."""
    now = services.now()
    job = services.store.jobs.claim(worker, now, now - timedelta(seconds=services.settings.heartbeat_seconds))
    if job is None:
        return False
    if job.status != "running":
        return True
    try:
        with Pulse(services, job, worker) as pulse:
            result = JOB_KINDS[job.kind].carry_out(services, job, pulse)
        status = "stopped" if pulse.stopped else "done"
        services.store.jobs.finish(job.id, worker, status, result.message, result.result)
    except Exception as error:
        # Whatever one job dies of must not take the worker along: it is told on the job and on stderr.
        traceback.print_exc()
        services.store.jobs.finish(
            job.id, worker, "failed", f"{type(error).__name__}: {error}; ask for it again", ""
        )
    return True


def _answers(services: Services, job: JobRow, payload: AnswersPayload, pulse: Pulse) -> JobResult:
    scenario = scenario_at(services, payload.scenario)
    truth.answers(services, WorldInputs(scenario, payload.scenario, payload.seed))
    pulse.progress(1, 1)
    return JobResult("", "the answers are settled")


def _ensemble(services: Services, job: JobRow, payload: EnsemblePayload, pulse: Pulse) -> JobResult:
    values = paired_runs.compare(
        scenario_at(services, payload.scenario),
        payload,
        services.settings.workers,
        pulse.progress,
        pulse.should_stop,
    )
    pairs = len(values[paired_runs.YOURS]["harm"])
    if pairs < 2:
        return JobResult("", "stopped before two pairs of runs were done")
    name = f"{job.id}.json"
    write_whole(services.settings.results / name, json.dumps(values))
    return JobResult(name, f"{pairs} paired runs")


def _study(services: Services, job: JobRow, payload: StudyPayload, pulse: Pulse) -> JobResult:
    pairs = study_job.carry_out(
        scenario_at(services, payload.scenario),
        payload,
        services.settings.results / job.id,
        services.settings.workers,
        pulse.progress,
        pulse.should_stop,
    )
    return JobResult(job.id if pairs else "", f"{pairs} paired seeds")


def _bundles(services: Services, job: JobRow, payload: BundlesPayload, pulse: Pulse) -> JobResult:
    name = f"{job.id}.zip"
    path = services.settings.results / name
    files = cohort_bundles.carry_out(services, payload, path, pulse.progress, pulse.should_stop)
    return JobResult(name if files else "", f"{files} files")


def _plenary(services: Services, job: JobRow, payload: PlenaryPayload, pulse: Pulse) -> JobResult:
    text = plenary_job.carry_out(services, payload, pulse.progress, pulse.should_stop)
    if text is None:
        return JobResult("", "stopped before every run was told")
    name = f"{job.id}.json"
    write_whole(services.settings.results / name, text)
    return JobResult(name, counted(len(payload.runs), "run"))


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


@dataclass(frozen=True)
class JobKind(Generic[P]):
    """A kind of job: the record of its work, and what carries it out."""

    payload: type[P]
    handler: Callable[[Services, JobRow, P, Pulse], JobResult]

    def carry_out(self, services: Services, job: JobRow, pulse: Pulse) -> JobResult:
        """Read a job's payload, do the work, and return what it leaves."""
        return self.handler(services, job, self.payload.from_json(json.loads(job.payload)), pulse)


JOB_KINDS: dict[str, JobKind[Any]] = {
    "answers": JobKind(AnswersPayload, _answers),
    "ensemble": JobKind(EnsemblePayload, _ensemble),
    "study": JobKind(StudyPayload, _study),
    "bundles": JobKind(BundlesPayload, _bundles),
    "plenary": JobKind(PlenaryPayload, _plenary),
}
