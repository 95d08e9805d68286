"""The table of long work: queued by pages, claimed by workers."""

from datetime import datetime

from sqlalchemy import Engine, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from exercise.store.engine import refusing
from exercise.store.numbering import next_id
from exercise.store.rows import JobRow, StoreError
from exercise.store.tables import JobTable

MOST_ATTEMPTS = 3
"""Times that a job is begun before it is given up: one that kills its worker would be begun for ever."""
REUSABLE = ("queued", "running", "done")


def _row(job: JobTable) -> JobRow:
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


class JobStore:
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
                    with Session(self._write) as session, session.begin():
                        same = select(JobTable).where(
                            JobTable.kind == kind, JobTable.digest == digest, JobTable.status.in_(REUSABLE)
                        )
                        job = (
                            None if fresh else session.scalar(same.order_by(JobTable.created.desc()).limit(1))
                        )
                        if job is None:
                            job = JobTable(
                                id=next_id(session, JobTable.id, "J-", 4),
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
                            session.add(job)
                            session.flush()
                        return _row(job)
                except IntegrityError:
                    continue
        raise StoreError("the job could not be stored; try again")

    def get(self, ident: str) -> JobRow | None:
        """Return one job."""
        with refusing(self._read), Session(self._read) as session:
            job = session.get(JobTable, ident)
            return _row(job) if job else None

    def find(self, kind: str, digest: str) -> JobRow | None:
        """Return the newest job of a kind and digest."""
        with refusing(self._read), Session(self._read) as session:
            job = session.scalar(
                select(JobTable)
                .where(JobTable.kind == kind, JobTable.digest == digest)
                .order_by(JobTable.created.desc(), JobTable.id.desc())
                .limit(1)
            )
            return _row(job) if job else None

    def all(self, owner: str = "", kind: str = "") -> tuple[JobRow, ...]:
        """Return jobs, newest first."""
        query = select(JobTable).order_by(JobTable.created.desc(), JobTable.id.desc())
        if owner:
            query = query.where(JobTable.owner == owner)
        if kind:
            query = query.where(JobTable.kind == kind)
        with refusing(self._read), Session(self._read) as session:
            return tuple(_row(job) for job in session.scalars(query))

    def claim(self, worker: str, now: datetime, stale: datetime) -> JobRow | None:
        """Return the oldest job that waits, or that fell silent before ``stale``, now this worker's.

        One that has been begun too often comes back failed, and a stopped one stopped: nothing to do.
        """
        waits = or_(
            JobTable.status == "queued", (JobTable.status == "running") & (JobTable.heartbeat < stale)
        )
        with refusing(self._write), Session(self._write) as session, session.begin():
            job = session.scalar(
                select(JobTable)
                .where(waits)
                .order_by(JobTable.created, JobTable.id)
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
            session.flush()
            return _row(job)

    def beat(self, ident: str, worker: str, done: int, total: int, now: datetime) -> bool:
        """Note progress; return whether to go on: false when stopped or taken over by another worker."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(
                update(JobTable)
                .where(JobTable.id == ident, JobTable.worker == worker, JobTable.status == "running")
                .values(done=done, total=total, heartbeat=now)
            )
            job = session.get(JobTable, ident, populate_existing=True)
            return bool(job and job.worker == worker and job.status == "running" and not job.cancel)

    def finish(self, ident: str, worker: str, status: str, message: str, result: str) -> None:
        """Close a job that this worker still holds."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(
                update(JobTable)
                .where(JobTable.id == ident, JobTable.worker == worker)
                .values(status=status, message=message, result=result)
            )

    def stop(self, ident: str) -> None:
        """Ask a running job to stop; a waiting one stops at once."""
        with refusing(self._write), Session(self._write) as session, session.begin():
            session.execute(
                update(JobTable)
                .where(JobTable.id == ident, JobTable.status == "queued")
                .values(status="stopped", message="stopped before it began")
            )
            session.execute(update(JobTable).where(JobTable.id == ident).values(cancel=True))
