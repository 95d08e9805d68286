"""What the product may ask of an ideal reader, whatever kind of evidence a scenario's reports hold.

An ideal reader holds the published tables of a scenario under a seed and nothing that is sealed. Its belief
is exact: what a careful person with unlimited patience would conclude from the reports opened. How it gets
there is its own affair: reports may be independent factors of one question each, or views of one joint world
in which every report can move every question.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from synthetic.report import Assertion, Headline, Report

Floats = NDArray[np.float64]
ROUNDING = 1e-12
"""Beliefs below this carry nothing that a mark could show."""
Mistake = Literal["again", "bearer", "ungraded"]
"""How a report can be taken wrongly, whatever it repeats: as a further word of whoever it goes back to; as
its bearer's own word; as a further word whose grade was not looked at."""


@dataclass(frozen=True)
class SourceChoice:
    """The reports on one question parted by the sources that hold them, for code that tries many choices."""

    sources: tuple[str, ...]
    """Sources that hold any, in order of id."""
    belief: Callable[[Collection[str]], Floats]
    """Returns the exact chances, shape (hypotheses,), for who reads whole what the chosen sources hold."""


class IdealReading(Protocol):
    """What an ideal reader believes once certain reports are opened. It never changes; ``advance`` makes another."""

    @property
    def beliefs(self) -> Mapping[str, Floats]:
        """Return the exact chances of each question, shape (hypotheses,); the arrays are read-only.

        A question that an ``advance`` did not touch keeps the same array.
        """
        ...

    def values(self, headlines: Sequence[Headline]) -> Mapping[str, Floats]:
        """Return, for each question, the expected fall in entropy in bits from opening each headline next.

        Shape (headlines,), never negative; 0 where a headline cannot bear on the question. What is inside is
        not looked at, nor whether it will turn out to be a copy.
        """
        ...

    def advance(self, report: Report) -> "IdealReading":
        """Return the reading once a report is opened too: the same beliefs in whatever order reports are opened."""
        ...

    def misread(self, report: Report, mistake: Mistake) -> "IdealReading":
        """Return the reading of one who takes the next report in a wrong way.

        It is for comparison, and may be misread further; nothing is promised of an ``advance`` from it.
        """
        ...

    def weight(self, report: Report, question: str, hypothesis: str) -> float:
        """Return λ = ln P(report|h) / P(report|not h) at this belief; 0 for a report that only repeats.

        It is the change of log-odds that ``advance`` makes (``weight_between``), so the weights of a sequence
        add up to the whole change.
        """
        ...


class IdealReader(Protocol):
    """Exact belief about every question of a scenario under a seed, from published tables alone."""

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the ids of the questions, in the order of the scenario."""
        ...

    def hypotheses(self, question: str) -> tuple[str, ...]:
        """Return the ids of a question's rival hypotheses, in the order of every array of chances."""
        ...

    def reading(self, reports: Iterable[Report] = ()) -> IdealReading:
        """Return what is believed once some reports are opened, in any order; without any, the prior."""
        ...

    def mentions(self, headline: Headline) -> Mapping[str, frozenset[str]]:
        """Return the questions that a headline can bear on, each with the hypotheses whose subject it mentions.

        A headline can bear on a question without a mention of any hypothesis: the set is then empty.
        """
        ...

    def face(self, report: Report) -> tuple[Assertion, ...]:
        """Return what a report says at face value of which hypotheses: what a reader who only counts would count."""
        ...

    def bears(self, report: Report) -> frozenset[str]:
        """Return the questions on which a report, taken alone, can move the prior."""
        ...

    def account(self, report: Report) -> str:
        """Return what tells one account from another: reports with the same one are copies of each other."""
        ...

    def repeats(self, earlier: Iterable[Report], report: Report) -> bool:
        """Return whether a report only repeats an account that is among those opened earlier."""
        ...

    def telling(self, report: Report, question: str) -> float:
        """Return how much further a report moves a reader, on average, than its source's reports of any grade.

        Measured at the prior on the published tables: 0 or more is well graded. The report bears on the question.
        """
        ...

    def sources(self, question: str, reports: Sequence[Report]) -> SourceChoice:
        """Return what choices among the sources of some reports would tell about a question."""
        ...


def prior(reader: IdealReader, question: str) -> Floats:
    """Return the chances of a question before any report, shape (hypotheses,)."""
    return reader.reading().beliefs[question]


def by_id(reader: IdealReader, question: str, chances: Floats) -> dict[str, float]:
    """Return chances of shape (hypotheses,) by hypothesis id."""
    return {h: float(p) for h, p in zip(reader.hypotheses(question), chances, strict=True)}


def worth(reading: IdealReading, headlines: Sequence[Headline]) -> list[float]:
    """Return the bits that opening each headline next is worth, over all questions; bits of each count alike."""
    total = np.zeros(len(headlines))
    for values in reading.values(headlines).values():
        total += values
    bits: list[float] = total.tolist()
    return bits


def log_odds(probability: float, clip: float = ROUNDING) -> float:
    """Return ln p/(1-p) with p kept inside [clip, 1-clip]."""
    p = min(max(probability, clip), 1.0 - clip)
    return float(np.log(p / (1.0 - p)))


def weight_between(
    reader: IdealReader, before: IdealReading, after: IdealReading, question: str, hypothesis: str
) -> float:
    """Return the change of a hypothesis's log-odds between two readings."""
    place = reader.hypotheses(question).index(hypothesis)
    return log_odds(float(after.beliefs[question][place])) - log_odds(float(before.beliefs[question][place]))
