"""What the store returns: frozen records, never live database objects."""

from dataclasses import dataclass
from datetime import datetime

from exercise.run_versions import BEFORE_VERSIONS, RunVersions


class StoreError(Exception):
    """The database cannot be used; the message says what and the remedy."""


@dataclass(frozen=True)
class UserRow:
    """An account as stored."""

    id: str
    name: str
    password: str
    roles: tuple[str, ...]
    active: bool


@dataclass(frozen=True)
class SessionRow:
    """A sign-in as stored."""

    user: UserRow
    created: datetime
    seen: datetime
    revoked: bool


@dataclass(frozen=True)
class ThrottleRow:
    """Failed sign-ins of a name."""

    failures: int
    until: datetime | None


@dataclass(frozen=True)
class TextRow:
    """One version of a scenario."""

    hash: str
    id: str
    version: int
    text: str
    origin: str
    stored: int


@dataclass(frozen=True)
class RunHead:
    """Who plays what."""

    id: str
    scenario: str
    seed: int
    trainee: str
    cohort: str
    created: datetime
    versions: RunVersions | None = None
    """What it was begun under; None where that was not kept yet."""

    @property
    def replay_versions(self) -> RunVersions:
        """Return the versions that a replay of the run needs."""
        return self.versions or BEFORE_VERSIONS


@dataclass(frozen=True)
class FrozenRow:
    """A frozen run as stored, without its files."""

    run: str
    at: datetime
    reason: str
    versions: str
    """Those it was begun under, in words."""
    summary: str
    """Where it stood, as JSON."""


@dataclass(frozen=True)
class CohortHead:
    """A cohort and its members' user ids."""

    id: str
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True)
class JobRow:
    """A job as stored."""

    id: str
    kind: str
    digest: str
    payload: str
    owner: str
    status: str
    done: int
    total: int
    message: str
    result: str
    cancel: bool
    created: datetime


@dataclass(frozen=True)
class RecordHead:
    """A signed record as stored."""

    id: str
    run: str
    seq: int
    head: str
    supersedes: str
    decision: str
    hours: float
    body: str
    signed: datetime


@dataclass(frozen=True)
class PlenaryRow:
    """One thing done to the link of a plenary, as stored."""

    seq: int
    at: datetime
    by: str
    link: str
    entry: str
    """What was done, as canonical JSON."""
    previous: str
    hash: str
