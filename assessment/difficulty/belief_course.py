"""How belief in the truth goes as reports come out: the ideal observer's, and one blind to provenance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from assessment.observer.ideal_reader import ROUNDING, Floats, IdealReader, prior
from synthetic.report import Report


@dataclass(frozen=True)
class Course:
    """Belief in the true hypothesis of one question after each day on which something came out."""

    question: str
    prior: float
    """Its base rate."""
    days: tuple[int, ...]
    """Days of release, ascending."""
    read: tuple[int, ...]
    """Reports about the question that are out by the end of each day."""
    ideal: tuple[float, ...]
    """The ideal observer's probability, who counts reports of one origin once."""
    blind: tuple[float, ...]
    """The same for one who takes every report for a witness of its own."""
    prior_left: float
    left: tuple[float, ...]
    """Bits that the ideal observer expects to be left: the entropy of its belief.

    Its belief being exact, this has the same mean over worlds as the bits that are left, and less chance in it.
    """

    def ideal_by(self, day: int) -> float:
        """Return the ideal probability before the reports of a day are out."""
        return self._latest(self.ideal, day, self.prior)

    def blind_by(self, day: int) -> float:
        """Return the blind probability before the reports of a day are out."""
        return self._latest(self.blind, day, self.prior)

    def left_by(self, day: int) -> float:
        """Return the bits that the ideal observer expects to be left before the reports of a day are out."""
        return self._latest(self.left, day, self.prior_left)

    def _latest(self, values: Sequence[float], day: int, prior: float) -> float:
        earlier = [p for at, p in zip(self.days, values, strict=True) if at < day]
        return earlier[-1] if earlier else prior


def course(reader: IdealReader, question: str, truth: str, reports: Sequence[Report]) -> Course:
    """Return the course of belief in the truth of a question; reports in order of release."""
    place = reader.hypotheses(question).index(truth)
    # In one joint world a report can move a question on which it does not bear by itself.
    days = sorted({report.headline.released_day for report in reports})
    reports_by_day = [[r for r in reports if r.headline.released_day <= day] for day in days]
    beliefs = [reader.reading(out).beliefs[question] for out in reports_by_day]
    bearing = [sum(question in reader.bears(report) for report in out) for out in reports_by_day]
    base = prior(reader, question)
    return Course(
        question,
        prior=float(base[place]),
        days=tuple(days),
        read=tuple(bearing),
        ideal=tuple(float(belief[place]) for belief in beliefs),
        blind=tuple(float(belief[place]) for belief in _blind_beliefs(reader, question, reports)),
        prior_left=entropy(base),
        left=tuple(entropy(belief) for belief in beliefs),
    )


def _blind_beliefs(reader: IdealReader, question: str, reports: Sequence[Report]) -> Iterator[Floats]:
    """Yield the chances after each day for one who counts circular reports too, each as its bearer's own word."""
    reading = reader.reading()
    for _, released in groupby(reports, key=lambda report: report.headline.released_day):
        for report in released:
            reading = reading.misread(report, "bearer")
        yield reading.beliefs[question]


def entropy(belief: Floats) -> float:
    """Return the entropy of a belief over hypotheses, in bits."""
    some = belief[belief > 0]
    return max(0.0, float(-(some * np.log2(some)).sum()))


def floored(probability: float) -> float:
    """Return a probability that has a logarithm."""
    return max(probability, ROUNDING)
