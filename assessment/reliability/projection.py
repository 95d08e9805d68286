"""How many exercises, or markers, a decision needs: persons by exercises, projected to a reliability of .80."""

import math

import numpy as np

from assessment.reliability.reliability_figure import ReliabilityFigure, bootstrap, too_few
from assessment.reliability.sample_sizes import REPEATED
from simulator.streams import Floats

SOURCE = "Brennan 2001, one facet, exercises nested in persons; Spearman and Brown"
TARGET = 0.80
SINGLE = "Reliability of one exercise"
NEEDED = "Exercises needed for .80"
UNIT = "persons with two exercises or more"


def exercise_count(single: float, target: float = TARGET) -> float:
    """Return how many exercises give a reliability, from that of one; infinite when one says nothing."""
    if single <= 0:
        return math.inf
    return target * (1 - single) / (single * (1 - target))


def single(scores: Floats) -> float | None:
    """Return the share of variance that lies between persons, shape (persons, exercises), NaN where missing.

    One-way analysis of variance with unequal numbers of exercises; None when nothing varies.
    """
    present = ~np.isnan(scores)
    counts = present.sum(axis=1).astype(np.float64)
    total, persons = float(counts.sum()), len(scores)
    if persons < 2 or total <= persons:
        return None
    means = np.where(present, scores, 0.0).sum(axis=1) / counts
    grand = float(np.where(present, scores, 0.0).sum()) / total
    between_persons = float((counts * (means - grand) ** 2).sum()) / (persons - 1)
    within_persons = float((np.where(present, scores - means[:, None], 0.0) ** 2).sum()) / (total - persons)
    # Exercises a person, as unequal numbers weigh in the mean square between persons (n₀ of one-way analysis).
    each = (total - float((counts**2).sum()) / total) / (persons - 1)
    below = between_persons + (each - 1) * within_persons
    return None if below <= 1e-12 else (between_persons - within_persons) / below


def figures(scale: str, scores: Floats) -> tuple[ReliabilityFigure, ReliabilityFigure]:
    """Return the reliability of one exercise and how many are needed, refused below their size."""
    repeated = scores[(~np.isnan(scores)).sum(axis=1) > 1] if scores.size else scores
    n = len(repeated)
    if n < REPEATED:
        first, second = (too_few(name, scale, n, REPEATED, UNIT, SOURCE) for name in (SINGLE, NEEDED))
        return first, second
    value = single(repeated)
    if value is None:
        words = "Not computed: everybody scored the same."
        first, second = (
            ReliabilityFigure(name, scale, None, None, None, n, UNIT, words, SOURCE)
            for name in (SINGLE, NEEDED)
        )
        return first, second
    low, high = bootstrap(repeated, single)
    first = ReliabilityFigure(
        SINGLE, scale, value, low, high, n, UNIT, "One exercise alone, whoever marks it.", SOURCE
    )
    return first, _count_figure(scale, first)


def _count_figure(scale: str, first: ReliabilityFigure) -> ReliabilityFigure:
    count = exercise_count(first.value or 0.0)
    if math.isinf(count):
        words = (
            "Not computed: exercises do not tell these persons apart, so that no number of them is enough."
        )
        return ReliabilityFigure(NEEDED, scale, None, None, None, first.n, UNIT, words, SOURCE)
    fewest = exercise_count(first.high) if first.high is not None and first.high > 0 else None
    most = exercise_count(first.low) if first.low is not None and first.low > 0 else None
    words = f"{math.ceil(count - 1e-9)} exercises like these."
    words += "" if most is not None else " The upper end is open: one exercise may say nothing."
    return ReliabilityFigure(NEEDED, scale, count, fewest, most, first.n, UNIT, words, SOURCE)
