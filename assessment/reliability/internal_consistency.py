"""Internal consistency of the rows of a rubric: Cronbach's alpha."""

import numpy as np
from scipy.stats import f as f_distribution

from assessment.reliability.reliability_figure import ReliabilityFigure, too_few
from assessment.reliability.sample_sizes import PERSONS
from simulator.streams import Floats

SOURCE = "Cronbach 1951; interval of Feldt 1965"
NAME = "Internal consistency of the rows, Cronbach's alpha"
UNIT = "persons"


def cronbach(scores: Floats) -> float | None:
    """Return alpha of shape (persons, rows), or None when the totals do not vary."""
    rows = scores.shape[1]
    total = float(scores.sum(axis=1).var(ddof=1))
    if rows < 2 or total <= 1e-12:
        return None
    return rows / (rows - 1) * (1 - float(scores.var(axis=0, ddof=1).sum()) / total)


def figure(scale: str, scores: Floats) -> ReliabilityFigure:
    """Return Cronbach's alpha with its interval, refused below the size it needs."""
    n = len(scores)
    if n < PERSONS:
        return too_few(NAME, scale, n, PERSONS, UNIT, SOURCE)
    value = cronbach(np.asarray(scores, dtype=np.float64))
    if value is None:
        words = "Not computed: everybody has the same total."
        return ReliabilityFigure(NAME, scale, None, None, None, n, UNIT, words, SOURCE)
    free = (n - 1, (n - 1) * (scores.shape[1] - 1))
    low = 1 - (1 - value) * float(f_distribution.ppf(0.975, *free))
    high = 1 - (1 - value) * float(f_distribution.ppf(0.025, *free))
    guide = (
        "Enough for a decision on credit (.8 or more)."
        if value >= 0.8
        else "Enough for feedback (.7 or more)."
    )
    guide = guide if value >= 0.7 else "Too low to add the rows up (below .7)."
    return ReliabilityFigure(NAME, scale, value, low, high, n, UNIT, guide, SOURCE)
