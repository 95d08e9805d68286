"""What pages and commands receive: plain records, ready to show. No truth before the debrief."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from assessment.records import DecisionMark, Indicator, QuestionMark, Rubric
from synthetic.report import Headline, Report

Role = Literal["trainee", "instructor", "assessor", "researcher"]
Phase = Literal["briefing", "cycle", "assessment", "debrief", "signed"]


class Refused(Exception):
    """A request that cannot be carried out; the message says what and the remedy."""


@dataclass(frozen=True)
class Seat:
    """Who is asking: an account and the roles it holds. Made by ``accounts`` only."""

    user: str
    name: str
    roles: frozenset[Role]


@dataclass(frozen=True)
class HypothesisView:
    """One rival hypothesis in words."""

    id: str
    label: str
    """Name of the candidate, such as a nominal's name; the otherwise text for the last one."""
    statement: str
    entity: str
    base_rate: float


@dataclass(frozen=True)
class QuestionView:
    """A priority intelligence question with its rivals."""

    id: str
    kind: str
    text: str
    why: str
    hypotheses: tuple[HypothesisView, ...]


@dataclass(frozen=True)
class Target:
    """Something an action can be aimed at."""

    id: str
    label: str


@dataclass(frozen=True)
class ActionView:
    """An action as offered in a decision."""

    action: str
    name: str
    summary: str
    authority: str
    officer_days: float
    specialist_hours: float
    lead_days: int
    lasts_days: int
    targets: tuple[Target, ...]
    """Empty when the action has no target."""


@dataclass(frozen=True)
class SourceView:
    """One row of the published source-reliability table."""

    id: str
    name: str
    accurate: float
    misattributed: float
    planted: float
    vague: float
    delay: str
    open_hours: float
    task_hours: float
    partner: str
    open: bool


@dataclass(frozen=True)
class InjectView:
    """A message that has arrived."""

    id: str
    cycle: int
    sender: str
    title: str
    text: str


@dataclass(frozen=True)
class Resources:
    """What is left in this cycle."""

    analyst_hours: float
    analyst_hours_of: float
    officer_days: float
    officer_days_of: float
    specialist_hours: float
    specialist_hours_of: float


@dataclass(frozen=True)
class Brief:
    """The desk's constant part and where the run stands."""

    run: str
    title: str
    summary: str
    phase: Phase
    cycle: int
    cycles: int
    day: int
    today: date
    cycle_days: int
    briefing: tuple[tuple[str, str], ...]
    """Heading and text, in IIMARCH order."""
    terms: tuple[tuple[str, str], ...]
    words: int
    questions: tuple[QuestionView, ...]
    sources: tuple[SourceView, ...]
    actions: tuple[ActionView, ...]
    injects: tuple[InjectView, ...]
    resources: Resources
    town: str
    zones: tuple[Target, ...]
    decided: bool
    """Whether this cycle has a decision."""
    version: int
    """Entries so far; a page that sees it change reads again."""


@dataclass(frozen=True)
class InboxItem:
    """A headline in the log, and whether it was opened and rated."""

    headline: Headline
    released: date
    source_name: str
    zone_name: str
    subject: str
    """Label of the hypothesis it mentions, or empty."""
    opened: bool
    rating: str
    """The trainee's own grade, such as 2C strong, or empty."""
    grade: str
    """Recorded grade once opened, else empty."""


@dataclass(frozen=True)
class InboxPage:
    """One page of the log under a filter."""

    items: tuple[InboxItem, ...]
    total: int
    page: int
    pages: int
    version: str
    """Changes with filter, page and data; part of widget keys."""


@dataclass(frozen=True)
class OpenReport:
    """A report that the trainee has opened."""

    report: Report
    source_name: str
    released: date
    intelligence: date
    entered: date
    zone_name: str
    says: tuple[str, ...]
    """Each assertion in words."""
    same_origin: tuple[str, ...]
    """Ids of other opened reports with the same origin reference."""


@dataclass(frozen=True)
class EstimateView:
    """One estimate as stated."""

    cycle: int
    at: datetime
    question: str
    probabilities: dict[str, float]
    confidence: str
    reason: str


@dataclass(frozen=True)
class DecisionView:
    """One decision as logged."""

    cycle: int
    at: datetime
    actions: tuple[str, ...]
    """Each in words; empty when deferred."""
    deferred: bool
    rationale: str
    options_rejected: str


