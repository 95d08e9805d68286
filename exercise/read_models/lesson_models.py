"""What a debrief teaches: the report that should have turned the mind, the copies, and what to practise."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class TurnRow:
    """How far one report moved a reader who opened everything as it came in."""

    report: str
    title: str
    arrived: date
    cycle: int
    """Cycle in which it could first be opened."""
    bits: float
    hypothesis: str
    """In words: the rival whose chance it moved most."""
    before: float
    after: float
    opened: int | None
    """Cycle in which the trainee opened it, or None."""


@dataclass(frozen=True)
class EstimatePair:
    """A chance at two estimates: before a report was there to read, and the first time after."""

    cycles: tuple[int, int]
    stated: tuple[float, float]
    ideal: tuple[float, float]
    """Of the ideal observer, on what the trainee had opened by then."""


@dataclass(frozen=True)
class TurningPoint:
    """The report that should have changed the mind about one question, and what became of it."""

    question: str
    text: str
    row: TurnRow
    estimates: EstimatePair | None
    """None where no estimate followed."""
    sentences: tuple[str, ...]
    others: tuple[TurnRow, ...]
    """The next largest, in order."""


@dataclass(frozen=True)
class FamilyRow:
    """Opened reports that go back to one origin."""

    origin: str
    reports: tuple[str, ...]
    """Id and headline of each, in the order of opening."""
    questions: str
    counted: str = ""
    """In words: whether the trainee joined them or coded each as fresh; empty where reports are not coded."""


@dataclass(frozen=True)
class ReadingRow:
    """Two estimates with a copy read in between."""

    question: str
    hypothesis: str
    copies: str
    stated: tuple[float, float]
    once: tuple[float, float]
    twice: float
    verdict: str


@dataclass(frozen=True)
class CountRow:
    """The chance of the true answer at the end by either count, beside the trainee's own."""

    question: str
    hypothesis: str
    once: float
    twice: float
    stated: float


@dataclass(frozen=True)
class CircularReporting:
    """What reports of one origin were worth and what was made of them."""

    sentence: str
    families: tuple[FamilyRow, ...] = ()
    readings: tuple[ReadingRow, ...] = ()
    counts: tuple[CountRow, ...] = ()


NO_COPIES = CircularReporting("")


@dataclass(frozen=True)
class Recommendation:
    """A thing to practise, why, what to do next time, and the exercise that trains it."""

    skill: str
    name: str
    strength: str
    """In words: how much in the log points to it."""
    why: tuple[str, ...]
    next_time: str
    exercise: str
    """Id of a scenario of the library, or empty."""
    training: str
    """The exercise in words, or what to ask for where the library has none."""


@dataclass(frozen=True)
class PlanSpread:
    """What one course of action would have led to, over the worlds that were knowable."""

    plan: str
    harm: tuple[float, ...]
    """Harm days, one world each."""
    difference: float
    low: float
    high: float
    """Against no action in the same worlds, with a 95% interval."""
    own: bool
    """Whether these are the trainee's own decisions."""


@dataclass(frozen=True)
class MissedMember:
    """A member of a group whom reports told of and the trainee did not name."""

    name: str
    roles: str
    group: str
    reports: int
    """Reports that name them."""
    opened: int
    """Of these, how many the trainee opened."""
