"""Difficulty and discrimination of each row of a rubric."""

import numpy as np

from assessment.reliability.reliability_figure import ReliabilityFigure, bootstrap, too_few
from assessment.reliability.sample_sizes import GROUP, PERSONS
from simulator.streams import Floats

UNIT = "persons"
DIFFICULTY = "Difficulty, mean share of the highest level"
ITEM_TOTAL = "Discrimination, correlation with the other rows"
INDEX = "Discrimination, upper less lower 27%"
SOURCE = "Classical item analysis; groups of Kelley 1939"


def difficulty(scale: str, scores: Floats, highest: int) -> ReliabilityFigure:
    """Return the mean share of the highest level, shape of scores (persons,); low is hard."""
    n = len(scores)
    if n < PERSONS:
        return too_few(DIFFICULTY, scale, n, PERSONS, UNIT, SOURCE)
    value = float(scores.mean()) / highest
    low, high = bootstrap(scores, lambda rows: float(rows.mean()) / highest)
    words = (
        "Within .2 to .8."
        if 0.2 <= value <= 0.8
        else "Outside .2 to .8: too hard or too easy to tell people apart."
    )
    return ReliabilityFigure(DIFFICULTY, scale, value, low, high, n, UNIT, words, SOURCE)


def item_total(scores: Floats, row: int) -> float | None:
    """Return the correlation of one row with the sum of the others, shape of scores (persons, rows)."""
    column, rest = scores[:, row], np.delete(scores, row, axis=1).sum(axis=1)
    if column.std() <= 1e-12 or rest.std() <= 1e-12:
        return None
    return float(np.corrcoef(column, rest)[0, 1])


def index(scores: Floats, row: int, highest: int) -> float:
    """Return the mean of one row in the upper 27% of the totals less that in the lower, as a share."""
    size = max(1, round(GROUP * len(scores)))
    # Persons by total, lowest first: the ends of the order are the two groups.
    order = np.argsort(scores.sum(axis=1), kind="stable")
    return float(scores[order[-size:], row].mean() - scores[order[:size], row].mean()) / highest


def discrimination(
    scale: str, scores: Floats, row: int, highest: int
) -> tuple[ReliabilityFigure, ReliabilityFigure]:
    """Return how one row tells people apart, by correlation and by groups; refused below their size."""
    n = len(scores)
    if n < PERSONS:
        first, second = (too_few(name, scale, n, PERSONS, UNIT, SOURCE) for name in (ITEM_TOTAL, INDEX))
        return first, second
    related = item_total(scores, row)
    if related is None:
        words = "Not computed: the row, or the rest, is the same for everybody."
        first = ReliabilityFigure(ITEM_TOTAL, scale, None, None, None, n, UNIT, words, SOURCE)
    else:
        ends = bootstrap(scores, lambda rows: item_total(rows, row))
        guide = (
            "Enough (.2 or more)."
            if related >= 0.2
            else "Below .2: the row measures something else, or nothing."
        )
        first = ReliabilityFigure(ITEM_TOTAL, scale, related, *ends, n, UNIT, guide, SOURCE)
    value = index(scores, row, highest)
    ends = bootstrap(scores, lambda rows: index(rows, row, highest))
    guide = "Good (.40 or more)." if value >= 0.4 else "Fair (.20 to .40)."
    guide = guide if value >= 0.2 else "Below .20: drop or rewrite the row."
    return first, ReliabilityFigure(INDEX, scale, value, *ends, n, UNIT, guide, SOURCE)
