"""Is somebody inside telling: one employee does, or nobody; who only looks things up and who has kin look like it.

Classes of a look at an employee, in order: ``both`` (access without reason, and contact with a seller), ``access``,
``contact``, ``ordinary`` and ``elsewhere``. Looks at an operation tell what a search found: ``cleaned`` (the place had
been emptied), ``gone`` (whoever stayed there had left), ``as expected`` and ``neither``.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import permutations

import numpy as np

from synthetic.questions.indicator_sheet import IndicatorSheet, RoleAssignments, tilted
from synthetic.testimony.occasion import ActivityKind

CLASSES = ("both", "access", "contact", "ordinary", "elsewhere")
BOTH, ACCESS, CONTACT, ORDINARY, ELSEWHERE = range(5)
ROLES = ("leaker", "nosy", "kin", "ordinary")
LEAKER, NOSY, KIN, ORDINARY_EMPLOYEE = range(4)
LOOK_ALIKES = (NOSY, KIN)
KINDS: tuple[ActivityKind, ...] = ("access", "contact")
_ROWS = np.array(
    [
        [0.07, 0.35, 0.35, 0.19, 0.04],  # leaker: both sides
        [0.02, 0.67, 0.04, 0.21, 0.06],  # nosy: looks things up and tells nobody
        [0.02, 0.05, 0.66, 0.21, 0.06],  # kin: sees a seller, and looks nothing up
        [0.01, 0.09, 0.08, 0.67, 0.15],  # ordinary
    ]
)
"""Chances of the classes by role before sharpening; assumptions, chosen so that no count of one side finds who tells."""
_TILTS: dict[ActivityKind, tuple[float, float, float, float, float]] = {
    "access": (1, 1.15, 0.87, 1, 1),
    "contact": (1, 0.87, 1.15, 1, 1),
}
"""How much more of a class a kind shows, whatever the role. Assumptions."""
WRONG = (0.01, 0.12, 0.12, 0.60, 0.15)
PLANTED = (0.25, 0.35, 0.35, 0.05, 0.0)
NEIGHBOURS = (ACCESS, ORDINARY, ORDINARY, ACCESS, ORDINARY)

SEARCH_CLASSES = ("cleaned", "gone", "as expected", "neither")
CLEANED, GONE, AS_EXPECTED, NEITHER = range(4)
SEARCH_ROLES = ("known to who tells", "not known to who tells")
KNOWN, NOT_KNOWN = range(2)
SEARCH: ActivityKind = "search"
_SEARCH_ROWS = np.array(
    [
        [0.29, 0.26, 0.28, 0.17],  # whoever tells was on the list
        [0.13, 0.18, 0.43, 0.26],  # was not, or nobody tells
    ]
)
"""Chances of the classes of a search before sharpening. Assumptions."""
SEARCH_WRONG = (0.14, 0.20, 0.40, 0.26)
SEARCH_PLANTED = (0.45, 0.30, 0.15, 0.10)
SEARCH_NEIGHBOURS = (GONE, CLEANED, NEITHER, AS_EXPECTED)


@lru_cache(maxsize=8)
def sheet(exponent: float) -> IndicatorSheet:
    """Return the sheet of looks at employees, tilted against the ordinary one's row; arrays are read-only."""
    return IndicatorSheet(
        roles=ROLES,
        classes=CLASSES,
        chances=tilted(_ROWS, _TILTS, ORDINARY_EMPLOYEE, exponent),
        wrong=WRONG,
        planted=PLANTED,
        neighbours=NEIGHBOURS,
        visiting=(),
    )


@lru_cache(maxsize=8)
def search_sheet(exponent: float) -> IndicatorSheet:
    """Return the sheet of looks at operations, tilted against those nobody told of; arrays are read-only."""
    return IndicatorSheet(
        roles=SEARCH_ROLES,
        classes=SEARCH_CLASSES,
        chances=tilted(_SEARCH_ROWS, {SEARCH: (1.0,) * len(SEARCH_CLASSES)}, NOT_KNOWN, exponent),
        wrong=SEARCH_WRONG,
        planted=SEARCH_PLANTED,
        neighbours=SEARCH_NEIGHBOURS,
        visiting=(),
    )


def assignments(employees: int, informed: Sequence[Sequence[int]]) -> RoleAssignments:
    """Return every way in which employees can hold the roles, and with each the roles of the operations.

    ``informed`` holds, for each operation, who was on its list, by place among the employees. The last answer is that
    nobody tells.
    """
    answers, roles = [], []
    for answer in range(employees + 1):
        rest = [e for e in range(employees) if e != answer]
        searches = [KNOWN if answer in knew else NOT_KNOWN for knew in informed]
        for holders in permutations(rest, min(len(LOOK_ALIKES), employees - 1)):
            row = [ORDINARY_EMPLOYEE] * employees
            for role, employee in zip(LOOK_ALIKES, holders, strict=False):
                row[employee] = role
            if answer < employees:
                row[answer] = LEAKER
            answers.append(answer)
            roles.append(row + searches)
    index = np.array(answers, dtype=np.int64)
    return RoleAssignments(index, np.array(roles, dtype=np.int64), 1.0 / np.bincount(index)[index])
