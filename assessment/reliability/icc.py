"""Intraclass correlation, two-way random, absolute agreement: one marker, and the mean of all of them."""

from dataclasses import dataclass

import numpy as np
from scipy.stats import f as f_distribution

from assessment.reliability.reliability_figure import ReliabilityFigure, too_few
from assessment.reliability.sample_sizes import DOUBLE_MARKED
from simulator.streams import Floats

SOURCE = "Shrout and Fleiss 1979; intervals of McGraw and Wong 1996"
UNIT = "exercises marked by the same markers"


@dataclass(frozen=True)
class Variances:
    """Mean squares of a complete table of targets (rows) by markers (columns)."""

    targets: int
    markers: int
    between: float
    """Of targets."""
    across: float
    """Of markers."""
    error: float


def variances(marks: Floats) -> Variances:
    """Return the mean squares of a complete table, shape (targets, markers)."""
    n, k = marks.shape
    grand = marks.mean()
    between = k * float(((marks.mean(axis=1) - grand) ** 2).sum()) / (n - 1)
    across = n * float(((marks.mean(axis=0) - grand) ** 2).sum()) / (k - 1)
    # What is left of each mark once its target's and its marker's mean are taken off.
    left = marks - marks.mean(axis=1, keepdims=True) - marks.mean(axis=0, keepdims=True) + grand
    return Variances(n, k, between, across, float((left**2).sum()) / ((n - 1) * (k - 1)))


def icc(marks: Floats) -> tuple[float, float, float] | None:
    """Return ICC(2,1) with its 95% interval, or None when nothing varies; marks as for ``variances``."""
    v = variances(marks)
    n, k = v.targets, v.markers
    below = v.between + (k - 1) * v.error + k * (v.across - v.error) / n
    if below <= 1e-12:
        return None
    value = (v.between - v.error) / below
    if v.error <= 1e-12:
        return (value, value, value) if v.across <= 1e-12 else (value, 0.0, 1.0)
    low, high = _interval(v, value)
    return value, low, high


def _interval(v: Variances, value: float) -> tuple[float, float]:
    n, k = v.targets, v.markers
    # ``free``: degrees of freedom of the weighted sum of two mean squares (Satterthwaite), as McGraw and Wong give them.
    spare = max(1.0 - value, 1e-9)
    a, b = k * value / (n * spare), 1 + k * value * (n - 1) / (n * spare)
    top = (a * v.across + b * v.error) ** 2
    free = top / ((a * v.across) ** 2 / (k - 1) + (b * v.error) ** 2 / ((n - 1) * (k - 1)))
    up, down = (float(f_distribution.ppf(0.975, x, y)) for x, y in ((n - 1, free), (free, n - 1)))
    spread = k * v.across + (k * n - k - n) * v.error
    low = n * (v.between - up * v.error) / (up * spread + n * v.between)
    high = n * (down * v.between - v.error) / (spread + n * down * v.between)
    return low, high


def of_many(single: float, markers: float) -> float:
    """Return the reliability of the mean of so many markers or exercises (Spearman and Brown)."""
    return markers * single / (1 + (markers - 1) * single)


def figures(scale: str, marks: Floats) -> tuple[ReliabilityFigure, ReliabilityFigure]:
    """Return ICC(2,1) and ICC(2,k) of a scale, refused below the size they need."""
    n, k = marks.shape if marks.ndim == 2 else (0, 0)
    names = ("Agreement of one marker, ICC(2,1)", f"Agreement of the mean of {k or 2} markers, ICC(2,k)")
    if n < DOUBLE_MARKED or k < 2:
        single, mean = (too_few(name, scale, n, DOUBLE_MARKED, UNIT, SOURCE) for name in names)
        return single, mean
    estimate = icc(marks)
    if estimate is None:
        words = "Not computed: every mark is the same, so that nothing can be told apart."
        single, mean = (
            ReliabilityFigure(name, scale, None, None, None, n, UNIT, words, SOURCE) for name in names
        )
        return single, mean
    lifted = [of_many(value, k) if value > -1 / max(k - 1, 1) else None for value in estimate]
    value, low, high = lifted
    return (
        ReliabilityFigure(names[0], scale, *estimate, n, UNIT, guide(estimate[0]), SOURCE),
        ReliabilityFigure(names[1], scale, value, low, high, n, UNIT, guide(value), SOURCE),
    )


def guide(value: float | None) -> str:
    """Return what a reliability is commonly called (Koo and Li 2016)."""
    if value is None:
        return "Has no value here."
    for least, name in ((0.9, "Excellent"), (0.75, "Good"), (0.5, "Moderate")):
        if value >= least:
            return f"{name} by the common guide ({least:g} or more)."
    return "Poor by the common guide (below .5)."


def table_of(rows: list[list[float]]) -> Floats:
    """Return marks as an array, shape (targets, markers); (0, 0) when there are none."""
    return np.array(rows, dtype=np.float64) if rows else np.empty((0, 0))
