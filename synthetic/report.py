"""Reports as trainees see them, and the sealed record of what lies behind each."""

from dataclasses import dataclass
from typing import Literal

from scenarios.schema.intelligence import SourceId
from synthetic.testimony.occasion import Subject
from synthetic.testimony.view import Indication

Polarity = Literal["for", "against"]
ErrorType = Literal["accurate", "misattributed", "planted", "vague", "background"]
Assessment = Literal["A", "B", "C", "D", "E"]
Slipped = Literal[
    "misread", "alias", "transliteration", "misspelt", "hearsay", "stale", "mis-graded", "wrong-person", "vague",
    "circular", "correction", "retraction", "deception", "late", "typing",
]  # fmt: skip
"""What can be wrong with a claim."""
Relevance = Literal["signal", "context", "red herring", "noise"]


@dataclass(frozen=True, slots=True)
class Assertion:
    """What a report says about one rival hypothesis. Not whether it is so."""

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
    question: str
    """Question it seems to concern, or empty. What it says is inside."""
    hypothesis: str
    """Hypothesis whose subject it mentions, or empty."""
    open_hours: float
    tasked: bool
    """Whether it answers the trainee's own collection request."""
    subject: Subject | None = None
    """Whom or what its source looked at, for formats in which reports rest on lives; else None."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report, opened. ``assertions`` restate the text; ``origin`` shows dependence."""

    headline: Headline
    entered_day: int
    grade: Grade
    provenance: str
    body: str
    assertions: tuple[Assertion, ...]
    origin: str
    """Reports with the same origin reference go back to one informant or record."""
    entities: tuple[str, ...]
    """Ids of nominals, groups and zones named in the text: the nodes of a link chart."""
    withdraws: str = ""
    """Id of the report that it withdraws, or empty: its origin's statements then count for nothing."""
    indication: Indication | None = None
    """What it shows in the terms of the published sheets, for formats in which reports rest on lives; else None."""


@dataclass(frozen=True, slots=True)
class SealedClaim:
    """One thing that a report says, and whether it is so."""

    subject: str
    """Id of whom or what it is about, or empty."""
    predicate: str
    object: str
    day: int
    """Day of the run it is said of."""
    place: int
    """Neighbourhood, or -1."""
    true_at_time: bool | None
    """None when it is about something outside the simulated world."""
    error_type: Slipped | Literal[""]
    """Empty when nothing is wrong with it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names somebody or somewhere."""

    start: int
    end: int
    """Characters of the body, end not included."""
    entity: str


@dataclass(frozen=True, slots=True)
class SealedTruth:
    """What really lies behind one report. Never leaves the server before the debrief."""

    report: str
    source: SourceId
    author: str
    events: tuple[int, ...]
    """Event numbers of the trace that it goes back to; empty when it goes back to none."""
    error_type: ErrorType
    """How its statement on a question came about."""
    claims: tuple[SealedClaim, ...]
    copy_of: str
    """Id of the report it repeats, corrects or withdraws, or empty."""
    delay: int
    correct_source: Literal[1, 2, 3]
    correct_assessment: Assessment
    recorded: str
    """Grade on the form."""
    mentions: tuple[Mention, ...]
    relevance: Relevance
    explanation: str


@dataclass(frozen=True)
class LostReport:
    """A report that never arrived."""

    source: SourceId
    question: str
    day: int
    """Day on which it would have been released."""
    events: tuple[int, ...]


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
    missing: tuple[LostReport, ...] = ()
    """What never arrived. Sealed."""
