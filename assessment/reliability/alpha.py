"""Krippendorff's alpha: agreement of any number of markers, with marks missing, ordinal or interval."""

from typing import Literal

import numpy as np

from assessment.reliability.reliability_figure import ReliabilityFigure, bootstrap, too_few
from assessment.reliability.sample_sizes import DOUBLE_MARKED
from simulator.streams import Floats

SOURCE = "Krippendorff 2011; interval by bootstrap over exercises"
NAME = "Agreement of all markers, Krippendorff's alpha"
UNIT = "exercises marked by two or more"
Metric = Literal["ordinal", "interval"]


def alpha(marks: Floats, metric: Metric = "ordinal") -> float | None:
    """Return alpha of shape (targets, markers), NaN where a mark is missing; None when nothing varies."""
    paired = marks[(~np.isnan(marks)).sum(axis=1) > 1]
    values = np.unique(paired[~np.isnan(paired)])
    if len(values) < 2:
        return None
    # How often each value was given to each target, shape (targets, values).
    counts = (paired[:, :, None] == values[None, None, :]).sum(axis=1).astype(np.float64)
    marked = counts.sum(axis=1)
    # Pairs of marks of one target by their two values, no mark paired with itself, each target's pairs weighing
    # as much as its marks: shape (targets, values, values).
    together = (counts[:, :, None] * counts[:, None, :] - _diagonals(counts)) / (marked - 1)[:, None, None]
    coincidences, totals = together.sum(axis=0), counts.sum(axis=0)
    apart = _distances(values, totals, metric)
    everything = totals.sum()
    # The same pairs, were marks dealt out to targets by chance.
    expected = (np.outer(totals, totals) - np.diag(totals)) / (everything - 1)
    below = float((expected * apart).sum())
    return None if below <= 1e-12 else 1 - float((coincidences * apart).sum()) / below


def _diagonals(counts: Floats) -> Floats:
    return counts[:, :, None] * np.eye(counts.shape[1])[None, :, :]


def _distances(values: Floats, totals: Floats, metric: Metric) -> Floats:
    """Return the squared distance of each two values: of the values, or of the marks between them."""
    # On an ordinal scale a value stands in the middle of the marks that hold it, in order of rank.
    places = values if metric == "interval" else np.cumsum(totals) - totals / 2
    squares: Floats = (places[:, None] - places[None, :]) ** 2
    return squares


def figure(scale: str, marks: Floats, metric: Metric = "ordinal") -> ReliabilityFigure:
    """Return alpha of a scale with its interval, refused below the size it needs."""
    n = int(((~np.isnan(marks)).sum(axis=1) > 1).sum()) if marks.size else 0
    name = f"{NAME} ({metric})"
    if n < DOUBLE_MARKED:
        return too_few(name, scale, n, DOUBLE_MARKED, UNIT, SOURCE)
    value = alpha(marks, metric)
    if value is None:
        words = "Not computed: every mark is the same, so that agreement means nothing."
        return ReliabilityFigure(name, scale, None, None, None, n, UNIT, words, SOURCE)
    low, high = bootstrap(marks, lambda rows: alpha(rows, metric))
    words = "Enough for decisions (.80 or more)." if value >= 0.80 else "Tentative (.667 or more)."
    words = words if value >= 0.667 else "Too low to rest a decision on (below .667)."
    return ReliabilityFigure(name, scale, value, low, high, n, UNIT, words, SOURCE)
