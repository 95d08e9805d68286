"""Where does it go: one zone draws it, or none; where rooms are let and where others trade look like it.

Classes of a look at a zone, in order: ``both`` (strangers with rooms, and people served there), ``rooms`` (strangers
look for rooms or look the streets over), ``customers`` (people come and are served), ``ordinary`` and ``nobody``.
"""

from functools import lru_cache
from itertools import permutations

import numpy as np

from synthetic.questions.indicator_sheet import IndicatorSheet, RoleAssignments, tilted
from synthetic.testimony.occasion import ActivityKind

CLASSES = ("both", "rooms", "customers", "ordinary", "nobody")
BOTH, ROOMS, CUSTOMERS, ORDINARY, NOBODY = range(5)
ROLES = ("destination", "lodgings", "rival market", "ordinary")
DESTINATION, LODGINGS, RIVAL_MARKET, ORDINARY_ZONE = range(4)
KINDS: tuple[ActivityKind, ...] = ("lodging", "street", "caller")
LOOK_ALIKES = (LODGINGS, RIVAL_MARKET)
_ROWS = np.array(
    [
        [0.10, 0.39, 0.36, 0.12, 0.03],  # destination: both sides
        [0.03, 0.75, 0.03, 0.14, 0.05],  # lodgings: students and contractors take rooms
        [0.03, 0.03, 0.75, 0.15, 0.04],  # rival market: a trade of its own
        [0.01, 0.07, 0.09, 0.68, 0.15],  # ordinary
    ]
)
"""Chances of the classes by role before sharpening; assumptions, chosen so that no count of one side finds the zone."""
_TILTS: dict[ActivityKind, tuple[float, float, float, float, float]] = {
    "lodging": (1, 1.15, 0.85, 1, 1),
    "street": (1, 0.9, 1.1, 1, 1),
    "caller": (1, 0.95, 1.05, 1, 1),
}
"""How much more of a class a kind shows, whatever the role. Assumptions."""
WRONG = (0.02, 0.14, 0.16, 0.55, 0.13)
PLANTED = (0.25, 0.35, 0.35, 0.05, 0.0)
NEIGHBOURS = (ROOMS, ORDINARY, ORDINARY, CUSTOMERS, ORDINARY)


@lru_cache(maxsize=8)
def sheet(exponent: float) -> IndicatorSheet:
    """Return the sheet of looks at zones, sharpened against the ordinary zone's row; arrays are read-only."""
    return IndicatorSheet(
        roles=ROLES,
        classes=CLASSES,
        chances=tilted(_ROWS, _TILTS, ORDINARY_ZONE, exponent),
        wrong=WRONG,
        planted=PLANTED,
        neighbours=NEIGHBOURS,
        visiting=(),
    )


def assignments(zones: int) -> RoleAssignments:
    """Return every way in which zones can hold the roles; the last driver is that no zone draws it."""
    drivers, roles = [], []
    for driver in range(zones + 1):
        rest = [z for z in range(zones) if z != driver]
        for holders in permutations(rest, min(len(LOOK_ALIKES), zones - 1)):
            row = [ORDINARY_ZONE] * zones
            for role, zone in zip(LOOK_ALIKES, holders, strict=False):
                row[zone] = role
            if driver < zones:
                row[driver] = DESTINATION
            drivers.append(driver)
            roles.append(row)
    index = np.array(drivers, dtype=np.int64)
    return RoleAssignments(index, np.array(roles, dtype=np.int64), 1.0 / np.bincount(index)[index])
