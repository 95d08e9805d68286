"""Reports as trainees see them, and the sealed record of what lies behind each."""

from dataclasses import dataclass
from typing import Literal

from scenarios.schema.intelligence import SourceId
from synthetic.testimony.occasion import Subject
from synthetic.testimony.view import Indication

Polarity = Literal["for", "against"]
ErrorType = Literal["accurate", "misattributed", "planted", "vague", "background"]
Assessment = Literal["A", "B", "C", "D", "E"]
Slipped = Literal["wrong-person", "vague"]
"""What can be wrong with a claim."""
Relevance = Literal["signal", "noise"]


@dataclass(frozen=True, slots=True)
class Assertion:
    """What a report says at face value about one rival hypothesis. Not whether it is so."""

    question: str
    hypothesis: str
    polarity: Polarity


@dataclass(frozen=True)
class Grade:
    """A 3x5x2 grade, such as 1BP. Action and sanitisation codes go with handling C."""

    source: Literal[1, 2, 3]
    assessment: Assessment
    handling: Literal["P", "C"]
    action: Literal["", "A1", "A2", "A3"] = ""
    sanitisation: Literal["", "S1", "S2"] = ""

    def __str__(self) -> str:
        """Return the grade as written on a form."""
        codes = "/".join(c for c in (self.action, self.sanitisation) if c)
        return f"{self.source}{self.assessment}{self.handling}{' ' + codes if codes else ''}"


@dataclass(frozen=True, slots=True)
class Headline:
    """What is visible of a report before it is opened."""

    id: str
    """``R-0042``; numbered by day of release, in an order that carries no truth."""
    released_day: int
    intelligence_day: int
    """Day the information refers to, as stated by the source."""
    source: SourceId
    title: str
    zone: str
    """Zone id, or empty."""
    open_hours: float
    tasked: bool
    """Whether it answers the trainee's own collection request."""
    subject: Subject | None = None
    """Whom or what its source looked at; None for a report that the scenario's author wrote."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report, opened."""

    headline: Headline
    entered_day: int
    grade: Grade
    provenance: str
    body: str
    entities: tuple[str, ...]
    """Ids of nominals, groups and zones named in the text: the nodes of a link chart."""
    indication: Indication | None = None
    """What it shows in the terms of the published sheets; None for a report that the scenario's author wrote."""


@dataclass(frozen=True, slots=True)
class SealedClaim:
    """One thing that a report says, and whether it is so."""

    subject: str
    """Id of whom or what it is about, or empty."""
    predicate: str
    object: str
    day: int
    """Day of the run it is said of."""
    true_at_time: bool
    error_type: Slipped | Literal[""]
    """Empty when nothing is wrong with it."""


@dataclass(frozen=True, slots=True)
class SealedTruth:
    """What really lies behind one report. Never leaves the server before the debrief."""

    report: str
    source: SourceId
    author: str
    error_type: ErrorType
    """How its account came about."""
    claims: tuple[SealedClaim, ...]
    copy_of: str
    """Id of the report it repeats, or empty."""
    delay: int
    correct_source: Literal[1, 2, 3]
    correct_assessment: Assessment
    recorded: str
    """Grade on the form."""
    relevance: Relevance
    explanation: str


@dataclass(frozen=True)
class Tasking:
    """A collection request: look at one hypothesis through one source during one cycle."""

    cycle: int
    source: SourceId
    question: str
    hypothesis: str


@dataclass(frozen=True)
class IntelLog:
    """All reports of a run up to a day, in order of release, and their sealed truths."""

    reports: tuple[Report, ...]
    truths: tuple[SealedTruth, ...]
    """Parallel to ``reports``."""
