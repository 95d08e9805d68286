"""How many exercises, or markers, a decision needs: persons by exercises, projected to a reliability of .80."""

import math

import numpy as np

from assessment.reliability.reliability_figure import Figure, bootstrap, too_few
from assessment.reliability.sample_sizes import REPEATED
from simulator.streams import Floats

SOURCE = "Brennan 2001, one facet, exercises nested in persons; Spearman and Brown"
WANTED = 0.80
SINGLE = "Reliability of one exercise"
NEEDED = "Exercises needed for .80"
OF = "persons with two exercises or more"


def needed(single: float, wanted: float = WANTED) -> float:
    """Return how many exercises give a reliability, from that of one; infinite when one says nothing."""
    if single <= 0:
        return math.inf
    return wanted * (1 - single) / (single * (1 - wanted))


def single(scores: Floats) -> float | None:
    """Return the share of variance that lies between persons, shape (persons, exercises), NaN where missing.

    One-way analysis of variance with unequal numbers of exercises; None when nothing varies.
    """
    held = ~np.isnan(scores)
    counts = held.sum(axis=1).astype(np.float64)
    total, persons = float(counts.sum()), len(scores)
    if persons < 2 or total <= persons:
        return None
    means = np.where(held, scores, 0.0).sum(axis=1) / counts
    grand = float(np.where(held, scores, 0.0).sum()) / total
    between = float((counts * (means - grand) ** 2).sum()) / (persons - 1)
    within = float((np.where(held, scores - means[:, None], 0.0) ** 2).sum()) / (total - persons)
    each = (total - float((counts**2).sum()) / total) / (persons - 1)
    below = between + (each - 1) * within
    return None if below <= 1e-12 else (between - within) / below


def figures(scale: str, scores: Floats) -> tuple[Figure, Figure]:
    """Return the reliability of one exercise and how many are needed, refused below their size."""
    kept = scores[(~np.isnan(scores)).sum(axis=1) > 1] if scores.size else scores
    n = len(kept)
    if n < REPEATED:
        one, many = (too_few(name, scale, n, REPEATED, OF, SOURCE) for name in (SINGLE, NEEDED))
        return one, many
    value = single(kept)
    if value is None:
        words = "Not computed: everybody scored the same."
        one, many = (Figure(name, scale, None, None, None, n, OF, words, SOURCE) for name in (SINGLE, NEEDED))
        return one, many
    low, high = bootstrap(kept, single)
    first = Figure(SINGLE, scale, value, low, high, n, OF, "One exercise alone, whoever marks it.", SOURCE)
    return first, _needed(scale, first)


def _needed(scale: str, one: Figure) -> Figure:
    count = needed(one.value or 0.0)
    if math.isinf(count):
        words = (
            "Not computed: exercises do not tell these persons apart, so that no number of them is enough."
        )
        return Figure(NEEDED, scale, None, None, None, one.n, OF, words, SOURCE)
    fewest = needed(one.high) if one.high is not None and one.high > 0 else None
    most = needed(one.low) if one.low is not None and one.low > 0 else None
    words = f"{math.ceil(count - 1e-9)} exercises like these."
    words += "" if most is not None else " The upper end is open: one exercise may say nothing."
    return Figure(NEEDED, scale, count, fewest, most, one.n, OF, words, SOURCE)
