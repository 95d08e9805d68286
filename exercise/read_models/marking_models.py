"""What assessors receive: results, panels, dossiers and signed records."""

from dataclasses import dataclass
from datetime import datetime

from assessment.mark_records import Indicator, Rubric
from exercise.read_models.debrief_models import SideBySide, TextComment
from exercise.read_models.desk_models import DecisionDetails, LogLine, RunRow


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
class ReflectionDetails:
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
class PanelDetails:
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
    decisions: tuple[DecisionDetails, ...]
    log: tuple[LogLine, ...]
    log_faults: tuple[str, ...]
    """What is wrong with the hash chain; empty when it is whole."""
    reflection: ReflectionDetails | None
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
    panel: PanelDetails
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
