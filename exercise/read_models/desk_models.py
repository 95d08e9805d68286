"""What pages and commands receive: plain records, ready to show. No truth before the debrief."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from synthetic.report import Headline, Report

Phase = Literal["briefing", "cycle", "assessment", "debrief", "signed", "closed"]


@dataclass(frozen=True)
class HypothesisDetails:
    """One rival hypothesis in words."""

    id: str
    label: str
    """Name of the candidate, such as a nominal's name; the otherwise text for the last one."""
    statement: str
    entity: str
    base_rate: float


@dataclass(frozen=True)
class QuestionDetails:
    """A priority intelligence question with its rivals."""

    id: str
    kind: str
    text: str
    why: str
    hypotheses: tuple[HypothesisDetails, ...]
    insufficient: str = ""
    """Words of the answer “insufficient intelligence”; empty where it is not among the answers."""
    ordered: bool = False
    """Whether the rivals stand in an order, so that a near miss is better than a far one."""


@dataclass(frozen=True)
class Target:
    """Something an action can be aimed at."""

    id: str
    label: str


@dataclass(frozen=True)
class ActionDetails:
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
    achieves: str = ""
    breaks: str = ""
    needs: str = ""
    lever: str = ""
    """What a partner's lever means for it now; empty when it needs none or the lever is open."""
    shut: bool = False
    """Whether it can be ordered only with or after an agreement with that partner."""


@dataclass(frozen=True)
class SourceDetails:
    """One row of the published table of sources: how each knows, what it costs, how late it is, whether it is open."""

    id: str
    name: str
    delay: str
    open_hours: float
    task_hours: float
    partner: str
    open: bool
    basis_shares: tuple[float, ...]
    """How often it knows in each way, in the order of ``Brief.bases``; they add up to 1."""


@dataclass(frozen=True)
class BasisDetails:
    """How accounts of one basis err, whatever the source: shares that add up to 1, and how often a plate is given."""

    name: str
    right: float
    wrong_person: float
    planted: float
    vague: float
    misread: float
    plate: float
    """Share of accounts of a vehicle that give its plate."""


@dataclass(frozen=True)
class FileTable:
    """One table of what is on file as the exercise begins."""

    title: str
    explanation: str
    """Plain text above the table; empty for none."""
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class InjectDetails:
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
    questions: tuple[QuestionDetails, ...]
    sources: tuple[SourceDetails, ...]
    actions: tuple[ActionDetails, ...]
    injects: tuple[InjectDetails, ...]
    resources: Resources
    town: str
    zones: tuple[Target, ...]
    decided: bool
    """Whether this cycle has a decision."""
    version: int
    """Entries so far; a page that sees it change reads again."""
    bases: tuple[BasisDetails, ...] = ()
    """How accounts err by how whoever reports came to know."""
    on_file: tuple[FileTable, ...] = ()
    """What is on file as the exercise begins."""
    subjects: tuple[Target, ...] = ()
    """Subjects in question as records have them, to filter reports."""
    assisted: bool = False
    """Whether opened reports say in words of the sheet what they show."""


@dataclass(frozen=True)
class InboxItem:
    """A headline in the log, and whether it was opened and rated."""

    headline: Headline
    released: date
    source_name: str
    zone_name: str
    subject: str
    """Subject as its record has it."""
    opened: bool
    rating: str
    """The trainee's own grade, such as 2C strong, or empty."""
    grade: str
    """Recorded grade once opened, else empty."""
    happened: date
    """Day that the information refers to, as stated by the source."""


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
    shows: str = ""
    """What it shows in words of the published sheet; empty but in an assisted exercise."""
    same_account: tuple[str, ...] = ()
    """Ids of other opened reports that tell the same account; empty but in an assisted exercise."""


@dataclass(frozen=True)
class EstimateDetails:
    """One estimate as stated."""

    cycle: int
    at: datetime
    question: str
    probabilities: dict[str, float]
    confidence: str
    reason: str
    insufficient: bool = False
    """Whether “insufficient intelligence” was the answer; the probabilities are then the base rates."""


@dataclass(frozen=True)
class NamedNominal:
    """A nominal as the trainee has named it."""

    entity: str
    label: str
    role: str
    """In words."""
    group: str
    """Name of the group, or empty."""
    note: str


@dataclass(frozen=True)
class NamedLink:
    """A link as the trainee has drawn it."""

    first: str
    second: str
    label: str
    note: str


@dataclass(frozen=True)
class NamedNetwork:
    """The trainee's own picture of the network, and what can be named and linked."""

    nominals: tuple[Target, ...]
    groups: tuple[Target, ...]
    roles: tuple[Target, ...]
    named_nominals: tuple[NamedNominal, ...]
    linked: tuple[NamedLink, ...]


@dataclass(frozen=True)
class DecisionDetails:
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
    role: str = ""
    """Role in which it was entered; empty in entries made before that was kept."""


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
    unreplayed: str = ""
    """Why it is not replayed: frozen, or begun under other versions; empty for a run that is."""
    versions: str = ""
    """Versions of model, evidence and log that it was begun under, in words."""
