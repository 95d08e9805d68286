"""What instructors receive: scenarios, people, cohorts and injects."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ScenarioRow:
    """A scenario in the library."""

    id: str
    version: int
    hash: str
    title: str
    summary: str
    level: str
    origin: str
    """``packaged`` or ``uploaded``."""
    cycles: int
    cycle_days: int
    days: int
    """Days simulated in all, the warm-up included."""
    notional_hours: float
    stored: int
    """Which stored version of this id it is, counted from 1."""
    trains: tuple[str, ...] = ()
    """Skills that it trains, by id."""


@dataclass(frozen=True)
class PersonRow:
    """An account in a list."""

    user: str
    name: str


@dataclass(frozen=True)
class CohortRow:
    """A cohort and its members."""

    id: str
    name: str
    members: tuple[PersonRow, ...]
    runs: int


@dataclass(frozen=True)
class InjectRow:
    """An inject as its instructor sees it."""

    id: str
    title: str
    sender: str
    text: str
    trigger: str
    """When it arrives, in words."""
    purpose: str
    arrived: int | None
    """Cycle in which it arrived, or None."""
