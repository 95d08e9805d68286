"""Standard error of measurement: how far a mark would move if it were given again."""

import numpy as np

from assessment.reliability.reliability_figure import ReliabilityFigure
from simulator.streams import Floats

SOURCE = "SEM = SD √(1 - r), with r = ICC(2,1)"
NAME = "Standard error of measurement"


def sem(spread: float, reliability: float) -> float:
    """Return the standard error of measurement; a reliability below 0 counts as 0."""
    return float(spread * np.sqrt(1 - min(1.0, max(0.0, reliability))))


def figure(scale: str, scores: Floats, agreement: ReliabilityFigure) -> ReliabilityFigure:
    """Return the standard error of a score by one marker, from its agreement; refused where that is."""
    n, unit = agreement.n, agreement.of
    if agreement.value is None or len(scores) < 2:
        return ReliabilityFigure(NAME, scale, None, None, None, n, unit, agreement.words, SOURCE)
    spread = float(scores.std(ddof=1))
    value = sem(spread, agreement.value)
    low = sem(spread, agreement.high) if agreement.high is not None else None
    high = sem(spread, agreement.low) if agreement.low is not None else None
    words = f"A mark of one marker is good to about ±{1.96 * value:.2f} levels, in 95 of 100."
    return ReliabilityFigure(NAME, scale, value, low, high, n, unit, words, SOURCE)
