"""The chance of the class of an act and of the visiting party in it, by role and cell."""

from itertools import product

import numpy as np

from synthetic.questions.indicator_sheet import Floats, IndicatorSheet
from synthetic.questions.two_sides import with_nobody_in_town

Pattern = tuple[bool | None, ...]
"""Of each vehicle, whether it was in town in the slot of an act; None where that is not known."""


def partied(laid: IndicatorSheet, rows: Floats, shares: Floats) -> Floats:
    """Return chances where the party in a visiting class falls by shares; shape (roles, cells, classes, parties + 1).

    ``rows`` are the chances of classes by role, ``shares`` those of parties by cell. Party 0 is none.
    """
    visiting = list(laid.visiting)
    table = np.zeros((len(rows), len(shares), rows.shape[1], shares.shape[1] + 1))
    table[..., 0] = rows[:, None, :]
    table[:, :, visiting, 0] = 0.0
    table[:, :, visiting, 1:] = rows[:, None, visiting, None] * shares[None, :, None, :]
    return table


def by_vehicle(laid: IndicatorSheet, rows: Floats, shares: Floats, pattern: Pattern, rho: float) -> Floats:
    """Return chances where a visiting party comes in its vehicle, if that is in town; shape as in ``partied``.

    Summed over who may have been in town: as ``pattern`` says, and where it does not, each vehicle with chance ``rho``.
    """
    nobody, weighted = 0.0, np.zeros_like(shares)
    for here in product((False, True), repeat=len(pattern)):
        chance = 1.0
        for there, row in zip(here, pattern, strict=True):
            chance *= (rho if there else 1 - rho) if row is None else float(row == there)
        if not any(here):
            nobody = chance
        elif chance:
            present = shares * np.array(here)
            weighted += chance * present / present.sum(axis=1, keepdims=True)
    table = partied(laid, rows, weighted)
    # Shares add up to the chance that somebody is in town; acts without a party need it as a factor of their own.
    table[..., 0] *= 1 - nobody
    table[..., 0] += nobody * with_nobody_in_town(rows)[:, None, :]
    return table
