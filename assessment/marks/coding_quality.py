"""Coding quality: what a trainee said that reports bear on, beside what the exact observer gives each of them.

The yardstick is the weight of evidence λ = ln P(report | rival) / P(report | not rival) once everything else that was open
when the report was coded is known, other accounts of the same occasion left out. At the base rates alone a call of an
unknown handset is worth nothing to anybody, and whoever had found its user would be marked down for being right; with the
other accounts of the occasion in, a second account or a copy is worth next to nothing, and whoever coded it for what it
says, and joined the two, would be. Joining is marked apart.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assessment.amounts import counted, requirement
from assessment.reliability.kappa import kappa
from assessment.reliability.reliability_figure import bootstrap
from assessment.strength_scale import STRENGTHS, step_of
from simulator.streams import Floats

LEAST = 8
"""Reports coded below which agreement is not scored; as for grades. Assumption."""


@dataclass(frozen=True)
class CodedWeight:
    """One coding, and what the report was worth."""

    report: str
    question: str
    hypothesis: str
    stated: int
    """Step as coded: 1 to 3 for, -1 to -3 against."""
    weight: float
    """λ of the report for the hypothesis; 0 is worth nothing."""

    @property
    def due(self) -> int:
        """Return the step that the weight deserves, from -3 to 3."""
        return step_of(self.weight)


@dataclass(frozen=True)
class BearingMark:
    """Agreement of codings with what reports were worth; kappa is None when it cannot be told."""

    kappa: float | None
    low: float | None
    high: float | None
    reports: int
    codings: int
    sentence: str


def stated_step(direction: str, strength: str) -> int:
    """Return a coding as a step: 1 to 3 for, -1 to -3 against."""
    size = STRENGTHS.index(strength) + 1
    return size if direction == "for" else -size


def bearing_mark(codings: Sequence[CodedWeight]) -> BearingMark:
    """Return weighted kappa of stated and due steps, quadratic, with a 95% bootstrap interval over reports.

    Codings of one report are drawn together, since they share whatever was misread in it. Draws are keyed. Source:
    Cohen 1968. It cannot be told below eight reports, or where chance alone would agree.
    """
    by_report: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for coding in codings:
        by_report[coding.report].append((coding.stated, coding.due))
    pairs = [np.array(rows, dtype=np.float64) for rows in by_report.values()]
    if len(pairs) < LEAST:
        why = f"{counted(len(pairs), 'report was', 'reports were')} coded and {requirement(LEAST)}"
        return _untold(len(pairs), len(codings), why)

    def agreement(sample: Floats) -> float | None:
        return kappa(np.concatenate([pairs[int(place)] for place in sample[:, 0]]))

    places = np.arange(len(pairs), dtype=np.float64)[:, None]
    value = agreement(places)
    low, high = bootstrap(places, agreement)
    if value is None or low is None or high is None:
        why = "nearly all had one step, so that chance alone would agree"
        return _untold(len(pairs), len(codings), why)
    return BearingMark(
        value, low, high, len(pairs), len(codings), _sentence(codings, len(pairs), value, (low, high))
    )


def _untold(reports: int, codings: int, why: str) -> BearingMark:
    return BearingMark(None, None, None, reports, codings, f"Bearing: it cannot be told, because {why}.")


def _sentence(
    codings: Sequence[CodedWeight], reports: int, value: float, interval: tuple[float, float]
) -> str:
    right = sum(coding.stated * coding.due > 0 for coding in codings)
    wrong = sum(coding.stated * coding.due < 0 for coding in codings)
    return (
        f"Bearing: of {counted(len(codings), 'coding')} of {counted(reports, 'report')}, {right} pointed the right way, "
        f"{wrong} the wrong way, and {len(codings) - right - wrong} where the report told nothing either way. Agreement beyond "
        f"chance in direction and strength, nearness counted, was {value:z.2f} (weighted kappa, 95% interval "
        f"{interval[0]:z.2f} to {interval[1]:z.2f}; 0 is chance, 1 is full)."
    )
