"""The table of long work: queued by pages, claimed by workers."""

from datetime import datetime

from sqlalchemy import Engine, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as Work

from exercise.store.engine import refusing
from exercise.store.numbering import next_id
from exercise.store.rows import JobRow, StoreError
from exercise.store.tables import Job

MOST_ATTEMPTS = 3
"""Times that a job is begun before it is given up: one that kills its worker would be begun for ever."""
REUSABLE = ("queued", "running", "done")


def _row(job: Job) -> JobRow:
    return JobRow(
        job.id,
        job.kind,
        job.digest,
        job.payload,
        job.owner,
        job.status,
        job.done,
        job.total,
        job.message,
        job.result,
        job.cancel,
        job.created,
    )


class Jobs:
    """Long work and its progress. One transaction a method."""

    def __init__(self, engine: Engine):
        self._read = engine
        self._write = engine.execution_options(write=True)

    def put(
        self,
        kind: str,
        digest: str,
        payload: str,
        owner: str,
        total: int,
        now: datetime,
        *,
        fresh: bool = False,
    ) -> JobRow:
        """Return a queued job; the same digest waiting, running or done is the same job unless ``fresh``."""
        with refusing(self._write):
            for _ in range(20):
                try:
                    with Work(self._write) as work, work.begin():
                        same = select(Job).where(
                            Job.kind == kind, Job.digest == digest, Job.status.in_(REUSABLE)
                        )
                        job = None if fresh else work.scalar(same.order_by(Job.created.desc()).limit(1))
                        if job is None:
                            job = Job(
                                id=next_id(work, Job.id, "J-", 4),
                                kind=kind,
                                digest=digest,
                                payload=payload,
                                owner=owner,
                                status="queued",
                                done=0,
                                total=total,
                                message="waiting for a worker",
                                result="",
                                cancel=False,
                                worker="",
                                created=now,
                            )
                            work.add(job)
                            work.flush()
                        return _row(job)
                except IntegrityError:
                    continue
        raise StoreError("the job could not be stored; try again")

    def get(self, ident: str) -> JobRow | None:
        """Return one job."""
        with refusing(self._read), Work(self._read) as work:
            job = work.get(Job, ident)
            return _row(job) if job else None

    def find(self, kind: str, digest: str) -> JobRow | None:
        """Return the newest job of a kind and digest."""
        with refusing(self._read), Work(self._read) as work:
            job = work.scalar(
                select(Job)
                .where(Job.kind == kind, Job.digest == digest)
                .order_by(Job.created.desc(), Job.id.desc())
                .limit(1)
            )
            return _row(job) if job else None

    def all(self, owner: str = "", kind: str = "") -> tuple[JobRow, ...]:
        """Return jobs, newest first."""
        query = select(Job).order_by(Job.created.desc(), Job.id.desc())
        if owner:
            query = query.where(Job.owner == owner)
        if kind:
            query = query.where(Job.kind == kind)
        with refusing(self._read), Work(self._read) as work:
            return tuple(_row(job) for job in work.scalars(query))

    def claim(self, worker: str, now: datetime, stale: datetime) -> JobRow | None:
        """Return the oldest job that waits, or that fell silent before ``stale``, now this worker's.

        One that has been begun too often comes back failed, and a stopped one stopped: nothing to do.
        """
        waits = or_(Job.status == "queued", (Job.status == "running") & (Job.heartbeat < stale))
        with refusing(self._write), Work(self._write) as work, work.begin():
            job = work.scalar(
                select(Job)
                .where(waits)
                .order_by(Job.created, Job.id)
                .limit(1)
                .with_for_update(skip_locked=True)
            )
            if job is None:
                return None
            if job.attempts >= MOST_ATTEMPTS:
                job.status = "failed"
                job.message = f"begun {job.attempts} times without an end; ask for it again"
            elif job.cancel:
                job.status, job.message = "stopped", "stopped"
            else:
                job.attempts += 1
                job.status, job.worker, job.heartbeat, job.message = "running", worker, now, "under way"
            work.flush()
            return _row(job)

    def beat(self, ident: str, worker: str, done: int, total: int, now: datetime) -> bool:
        """Note progress; return whether to go on: false when stopped or taken over by another worker."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            work.execute(
                update(Job)
                .where(Job.id == ident, Job.worker == worker, Job.status == "running")
                .values(done=done, total=total, heartbeat=now)
            )
            job = work.get(Job, ident, populate_existing=True)
            return bool(job and job.worker == worker and job.status == "running" and not job.cancel)

    def finish(self, ident: str, worker: str, status: str, message: str, result: str) -> None:
        """Close a job that this worker still holds."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            work.execute(
                update(Job)
                .where(Job.id == ident, Job.worker == worker)
                .values(status=status, message=message, result=result)
            )

    def stop(self, ident: str) -> None:
        """Ask a running job to stop; a waiting one stops at once."""
        with refusing(self._write), Work(self._write) as work, work.begin():
            work.execute(
                update(Job)
                .where(Job.id == ident, Job.status == "queued")
                .values(status="stopped", message="stopped before it began")
            )
            work.execute(update(Job).where(Job.id == ident).values(cancel=True))
