"""What is measured: estimates, losses, marks and indicators."""

from dataclasses import dataclass
from typing import Literal

Confidence = Literal["low", "moderate", "high"]
Call = Literal["warranted", "missed_reading", "missed_search", "answered", "overclaimed", "open"]
"""What an answer makes of what could be known: see ``Knowing``."""


@dataclass(frozen=True)
class Estimate:
    """A trainee's probabilities for one question at one moment. They need not add up to 1."""

    cycle: int
    question: str
    probabilities: dict[str, float]
    """Hypothesis id to probability between 0 and 1."""
    confidence: Confidence
    """Analytical confidence, apart from likelihood."""
    seq: int
    """Entry number in the decision log."""
    insufficient: bool = False
    """Whether “insufficient intelligence” was the answer; it counts as the base rates."""


@dataclass(frozen=True)
class Loss:
    """One score split so that search + processing + irreducible = total."""

    total: float
    search: float
    processing: float
    irreducible: float


@dataclass(frozen=True)
class Knowing:
    """What was answered on a question that allows “insufficient intelligence”, beside what could be known."""

    insufficient: bool
    """Whether it was the answer."""
    opened: float
    """Bits that the ideal observer expects to be left on what was opened."""
    reachable: float
    """The same at the best affordable search."""
    call: Call
    """``open`` is no call: probabilities that claim no firm answer."""
    sentence: str

    @property
    def right(self) -> bool | None:
        """Return whether the call fits what could be known; None where none was made."""
        return None if self.call == "open" else self.call in ("warranted", "answered")


@dataclass(frozen=True)
class QuestionMark:
    """How one question was judged in one cycle, against the ideal observer and the truth."""

    question: str
    cycle: int
    stated: dict[str, float]
    """Normalised."""
    incoherence: float
    """Distance of the stated sum from 1."""
    ideal: dict[str, float]
    """Posterior on what was opened."""
    reachable: dict[str, float]
    """Posterior at the best affordable search."""
    brier: Loss
    log: Loss
    """In bits."""
    brier_regret: float
    log_regret: float
    """KL(ideal || stated), in bits."""
    skill: float
    """1 - Brier / Brier of the base rate."""
    explanation: str
    truth: str = ""
    """Id of the true hypothesis; marks are for the debrief and after."""
    ranked: Loss | None = None
    """Ranked probability score, for hypotheses that stand in an order."""
    ranked_skill: float | None = None
    """1 - ranked score / ranked score of the base rate."""
    knowing: Knowing | None = None
    """None where the question does not allow “insufficient intelligence”."""


@dataclass(frozen=True)
class DecisionMark:
    """What a plan was worth beside doing nothing and the best of the plans searched."""

    value: float
    """Harm days prevented against no action, mean over paired runs."""
    low: float
    high: float
    best: float
    best_plan: str
    capture: float | None
    """None when unscored."""
    runs: int
    explanation: str
    capture_low: float | None = None
    capture_high: float | None = None
    """95% interval of the share captured; None when unscored."""


@dataclass(frozen=True)
class Indicator:
    """A formative bias indicator: never a mark, never in a certificate."""

    name: str
    title: str
    estimate: float | None
    """None when the log cannot support it."""
    se: float | None
    n: int
    lines: tuple[int, ...]
    """Entry numbers behind it."""
    prompt: str
    would_change: str
    remarked: bool = False
    """Whether it lies beyond chance, so that the prompt remarks on it."""
    exercises: int = 1
    """Exercises of one person that it rests on."""
    false_alarms: float | None = None
    """Share of unbiased scripted readers on whom it remarked, over as many exercises."""
    power: float | None = None
    """Share of readers scripted with the bias, at the strength stated in the documentation, that it found."""


@dataclass(frozen=True)
class RubricRow:
    """One row of a marking rubric, its levels described from 0 upwards."""

    id: str
    name: str
    levels: tuple[str, ...]


@dataclass(frozen=True)
class Rubric:
    """A marking rubric."""

    name: str
    title: str
    source: str
    rows: tuple[RubricRow, ...]
