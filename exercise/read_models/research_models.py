"""What researchers receive: strategies, effects and studies."""

from dataclasses import dataclass
from datetime import datetime

from exercise.read_models.desk_models import Target
from exercise.read_models.job_models import JobDetails


@dataclass(frozen=True)
class StrategyDetails:
    """A strategy that a researcher can compare."""

    id: str
    name: str
    orders: tuple[str, ...]
    """Each order in words."""


@dataclass(frozen=True)
class StrategyRow:
    """One order of a strategy that a researcher writes."""

    day: int
    action: str
    target: str = ""
    """An id, ``@broker``, or a role and a group such as ``@leader:G03``; empty for none."""


@dataclass(frozen=True)
class OwnStrategy:
    """A strategy that a researcher writes."""

    name: str
    rows: tuple[StrategyRow, ...]


@dataclass(frozen=True)
class CheckedStrategies:
    """Strategies read from a text, each in words, and what is wrong with them."""

    strategies: tuple[OwnStrategy, ...]
    words: tuple[StrategyDetails, ...]
    """Empty while anything is wrong."""
    faults: tuple[str, ...]


@dataclass(frozen=True)
class ActionChoice:
    """An action that a strategy may order, and the targets it takes."""

    action: str
    name: str
    targets: tuple[Target, ...]
    """Empty when it takes none."""


@dataclass(frozen=True)
class EffectRow:
    """One measure of one strategy over paired seeds, with 95% intervals."""

    strategy: str
    measure: str
    unit: str
    mean: float
    difference: float
    """Against no action, mean over pairs."""
    low: float
    high: float
    runs: int
    name: str = ""
    """The measure in plain words."""


@dataclass(frozen=True)
class StudyDetails:
    """A researcher's study and its results so far."""

    job: JobDetails
    scenario: str
    strategies: tuple[str, ...]
    replicates: int
    days: int
    effects: tuple[EffectRow, ...]
    """Empty until the job is done or stopped with something to show."""
    files: tuple[str, ...]
    """Names of the formats that can be downloaded."""
    names: dict[str, str]
    """What each strategy is called, by its id."""
    begun: datetime
