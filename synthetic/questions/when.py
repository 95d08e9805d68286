"""When is the next one: as soon as the later of two sides is ready, so that neither side alone tells.

Looks fall at the preparations in the town and at those of the suppliers. Classes of a look, in order: ``last minute``,
``middle``, ``early``, ``ordinary`` and ``stood down``.
"""

from functools import lru_cache

import numpy as np

from synthetic.questions.indicator_sheet import IndicatorSheet, RoleAssignments, sharpened
from synthetic.testimony.occasion import ActivityKind

CLASSES = ("last minute", "middle", "early", "ordinary", "stood down")
LAST_MINUTE, MIDDLE, EARLY, ORDINARY, STOOD_DOWN = range(5)
STAGES = ("not begun", "half ready", "ready")
KINDS: tuple[ActivityKind, ...] = ("preparation",)
_ROWS = np.array(
    [
        [0.02, 0.08, 0.38, 0.41, 0.11],  # not begun
        [0.11, 0.45, 0.13, 0.26, 0.05],  # half ready
        [0.48, 0.19, 0.05, 0.23, 0.05],  # ready
    ]
)
"""Chances of the classes by stage before sharpening. Assumption."""
_TOGETHER = np.array([[0.09, 0.06, 0.13], [0.06, 0.15, 0.09], [0.13, 0.09, 0.20]])
"""Chance of the stages of the town (rows) and of the suppliers (columns): often out of step. Assumption."""
WRONG = (0.06, 0.14, 0.16, 0.52, 0.12)
PLANTED = (0.45, 0.30, 0.20, 0.05, 0.0)
NEIGHBOURS = (MIDDLE, EARLY, ORDINARY, EARLY, ORDINARY)


@lru_cache(maxsize=8)
def sheet(exponent: float) -> IndicatorSheet:
    """Return the sheet of looks at preparations, sharpened against the half-ready row; arrays are read-only."""
    table = sharpened(_ROWS, STAGES.index("half ready"), exponent)
    table.flags.writeable = False
    return IndicatorSheet(
        roles=STAGES,
        classes=CLASSES,
        chances=dict.fromkeys(KINDS, table),
        wrong=WRONG,
        planted=PLANTED,
        neighbours=NEIGHBOURS,
        visiting=(),
    )


def subjects(question: str) -> tuple[str, str]:
    """Return the ids of the preparations in the town and of those of the suppliers."""
    return f"{question}-town", f"{question}-supply"


def assignments() -> RoleAssignments:
    """Return every pair of stages; the answer is as early as the less ready side lets it be."""
    stages = np.array([(town, supply) for town in range(3) for supply in range(3)], dtype=np.int64)
    answers = 2 - stages.min(axis=1)
    chances = _TOGETHER[stages[:, 0], stages[:, 1]]
    return RoleAssignments(answers, stages, chances / np.bincount(answers, weights=chances)[answers])
