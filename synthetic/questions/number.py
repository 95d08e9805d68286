"""How many are there: a band of numbers, and the style in which the line works, which blurs what is seen of it.

Looks fall at the crew, the people of the line in the town. Each kind has three classes, from few to many: ``count``
(people seen together: at most two, three or four, five or more), ``faces`` (of people seen: the same as before, some
new, all new) and ``rooms`` (rooms slept in: one, two, three or more).
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import exp, factorial

import numpy as np

from synthetic.questions.indicator_sheet import Floats, IndicatorSheet, RoleAssignments
from synthetic.testimony.occasion import ActivityKind

CLASSES = ("few", "some", "many")
FEW, SOME, MANY = range(3)
STYLES = ("straight", "shifts", "hired help")
STYLE_SHARES = (0.35, 0.30, 0.35)
"""How often a line works in each style: everybody at once, by turns, or with help from outside. Assumption."""
TOGETHER = ((0.55, 0.0), (0.3, 0.0), (0.35, 1.8))
"""People together when a line is seen at work, by style: a share of its number, and how many more. Assumption."""
PEOPLE_A_ROOM = (4.0, 5.5, 4.5)
"""People of the line to a room that is slept in, by style. Assumption."""
FACES = ((0.78, 0.17, 0.05), (0.04, 0.18, 0.78), (0.22, 0.56, 0.22))
"""Chances of the same, some and all new people by style. Assumption."""
COUNT_TOPS = (2, 4)
"""Most people of the first and of the second class of ``count``."""
ROOM_TOPS = (1, 2)
"""Most rooms of the first and of the second class of ``rooms``."""
KINDS: tuple[ActivityKind, ...] = ("count", "faces", "rooms")
WRONG = (0.45, 0.33, 0.22)
PLANTED = (0.15, 0.30, 0.55)
NEIGHBOURS = (SOME, MANY, SOME)


def usual_sizes(bands: Sequence[int]) -> tuple[float, ...]:
    """Return a usual number of people of each band; ``bands`` are the highest of each but the last, ascending."""
    middles = [(low + 1 + high) / 2 for low, high in pairwise((1, *bands))]
    return (*middles, bands[-1] + 3.0)


@lru_cache(maxsize=32)
def sheet(bands: tuple[int, ...], exponent: float) -> IndicatorSheet:
    """Return the sheet of looks at a crew; its roles are bands by styles, styles under each band in turn.

    ``exponent`` sharpens odds against the even mixture of all roles; arrays are read-only.
    """
    roles = [
        (size, style, f"{words}, {STYLES[style]}")
        for size, words in zip(usual_sizes(bands), band_words(bands), strict=True)
        for style in range(len(STYLES))
    ]
    tables: dict[ActivityKind, list[tuple[float, ...]]] = {kind: [] for kind in KINDS}
    for size, style, _ in roles:
        share, more = TOGETHER[style]
        tables["count"].append(_thirds(share * size + more, COUNT_TOPS))
        tables["faces"].append(FACES[style])
        tables["rooms"].append(_thirds(size / PEOPLE_A_ROOM[style], ROOM_TOPS))
    return IndicatorSheet(
        roles=tuple(words for _, _, words in roles),
        classes=CLASSES,
        chances={kind: _sharpened(np.array(rows), exponent) for kind, rows in tables.items()},
        wrong=WRONG,
        planted=PLANTED,
        neighbours=NEIGHBOURS,
        visiting=(),
    )


def band_words(bands: Sequence[int]) -> tuple[str, ...]:
    """Return what each band is called: ``up to 4``, ``5 to 8``, ``more than 8``."""
    middle = [f"{low + 1} to {high}" if high > low + 1 else f"{high}" for low, high in pairwise(bands)]
    return (f"up to {bands[0]}", *middle, f"more than {bands[-1]}")


def assignments(bands: int) -> RoleAssignments:
    """Return every band with every style: the one role of the crew; styles have their own shares."""
    styles = len(STYLES)
    return RoleAssignments(
        np.repeat(np.arange(bands, dtype=np.int64), styles),
        np.arange(bands * styles, dtype=np.int64)[:, None],
        np.tile(np.array(STYLE_SHARES), bands),
    )


def _thirds(mean: float, tops: tuple[int, int]) -> tuple[float, float, float]:
    """Return the chances that a Poisson number is at most each top, and above both."""
    chances = [exp(-mean) * mean**n / factorial(n) for n in range(tops[1] + 1)]
    few, some = sum(chances[: tops[0] + 1]), sum(chances[tops[0] + 1 :])
    return few, some, 1 - few - some


def _sharpened(rows: Floats, exponent: float) -> Floats:
    middle = rows.mean(axis=0)
    raised = middle * (rows / middle) ** exponent
    table = np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float64)
    table.flags.writeable = False
    return table
