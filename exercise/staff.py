"""What instructors, assessors and researchers receive: rows, dossiers, jobs and studies."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from assessment.records import Indicator, Rubric
from exercise.revealed import SideBySide, TextComment
from exercise.views import DecisionView, LogLine, RunRow, Target


@dataclass(frozen=True)
class JobView:
    """Long work under way."""

    id: str
    kind: str
    status: Literal["queued", "running", "done", "stopped", "failed"]
    done: int
    total: int
    message: str
    result: str
    """Name of the result file, or empty."""


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


@dataclass(frozen=True)
class ResultRow:
    """One computed result of a run, as an assessor may accept or override it."""

    id: str
    name: str
    value: float | None
    """None when it could not be scored, which is not nought."""
    unit: str
    explanation: str
    overridden: float | None
    reason: str


@dataclass(frozen=True)
class ReflectionView:
    """What the trainee wrote after the debrief."""

    learned: str
    will_change: str
    evidence: str


@dataclass(frozen=True)
class MarkerRow:
    """One marker of a run."""

    user: str
    name: str
    marks_in: bool
    levels: dict[str, int]
    """Newest levels by row; empty while the reader may not see them."""
    first: dict[str, int]
    """Levels as handed in, before anybody saw another's; empty likewise."""
    comment: str


@dataclass(frozen=True)
class PanelView:
    """Who marks a run, and how far that has come, as its reader may see it."""

    markers: tuple[MarkerRow, ...]
    """Empty while anybody may mark."""
    blind: bool
    all_in: bool
    why: str
    differing: tuple[str, ...]
    """Rows on which the markers differ now."""
    adjudicated: dict[str, int]
    adjudicator: str
    """Name, or empty."""
    adjudication: str
    """The adjudicator's reason."""
    settled: bool
    """Whether the levels that count are known."""
    counted: dict[str, int]
    """Levels that count, or the reader's own until that is known."""


@dataclass(frozen=True)
class ArrangedRow:
    """What became of naming the markers of one run."""

    run: str
    trainee: str
    refused: str
    """Why it was left as it was, or empty."""


@dataclass(frozen=True)
class Dossier:
    """Everything an assessor needs to mark one run."""

    row: RunRow
    product: str
    words: int
    words_limit: int
    terms: tuple[tuple[str, str], ...]
    rubric: Rubric
    levels: dict[str, int]
    """This assessor's levels so far, by rubric row."""
    comment: str
    results: tuple[ResultRow, ...]
    indicators: tuple[Indicator, ...]
    side_by_side: SideBySide
    """Process, judgement and outcome, as the trainee reads them in the debrief."""
    decisions: tuple[DecisionView, ...]
    log: tuple[LogLine, ...]
    log_faults: tuple[str, ...]
    """What is wrong with the hash chain; empty when it is whole."""
    reflection: ReflectionView | None
    notional_hours: float
    active_minutes: int
    creditable_hours: float
    """The most that the record can say: the rule's least of designed and active time."""
    hours_rule: str
    competencies: tuple[str, ...]
    records: tuple[str, ...]
    """Ids of records already signed for this run, oldest first."""
    reader: str
    """Account id of whoever reads this."""
    entries: int
    """Entries in the log, those that the reader does not see yet included."""
    panel: PanelView
    comments: tuple[TextComment, ...]
    """Comments on the text that the reader may see, in order of place."""
    own_comments: frozenset[int]
    """Numbers of the reader's own among them."""


@dataclass(frozen=True)
class RecordRow:
    """A signed record in a list."""

    id: str
    run: str
    trainee: str
    title: str
    decision: str
    hours: float
    signed: datetime
    superseded_by: str
    voided_by: str = ""


@dataclass(frozen=True)
class StrategyView:
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
    words: tuple[StrategyView, ...]
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
class StudyView:
    """A researcher's study and its results so far."""

    job: JobView
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
