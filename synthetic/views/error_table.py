"""What a report shows of an act: one table, from which the generator draws and over which the observer sums."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from scenarios.schema.evidence import Basis, ErrorTable
from synthetic.questions.indicator_sheet import Floats, IndicatorSheet

RIGHT, WRONG_PERSON, PLANTED, VAGUE_ACCOUNT, MISREAD = range(5)
Merges = tuple[int, ...]


@dataclass(frozen=True)
class ShownClasses:
    """Which class an account of each error shows, for one source, kind and basis.

    ``vehicle shown`` rules: right tells the party that was there; wrong person and planted any party alike; misread
    tells another party where it names one, and the neighbouring class where it does not.
    """

    errors: tuple[float, ...]
    """Chances of right, wrong person, planted, vague, misread."""
    merged: Merges
    """Class that the source shows for each true class."""
    wrong: Floats
    """Chances of shown classes in an account of the wrong person, shape (classes,)."""
    planted: Floats
    neighbours: tuple[int, ...]
    """Class shown for each *true* class when misread without naming a party."""


def shown_classes(sheet: IndicatorSheet, errors: ErrorTable, basis: Basis, merged: Merges) -> ShownClasses:
    """Return what accounts of one basis through one source show.

    ``merged`` holds, for each true class, the class that the source shows because it cannot tell them apart.
    """
    return _shown(
        tuple(sheet.wrong), tuple(sheet.planted), sheet.neighbours, errors.of_basis(basis).shares, merged
    )


@lru_cache(maxsize=256)
def _shown(
    wrong: tuple[float, ...],
    planted: tuple[float, ...],
    neighbours: tuple[int, ...],
    errors: tuple[float, ...],
    merged: Merges,
) -> ShownClasses:
    classes = len(merged)
    # A class that the source shows instead of another takes over that one's chance.
    gather = np.zeros((classes, classes))
    gather[np.arange(classes), list(merged)] = 1.0
    nearby = []
    for true in range(classes):
        neighbour = merged[neighbours[true]]
        nearby.append(neighbour if neighbour != merged[true] else merged[neighbours[neighbours[true]]])
    return ShownClasses(errors, merged, np.array(wrong) @ gather, np.array(planted) @ gather, tuple(nearby))
