"""Krippendorff's alpha: agreement of any number of markers, with marks missing, ordinal or interval."""

from typing import Literal

import numpy as np

from assessment.reliability.reliability_figure import Figure, bootstrap, too_few
from assessment.reliability.sample_sizes import DOUBLE_MARKED
from simulator.streams import Floats

SOURCE = "Krippendorff 2011; interval by bootstrap over exercises"
NAME = "Agreement of all markers, Krippendorff's alpha"
OF = "exercises marked by two or more"
Metric = Literal["ordinal", "interval"]


def alpha(marks: Floats, metric: Metric = "ordinal") -> float | None:
    """Return alpha of shape (targets, markers), NaN where a mark is missing; None when nothing varies."""
    paired = marks[(~np.isnan(marks)).sum(axis=1) > 1]
    values = np.unique(paired[~np.isnan(paired)])
    if len(values) < 2:
        return None
    counts = (paired[:, :, None] == values[None, None, :]).sum(axis=1).astype(np.float64)
    marked = counts.sum(axis=1)
    together = (counts[:, :, None] * counts[:, None, :] - _diagonals(counts)) / (marked - 1)[:, None, None]
    seen, totals = together.sum(axis=0), counts.sum(axis=0)
    apart = _distances(values, totals, metric)
    everything = totals.sum()
    expected = (np.outer(totals, totals) - np.diag(totals)) / (everything - 1)
    below = float((expected * apart).sum())
    return None if below <= 1e-12 else 1 - float((seen * apart).sum()) / below


def _diagonals(counts: Floats) -> Floats:
    return counts[:, :, None] * np.eye(counts.shape[1])[None, :, :]


def _distances(values: Floats, totals: Floats, metric: Metric) -> Floats:
    """Return the squared distance of each two values: of the values, or of the marks between them."""
    places = values if metric == "interval" else np.cumsum(totals) - totals / 2
    found: Floats = (places[:, None] - places[None, :]) ** 2
    return found


def figure(scale: str, marks: Floats, metric: Metric = "ordinal") -> Figure:
    """Return alpha of a scale with its interval, refused below the size it needs."""
    n = int(((~np.isnan(marks)).sum(axis=1) > 1).sum()) if marks.size else 0
    name = f"{NAME} ({metric})"
    if n < DOUBLE_MARKED:
        return too_few(name, scale, n, DOUBLE_MARKED, OF, SOURCE)
    value = alpha(marks, metric)
    if value is None:
        words = "Not computed: every mark is the same, so that agreement means nothing."
        return Figure(name, scale, None, None, None, n, OF, words, SOURCE)
    low, high = bootstrap(marks, lambda rows: alpha(rows, metric))
    said = "Enough for decisions (.80 or more)." if value >= 0.80 else "Tentative (.667 or more)."
    said = said if value >= 0.667 else "Too low to rest a decision on (below .667)."
    return Figure(name, scale, value, low, high, n, OF, said, SOURCE)
