"""Rule ``takeover``: a group that sees a zone given up by another expects less competition there."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.adaptation.view import View
from simulator.residents import Flags

if TYPE_CHECKING:
    from simulator.world import World

_LIFT = 0.35
"""How much more a vacated zone looks worth to a wholly cohesive group; assumption."""
_RECENT = 28
"""Days for which a zone counts as given up of late; assumption."""


def takeover(world: "World", g: int, view: View) -> None:
    """Raise the worth of zones in reach that another group gave up of late."""
    left = world.groups.zone_left_day.copy()
    left[g] = -1
    recent: Flags = np.any((left >= 0) & (left > world.day - _RECENT), axis=0)
    if not recent.any():
        return
    inside = recent[world.places.zone] & view.reach & ~view.worked
    if inside.any():
        view.utility[:, inside] *= 1.0 + _LIFT * world.groups.cohesion[g]
