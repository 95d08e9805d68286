"""Grading practice: a trainee's grades of reports beside the grades that they deserved."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy.special import stdtrit

from assessment.amounts import requirement

SOURCES = ("1", "2", "3")
ASSESSMENTS = ("A", "B", "C", "D", "E")
LEAST = 8
"""Reports graded below which agreement is not scored."""


@dataclass(frozen=True)
class GradingMark:
    """Agreement on one axis of the 3x5x2; kappa is None when unscored."""

    axis: str
    kappa: float | None
    low: float | None
    high: float | None
    exact: int
    n: int
    sentence: str


def weighted_kappa(grades: Sequence[str], true: Sequence[str], order: Sequence[str]) -> float | None:
    """Return Cohen's kappa with quadratic weights over ordered grades; None when chance leaves nothing to agree on.

    Source: Cohen 1968. 0 is what the two tables of totals would agree on by chance, 1 is identity.
    """
    place = {grade: k for k, grade in enumerate(order)}
    a, b = (np.array([place[g] for g in side], dtype=np.float64) for side in (grades, true))
    # Every grade of one side against every grade of the other: what chance would give from the same totals.
    expected = float(((a[:, None] - b[None, :]) ** 2).mean())
    return None if expected <= 0 else 1.0 - float(((a - b) ** 2).mean()) / expected


def grading_mark(axis: str, grades: Sequence[str], true: Sequence[str], order: Sequence[str]) -> GradingMark:
    """Return the agreement of grades with the deserved ones, with a 95% jackknife interval.

    ``grades`` and ``true`` pair report by report. Unscored below eight reports, or where all grades are the same.
    """
    n, exact = len(grades), sum(a == b for a, b in zip(grades, true, strict=True))
    kappa = weighted_kappa(grades, true, order) if n >= LEAST else None
    if kappa is None:
        why = requirement(LEAST) if n < LEAST else "all had one grade, so that chance alone would agree"
        sentence = (
            f"{axis}: unscored, because {n} {'report was' if n == 1 else 'reports were'} graded and {why}."
        )
        return GradingMark(axis, None, None, None, exact, n, sentence)
    left_out = [weighted_kappa(_remainder(grades, k), _remainder(true, k), order) for k in range(n)]
    pseudo = np.array(
        [
            n * kappa - (n - 1) * (kappa if kappa_without is None else kappa_without)
            for kappa_without in left_out
        ]
    )
    half = float(stdtrit(n - 1, 0.975)) * float(pseudo.std(ddof=1)) / sqrt(n)
    low, high = max(kappa - half, -1.0), min(kappa + half, 1.0)
    sentence = (
        f"{axis}: {exact} of {n} grades were the deserved ones, and agreement beyond chance, nearness counted, "
        f"was {kappa:z.2f} (weighted kappa, 95% interval {low:z.2f} to {high:z.2f}; 0 is chance, 1 is full)."
    )
    return GradingMark(axis, kappa, low, high, exact, n, sentence)


def _remainder(grades: Sequence[str], k: int) -> list[str]:
    return [*grades[:k], *grades[k + 1 :]]
