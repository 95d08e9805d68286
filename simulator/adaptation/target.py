"""Rule ``target``: within a zone, effort moves between streets, premises and homes."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.adaptation.view import View
from simulator.choice import power

if TYPE_CHECKING:
    from simulator.world import World

_STEP = 0.4
"""Share of the way to the wanted mix of neighbourhoods taken at one review; assumption."""
_LEAST = 0.01
"""Share of a zone below which a neighbourhood is given up; assumption."""


def target(world: "World", g: int, view: View) -> None:
    """Split effort inside each zone by what each neighbourhood is believed to bring."""
    groups, places = world.groups, world.places
    start, zone = places.zone_start, places.zone
    rows = np.flatnonzero(groups.share[g].any(axis=1))
    held = groups.share[g][rows]
    here = np.add.reduceat(held, start, axis=1).take(zone, axis=1)
    worth = np.where(here > 0, view.utility[rows], 0.0)
    top = np.maximum.reduceat(worth, start, axis=1).take(zone, axis=1)
    weight = power(worth / np.where(top > 0, top, 1.0), world.config.adaptation.sharpness)
    total = np.add.reduceat(weight, start, axis=1).take(zone, axis=1)
    wanted = np.where(total > 0, here * weight / np.maximum(total, 1e-12), held)
    share = held + _STEP * (wanted - held)
    share[share < _LEAST * here] = 0.0
    kept = np.add.reduceat(share, start, axis=1).take(zone, axis=1)
    groups.share[g, rows] = np.where(kept > 0, share * (here / np.maximum(kept, 1e-12)), held)
