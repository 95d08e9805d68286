"""Weighted kappa of two markers on one ordered scale, quadratic weights."""

import numpy as np

from assessment.reliability.reliability_figure import ReliabilityFigure, bootstrap, too_few
from assessment.reliability.sample_sizes import DOUBLE_MARKED
from simulator.streams import Floats

SOURCE = "Cohen 1968; interval by bootstrap over exercises"
NAME = "Agreement of two markers, weighted kappa"
UNIT = "exercises marked by both markers"


def kappa(pairs: Floats) -> float | None:
    """Return quadratic weighted kappa of shape (targets, 2), or None when chance allows no disagreement."""
    first, second = pairs[:, 0], pairs[:, 1]
    disagreement = float(((first - second) ** 2).mean())
    # Every mark of one marker against every mark of the other: what chance would give from the same totals.
    chance_disagreement = float(((first[:, None] - second[None, :]) ** 2).mean())
    return None if chance_disagreement <= 1e-12 else 1 - disagreement / chance_disagreement


def figure(scale: str, pairs: Floats) -> ReliabilityFigure:
    """Return weighted kappa of a scale with its interval, refused below the size it needs."""
    n = len(pairs)
    if n < DOUBLE_MARKED:
        return too_few(NAME, scale, n, DOUBLE_MARKED, UNIT, SOURCE)
    value = kappa(np.asarray(pairs, dtype=np.float64))
    if value is None:
        words = "Not computed: both markers gave one level throughout."
        return ReliabilityFigure(NAME, scale, None, None, None, n, UNIT, words, SOURCE)
    low, high = bootstrap(pairs, kappa)
    return ReliabilityFigure(
        NAME, scale, value, low, high, n, UNIT, "1 is full agreement, 0 what chance gives.", SOURCE
    )
