"""How belief in the truth goes as reports come out: the ideal observer's, and one blind to provenance."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assessment.observer.observer import ROUNDING, assertions_about, state_of
from assessment.observer.possible_worlds import Floats, Worlds, by_hypothesis, normalised, row
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


def course(worlds: Worlds, truth: str, reports: Sequence[Report]) -> Course:
    """Return the course of belief in the truth of a question; reports in order of release."""
    place = worlds.hypotheses.index(truth)
    origins = {report.origin for report in reports if assertions_about(report, worlds.question)}
    # What goes back to the same origin counts too, whatever it says of it.
    bearing = [report for report in reports if report.origin in origins]
    days = sorted({report.headline.released_day for report in bearing})
    reports_by_day = [[r for r in bearing if r.headline.released_day <= day] for day in days]
    states = [by_hypothesis(worlds, state_of(worlds, reports)) for reports in reports_by_day]
    prior = by_hypothesis(worlds, worlds.prior)
    return Course(
        worlds.question,
        prior=float(prior[place]),
        days=tuple(days),
        read=tuple(len(reports) for reports in reports_by_day),
        ideal=tuple(float(state[place]) for state in states),
        blind=tuple(
            float(by_hypothesis(worlds, blind_state(worlds, reports))[place]) for reports in reports_by_day
        ),
        prior_left=entropy(prior),
        left=tuple(entropy(state) for state in states),
    )


def blind_state(worlds: Worlds, reports: Sequence[Report]) -> Floats:
    """Return the belief over worlds of one who counts circular reports too, each as its bearer's own word."""
    state = worlds.prior
    for report in reports:
        for assertion in assertions_about(report, worlds.question):
            chance = row(
                worlds,
                report.headline.source,
                assertion.hypothesis,
                report.grade.assessment,
                assertion.polarity,
            )
            state = normalised(worlds, state * chance)
    return state


def entropy(belief: Floats) -> float:
    """Return the entropy of a belief over hypotheses, in bits."""
    some = belief[belief > 0]
    return max(0.0, float(-(some * np.log2(some)).sum()))


def floored(probability: float) -> float:
    """Return a probability that has a logarithm."""
    return max(probability, ROUNDING)
