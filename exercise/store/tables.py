"""The tables. Of a run nothing is kept but who plays what, and its log; the rest are caches.

A frozen run is kept whole as well, since the program that could replay its log may be gone.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from exercise.clock import moment, stamp


class Stamp(TypeDecorator[datetime]):
    """A moment in UTC, kept as text so that every database returns exactly what was hashed."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Return the text that is stored."""
        return None if value is None else stamp(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Return the moment that was stored."""
        return None if value is None else moment(value)


class TableBase(DeclarativeBase):
    """The registry of all tables."""


class UserTable(TableBase):
    """A local account. The id is its pseudonym everywhere else."""

    __tablename__ = "users"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    password: Mapped[str] = mapped_column(String(200))
    roles: Mapped[str] = mapped_column(String(80))
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    created: Mapped[datetime] = mapped_column(Stamp)


class ThrottleTable(TableBase):
    """Failed sign-ins by name, known or not."""

    __tablename__ = "throttles"
    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    failures: Mapped[int] = mapped_column(Integer)
    until: Mapped[datetime | None] = mapped_column(Stamp)


class SessionTable(TableBase):
    """A sign-in. Only the digest of the token is kept."""

    __tablename__ = "sessions"
    token: Mapped[str] = mapped_column(String(64), primary_key=True)
    user: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    created: Mapped[datetime] = mapped_column(Stamp)
    seen: Mapped[datetime] = mapped_column(Stamp)
    revoked: Mapped[bool] = mapped_column(Boolean, default=False)


class CohortTable(TableBase):
    """A named group of trainees."""

    __tablename__ = "cohorts"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(120), unique=True)
    created: Mapped[datetime] = mapped_column(Stamp)


class MemberTable(TableBase):
    """A trainee in a cohort."""

    __tablename__ = "members"
    cohort: Mapped[str] = mapped_column(ForeignKey("cohorts.id"), primary_key=True)
    user: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True)


class ScenarioTable(TableBase):
    """One version of a scenario, as written. Never changed once stored."""

    __tablename__ = "scenarios"
    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    id: Mapped[str] = mapped_column(String(80), index=True)
    version: Mapped[int] = mapped_column(Integer)
    text: Mapped[str] = mapped_column(Text)
    origin: Mapped[str] = mapped_column(String(20))
    stored: Mapped[int] = mapped_column(Integer)
    created: Mapped[datetime] = mapped_column(Stamp)


class RunTable(TableBase):
    """Who plays what under which seed, pinned to a scenario by its hash."""

    __tablename__ = "runs"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    scenario: Mapped[str] = mapped_column(ForeignKey("scenarios.hash"))
    seed: Mapped[int] = mapped_column(BigInteger)
    trainee: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    cohort: Mapped[str | None] = mapped_column(ForeignKey("cohorts.id"), index=True)
    assigned_by: Mapped[str] = mapped_column(String(40))
    created: Mapped[datetime] = mapped_column(Stamp)
    model_version: Mapped[str | None] = mapped_column(String(20))
    """This and the next two are None in runs from before versions were kept."""
    evidence_version: Mapped[str | None] = mapped_column(String(20))
    log_version: Mapped[str | None] = mapped_column(String(20))
    __table_args__ = (UniqueConstraint("cohort", "trainee", "scenario", "seed"),)


class LogTable(TableBase):
    """One link of a run's decision log. Triggers refuse any change or removal."""

    __tablename__ = "log"
    run: Mapped[str] = mapped_column(ForeignKey("runs.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column(String(27))
    by: Mapped[str] = mapped_column(String(40))
    request: Mapped[str | None] = mapped_column(String(80))
    role: Mapped[str | None] = mapped_column(String(20))
    page: Mapped[int | None] = mapped_column(Integer)
    entry: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
    __table_args__ = (UniqueConstraint("run", "request"),)


class FrozenRunTable(TableBase):
    """A run that is read and never replayed, with its sealed files. Triggers refuse any change or removal."""

    __tablename__ = "frozen_runs"
    run: Mapped[str] = mapped_column(ForeignKey("runs.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(Stamp)
    reason: Mapped[str] = mapped_column(Text)
    versions: Mapped[str] = mapped_column(String(120))
    summary: Mapped[str] = mapped_column(Text)
    archive: Mapped[bytes] = mapped_column(LargeBinary)


class DraftTable(TableBase):
    """Long text that has not been handed in, with a version against lost updates."""

    __abstract__ = True
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    version: Mapped[int] = mapped_column(Integer)
    saved: Mapped[datetime] = mapped_column(Stamp)


class RunDraftTable(DraftTable):
    """What a trainee writes in a run."""

    __tablename__ = "drafts"
    run: Mapped[str] = mapped_column(ForeignKey("runs.id"), primary_key=True)


class OwnDraftTable(DraftTable):
    """What somebody writes under their own account: a scenario, a comment, a statement."""

    __tablename__ = "own_drafts"
    user: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True)


class JobTable(TableBase):
    """Long work, its progress and where its result lies."""

    __tablename__ = "jobs"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    digest: Mapped[str] = mapped_column(String(64), index=True)
    payload: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(String(40))
    status: Mapped[str] = mapped_column(String(10))
    done: Mapped[int] = mapped_column(Integer, default=0)
    total: Mapped[int] = mapped_column(Integer, default=0)
    message: Mapped[str] = mapped_column(Text, default="")
    result: Mapped[str] = mapped_column(String(200), default="")
    cancel: Mapped[bool] = mapped_column(Boolean, default=False)
    worker: Mapped[str] = mapped_column(String(80), default="")
    attempts: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    heartbeat: Mapped[datetime | None] = mapped_column(Stamp)
    created: Mapped[datetime] = mapped_column(Stamp)
    __table_args__ = (Index("jobs_waiting", "status", "created"),)


class AnswersTable(TableBase):
    """What is true under a scenario and seed: a cache, since twin runs settle some of it."""

    __tablename__ = "sealed_answers"
    scenario: Mapped[str] = mapped_column(String(64), primary_key=True)
    seed: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    answers: Mapped[str] = mapped_column(Text)


class RecordTable(TableBase):
    """Where a CPD record was signed; the record itself is recomputed from the log."""

    __tablename__ = "records"
    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    run: Mapped[str] = mapped_column(ForeignKey("runs.id"), index=True)
    seq: Mapped[int] = mapped_column(Integer)
    head: Mapped[str] = mapped_column(String(64))
    supersedes: Mapped[str] = mapped_column(String(80), default="")
    decision: Mapped[str] = mapped_column(String(20))
    hours: Mapped[float] = mapped_column(Float)
    body: Mapped[str] = mapped_column(Text)
    signed: Mapped[datetime] = mapped_column(Stamp)


class PlenaryLogTable(TableBase):
    """One thing done to the link of a plenary. Triggers refuse any change or removal."""

    __tablename__ = "plenary_log"
    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column(String(27))
    by: Mapped[str] = mapped_column(String(40))
    link: Mapped[str] = mapped_column(String(40), index=True)
    entry: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
