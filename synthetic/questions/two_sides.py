"""The sheet of questions whose answer shows two sides: whoever bridges has both, each look-alike more of one side.

Classes of an act, in order: ``both`` (a visiting party and a local seller on one occasion), ``supply`` (a visiting
party), ``local`` (a known seller), ``company`` (family or friends) and ``alone``.
"""

from functools import lru_cache

import numpy as np

from synthetic.questions.indicator_sheet import Floats, IndicatorSheet, sharpened
from synthetic.testimony.occasion import ActivityKind

CLASSES = ("both", "supply", "local", "company", "alone")
BOTH, SUPPLY, LOCAL, COMPANY, ALONE = range(5)
HOLDER, DRIVER, CUSTOMER, LANDLORD, ASSOCIATE, BYSTANDER = range(6)
_ROWS = np.array(
    [
        [0.15, 0.35, 0.35, 0.13, 0.02],  # holder: both sides
        [0.03, 0.68, 0.03, 0.20, 0.06],  # driver: more of the supply side
        [0.03, 0.04, 0.70, 0.18, 0.05],  # customer: more of the local side
        [0.05, 0.44, 0.12, 0.31, 0.08],  # landlord: visitors in the rooms
        [0.02, 0.05, 0.06, 0.66, 0.21],  # associate: neither
        [0.01, 0.03, 0.04, 0.74, 0.18],  # bystander
    ]
)
"""Chances of the classes by role before sharpening; assumptions, chosen so that no count of one side finds the holder."""
_TILTS: dict[ActivityKind, dict[int, tuple[float, float, float, float, float]]] = {
    "letting": {LANDLORD: (1, 2.6, 0.8, 0.8, 1)},
    "journey": {DRIVER: (1, 1.3, 1, 1, 1)},
    "handover": {CUSTOMER: (1, 1, 1.3, 1, 1), HOLDER: (1.2, 1, 1, 1, 1)},
}
"""Kinds in which a role shows more of a class: factors on its row. Assumptions."""
KINDS: tuple[ActivityKind, ...] = (
    "meeting", "call", "message", "handover", "letting", "visit", "journey", "deposit", "transfer", "purchase",
    "parcel", "arrest", "threat", "post",
)  # fmt: skip
VEHICLE_KINDS: frozenset[ActivityKind] = frozenset(
    {"meeting", "handover", "letting", "visit", "journey", "purchase", "threat", "post"}
)
"""Kinds in which a visiting party comes in its vehicle."""
NUMBER_KINDS: frozenset[ActivityKind] = frozenset({"call", "message", "arrest"})
"""Kinds in which a visiting party shows by its number."""
WRONG = (0.01, 0.05, 0.10, 0.68, 0.16)
PLANTED = (0.35, 0.30, 0.30, 0.05, 0.0)
NEIGHBOURS = (COMPANY, COMPANY, COMPANY, LOCAL, COMPANY)
"""Class for which each class is misread, before what the source merges."""


@lru_cache(maxsize=8)
def sheet(exponent: float) -> IndicatorSheet:
    """Return the sheet sharpened against the associate's row; arrays are read-only."""
    chances: dict[ActivityKind, Floats] = {}
    for kind in KINDS:
        rows = _ROWS.copy()
        for role, factors in _TILTS.get(kind, {}).items():
            rows[role] *= factors
        table = sharpened(rows / rows.sum(axis=1, keepdims=True), ASSOCIATE, exponent)
        table.flags.writeable = False
        chances[kind] = table
    return IndicatorSheet(
        roles=("holder", "driver", "customer", "landlord", "associate", "bystander"),
        classes=CLASSES,
        chances=chances,
        wrong=WRONG,
        planted=PLANTED,
        neighbours=NEIGHBOURS,
        visiting=(BOTH, SUPPLY),
    )


def with_nobody_in_town(rows: Floats) -> Floats:
    """Return chances of classes when no visiting vehicle is in town; shape (..., 5).

    What would have been both is local; the rest is company or alone, in shares that say nothing of the role.
    """
    rest = rows[..., SUPPLY] + rows[..., COMPANY] + rows[..., ALONE]
    table = np.zeros_like(rows)
    table[..., LOCAL] = rows[..., LOCAL] + rows[..., BOTH]
    table[..., COMPANY], table[..., ALONE] = 0.8 * rest, 0.2 * rest
    return table
