"""How belief in the truth goes as reports come out: the ideal observer's, and one blind to provenance."""

from collections.abc import Iterator, Mapping, Sequence
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


def courses(
    reader: IdealReader, truths: Sequence[tuple[str, str]], reports: Sequence[Report]
) -> tuple[Course, ...]:
    """Return the course of belief in the truth of each question.

    Args:
        reader: Reads the reports.
        truths: Questions, each with the hypothesis that is true.
        reports: What came out, in order of release.
    """
    # In one joint world a report can move a question on which it does not bear by itself.
    days = tuple(sorted({report.headline.released_day for report in reports}))
    reports_by_day = [[r for r in reports if r.headline.released_day <= day] for day in days]
    ideal = [reader.reading(out).beliefs for out in reports_by_day]
    blind = tuple(_blind_beliefs(reader, reports))
    ways = []
    for question, truth in truths:
        place, base = reader.hypotheses(question).index(truth), prior(reader, question)
        ways.append(
            Course(
                question,
                prior=float(base[place]),
                days=days,
                read=tuple(sum(question in reader.bears(r) for r in out) for out in reports_by_day),
                ideal=tuple(float(beliefs[question][place]) for beliefs in ideal),
                blind=tuple(float(beliefs[question][place]) for beliefs in blind),
                prior_left=entropy(base),
                left=tuple(entropy(beliefs[question]) for beliefs in ideal),
            )
        )
    return tuple(ways)


def _blind_beliefs(reader: IdealReader, reports: Sequence[Report]) -> Iterator[Mapping[str, Floats]]:
    """Yield the chances after each day for one who counts circular reports too, each as its bearer's own word."""
    reading = reader.reading()
    for _, released in groupby(reports, key=lambda report: report.headline.released_day):
        for report in released:
            reading = reading.misread(report, "bearer")
        yield reading.beliefs


def entropy(belief: Floats) -> float:
    """Return the entropy of a belief over hypotheses, in bits."""
    some = belief[belief > 0]
    return max(0.0, float(-(some * np.log2(some)).sum()))


def floored(probability: float) -> float:
    """Return a probability that has a logarithm."""
    return max(probability, ROUNDING)