@dataclass(frozen=True)
class LogLine:
    """One line of the decision log in words."""

    seq: int
    at: datetime
    cycle: int
    kind: str
    text: str
    hash: str


@dataclass(frozen=True)
class ChartNode:
    """A node of the link chart, placed."""

    id: str
    label: str
    kind: Literal["nominal", "group", "zone", "report"]
    x: float
    y: float
    detail: str


@dataclass(frozen=True)
class ChartLink:
    """A link of the link chart: two entities named together, and in which reports."""

    source: str
    target: str
    label: str
    reports: tuple[str, ...]


@dataclass(frozen=True)
class LinkChart:
    """Built from opened reports only."""

    nodes: tuple[ChartNode, ...]
    links: tuple[ChartLink, ...]


@dataclass(frozen=True)
class ZoneShape:
    """A zone on the map with what the trainee has been told about it."""

    id: str
    name: str
    kind: str
    rings: tuple[tuple[tuple[float, float], ...], ...]
    """Outer rings of the zone's neighbourhoods, anticlockwise, in map units."""
    reports: int
    opened: int
    recorded_crime: int
    """Crime recorded by police in the last cycle: never the true number."""
    confidence: float
    """Latest survey of confidence in the police, rounded to 5 points."""


@dataclass(frozen=True)
class TownMap:
    """The map as known to the force."""

    zones: tuple[ZoneShape, ...]


@dataclass(frozen=True)
class Moment:
    """One bar or mark on a timeline with two clocks."""

    id: str
    lane: str
    text: str
    happened: date
    known: date


@dataclass(frozen=True)
class Consequence:
    """What the force can see of a cycle that has passed."""

    cycle: int
    lines: tuple[str, ...]
    recorded_crime: int
    recorded_before: int
    confidence: float
    confidence_before: float


@dataclass(frozen=True)
class RunRow:
    """A run in a list: for trainees, instructors and assessors."""

    run: str
    title: str
    trainee: str
    phase: Phase
    cycle: int
    cycles: int
    entries: int
    last_entry: datetime | None
    submitted: datetime | None
    signed: datetime | None


@dataclass(frozen=True)
class Distribution:
    """A measure over paired runs: with the trainee's decisions, and without them."""

    measure: str
    unit: str
    with_decisions: tuple[float, ...]
    without: tuple[float, ...]
    difference: float
    low: float
    high: float
    sentence: str


@dataclass(frozen=True)
class TrackPoint:
    """A point of a probability track."""

    cycle: int
    hypothesis: str
    label: str
    who: Literal["you", "ideal"]
    probability: float
    true: bool


@dataclass(frozen=True)
class AnswerView:
    """What was true, in words."""

    question: str
    text: str
    truth: str
    explanation: str


@dataclass(frozen=True)
class ReportTruth:
    """What lay behind a report the trainee could have opened."""

    id: str
    title: str
    opened: bool
    error_type: str
    copy_of: str
    recorded: str
    correct: str
    explanation: str


@dataclass(frozen=True)
class Debrief:
    """Everything revealed after submission."""

    answers: tuple[AnswerView, ...]
    timeline: tuple[Moment, ...]
    """What really happened, and when it was known."""
    tracks: dict[str, tuple[TrackPoint, ...]]
    """By question id."""
    marks: tuple[QuestionMark, ...]
    decision: DecisionMark | None
    """None until the twin runs have been computed."""
    indicators: tuple[Indicator, ...]
    reports: tuple[ReportTruth, ...]
    without_you: tuple[Distribution, ...]
    """Empty until computed; ask ``debrief_job`` for progress."""


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
    notional_hours: float
    stored: int
    """Which stored version of this id it is, counted from 1."""


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
    decisions: tuple[DecisionView, ...]
    log: tuple[LogLine, ...]
    log_faults: tuple[str, ...]
    """What is wrong with the hash chain; empty when it is whole."""
    reflection: ReflectionView | None
    notional_hours: float
    active_minutes: int
    competencies: tuple[str, ...]
    records: tuple[str, ...]
    """Ids of records already signed for this run, oldest first."""


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


@dataclass(frozen=True)
class StrategyView:
    """A strategy that a researcher can compare."""

    id: str
    name: str
    orders: tuple[str, ...]
    """Each order in words."""


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
