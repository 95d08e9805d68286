"""What a debrief reveals: answers, tracks, marks, and the world as it would have been."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from assessment.mark_records import DecisionMark, Indicator, QuestionMark
from assessment.marks.harm_alignment import MarketShare
from exercise.read_models.chart_models import Moment
from exercise.read_models.lesson_models import (
    NO_COPIES,
    CircularReporting,
    MissedMember,
    PlanSpread,
    Recommendation,
    TurningPoint,
)
from exercise.read_models.lives_models import CodingRevealed, EnquiriesRevealed, LivesRevealed


@dataclass(frozen=True)
class Distribution:
    """A measure over paired runs: with the trainee's decisions, and without them."""

    measure: str
    unit: str
    with_decisions: tuple[float, ...]
    without_decisions: tuple[float, ...]
    difference: float
    low: float
    high: float
    sentence: str


@dataclass(frozen=True)
class MeasureAsPlayed:
    """A measure of the run's own world, as it was played and without the trainee's orders."""

    measure: str
    unit: str
    with_decisions: float
    without_decisions: float
    sentence: str


@dataclass(frozen=True)
class DayEffect:
    """What the orders of one day added to those before them: harm days prevented, with a 95% interval."""

    day: int
    value: float
    low: float
    high: float
    runs: int


@dataclass(frozen=True)
class ChoiceRow:
    """One cycle's choice, acting or not, and what it added."""

    cycle: int
    choice: str
    added: str
    sentence: str


@dataclass(frozen=True)
class MarkLine:
    """One mark in one line: what it is of, its value, and the sentence that explains it."""

    title: str
    value: str
    """"Unscored" where nothing could be said: that is not nought."""
    sentence: str


@dataclass(frozen=True)
class SideBySide:
    """How the work was done, what was judged, and how it turned out: three things, never one total unasked."""

    process: tuple[MarkLine, ...]
    judgement: tuple[MarkLine, ...]
    outcome: tuple[MarkLine, ...]
    total: MarkLine | None = None
    """Only where the scenario's author asks for one, with the weights in its sentence."""


@dataclass(frozen=True)
class MissedRow:
    """Members of a group of one role or sex: how many were named of how many any report told of."""

    kind: str
    named_members: int
    members: int


@dataclass(frozen=True)
class NetworkComparison:
    """The network that the trainee named beside what was so."""

    sentences: tuple[str, ...]
    by_role: tuple[MissedRow, ...]
    by_sex: tuple[MissedRow, ...]


@dataclass(frozen=True)
class TrackPoint:
    """A point of a probability track."""

    cycle: int
    hypothesis: str
    label: str
    reader: Literal["you", "ideal"]
    probability: float
    true: bool


@dataclass(frozen=True)
class AnswerDetails:
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
class GroupReason:
    """Why a group did what it did, in its own beliefs."""

    group: str
    when: date
    deeds: tuple[str, ...]
    words: str
    risk: float
    """Risk it felt across its work; 0.1 where nothing happens."""


@dataclass(frozen=True)
class Debrief:
    """Everything revealed after submission."""

    answers: tuple[AnswerDetails, ...]
    timeline: tuple[Moment, ...]
    """What really happened in the town at large."""
    reasons: tuple[GroupReason, ...]
    """Why the groups did what they did, in order of day."""
    tracks: dict[str, tuple[TrackPoint, ...]]
    """By question id."""
    marks: tuple[QuestionMark, ...]
    decision: DecisionMark | None
    """None until the twin runs have been computed."""
    indicators: tuple[Indicator, ...]
    reports: tuple[ReportTruth, ...]
    without_you: tuple[Distribution, ...]
    """Empty until computed; ask ``debrief_job`` for progress."""
    lives: LivesRevealed
    """Who was what, and what could have been put together."""
    coding: CodingRevealed
    """What was coded, beside what was so."""
    enquiries: EnquiriesRevealed
    """What enquiries were worth when they could be made."""
    own_world: tuple[MeasureAsPlayed, ...] = ()
    """What happened in the run's own world, for no mark; empty until computed."""
    choices: tuple[ChoiceRow, ...] = ()
    """What each cycle's choice added, deferring included; empty until computed."""
    side_by_side: SideBySide = SideBySide((), (), ())
    network: NetworkComparison = NetworkComparison((), (), ())
    harm_shares: tuple[MarketShare, ...] = ()
    """Harm beside effort, by market."""
    over_exercises: tuple[Indicator, ...] = ()
    """The indicators over several exercises of this trainee; empty for a first one."""
    turning_points: tuple[TurningPoint, ...] = ()
    """The report that should have changed the mind, by question."""
    copies: CircularReporting = NO_COPIES
    """What reports of one origin were worth, and what was made of them."""
    recommendations: tuple[Recommendation, ...] = ()
    """Three things to practise, with the next exercise that trains each."""
    missed_members: tuple[MissedMember, ...] = ()
    """Members of groups whom reports told of and the trainee did not name."""
    plans: tuple[PlanSpread, ...] = ()
    """What each rival course of action would have led to; empty until computed."""


@dataclass(frozen=True)
class SignedLevel:
    """One row of the rubric as marked."""

    name: str
    level: int
    highest: int
    """Highest level of the row."""
    description: str
    """What the level means."""


@dataclass(frozen=True)
class TextComment:
    """A comment on a part of the written assessment: characters from ``start`` up to ``end``."""

    number: int
    """Its entry in the log."""
    start: int
    end: int
    quote: str
    text: str
    commenter: str
    """Name of whoever made it, or empty."""
    at: datetime


@dataclass(frozen=True)
class SignedOutcome:
    """What the assessor made of a run, as its trainee may read it once it is signed."""

    levels: tuple[SignedLevel, ...]
    comment: str
    decision: Literal["meets", "not_yet"]
    hours: float
    """Notional hours on the record."""
    statement: str
    record: str
    assessor: str
    signed: datetime
    text: str
    """The written assessment as handed in."""
    comments: tuple[TextComment, ...]
    """In order of place."""
    voids: str = ""
    """Id of the record that was taken back since, or empty."""
