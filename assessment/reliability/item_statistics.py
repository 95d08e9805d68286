"""Difficulty and discrimination of each row of a rubric."""

import numpy as np

from assessment.reliability.reliability_figure import Figure, bootstrap, too_few
from assessment.reliability.sample_sizes import GROUP, PERSONS
from simulator.streams import Floats

OF = "persons"
DIFFICULTY = "Difficulty, mean share of the highest level"
ITEM_TOTAL = "Discrimination, correlation with the other rows"
INDEX = "Discrimination, upper less lower 27%"
SOURCE = "Classical item analysis; groups of Kelley 1939"


def difficulty(scale: str, scores: Floats, highest: int) -> Figure:
    """Return the mean share of the highest level, shape of scores (persons,); low is hard."""
    n = len(scores)
    if n < PERSONS:
        return too_few(DIFFICULTY, scale, n, PERSONS, OF, SOURCE)
    value = float(scores.mean()) / highest
    low, high = bootstrap(scores, lambda rows: float(rows.mean()) / highest)
    said = (
        "Within .2 to .8."
        if 0.2 <= value <= 0.8
        else "Outside .2 to .8: too hard or too easy to tell people apart."
    )
    return Figure(DIFFICULTY, scale, value, low, high, n, OF, said, SOURCE)


def item_total(scores: Floats, row: int) -> float | None:
    """Return the correlation of one row with the sum of the others, shape of scores (persons, rows)."""
    one, rest = scores[:, row], np.delete(scores, row, axis=1).sum(axis=1)
    if one.std() <= 1e-12 or rest.std() <= 1e-12:
        return None
    return float(np.corrcoef(one, rest)[0, 1])


def index(scores: Floats, row: int, highest: int) -> float:
    """Return the mean of one row in the upper 27% of the totals less that in the lower, as a share."""
    size = max(1, round(GROUP * len(scores)))
    order = np.argsort(scores.sum(axis=1), kind="stable")
    return float(scores[order[-size:], row].mean() - scores[order[:size], row].mean()) / highest


def discrimination(scale: str, scores: Floats, row: int, highest: int) -> tuple[Figure, Figure]:
    """Return how one row tells people apart, by correlation and by groups; refused below their size."""
    n = len(scores)
    if n < PERSONS:
        one, two = (too_few(name, scale, n, PERSONS, OF, SOURCE) for name in (ITEM_TOTAL, INDEX))
        return one, two
    related = item_total(scores, row)
    if related is None:
        words = "Not computed: the row, or the rest, is the same for everybody."
        first = Figure(ITEM_TOTAL, scale, None, None, None, n, OF, words, SOURCE)
    else:
        ends = bootstrap(scores, lambda rows: item_total(rows, row))
        said = (
            "Enough (.2 or more)."
            if related >= 0.2
            else "Below .2: the row measures something else, or nothing."
        )
        first = Figure(ITEM_TOTAL, scale, related, *ends, n, OF, said, SOURCE)
    value = index(scores, row, highest)
    ends = bootstrap(scores, lambda rows: index(rows, row, highest))
    said = "Good (.40 or more)." if value >= 0.4 else "Fair (.20 to .40)."
    said = said if value >= 0.2 else "Below .20: drop or rewrite the row."
    return first, Figure(INDEX, scale, value, *ends, n, OF, said, SOURCE)
