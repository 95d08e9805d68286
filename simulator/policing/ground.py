"""Where an action falls: the neighbourhoods of a zone, those next door, and those a group works."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.streams import Ints

if TYPE_CHECKING:
    from simulator.world import World


def inside(world: "World", zone: int) -> Ints:
    """Return the neighbourhoods of a zone."""
    return np.flatnonzero(world.places.zone == zone)


def next_door(world: "World", zone: int) -> Ints:
    """Return the neighbourhoods that touch a zone from outside."""
    rows = inside(world, zone)
    near = np.unique(np.concatenate([world.places.near[row] for row in rows]))
    return near[world.places.zone[near] != zone]


def worked_by(world: "World", g: int) -> Ints:
    """Return the neighbourhoods, online left out, where a group puts effort."""
    return np.flatnonzero(world.groups.share[g].sum(axis=0)[:-1] > 0)


def add_confidence(world: "World", rows: Ints, change: float, *, for_good: bool = False) -> None:
    """Move confidence in the police in some neighbourhoods, within 0 and 1."""
    places = world.places
    places.confidence[rows] = np.clip(places.confidence[rows] + change, 0.0, 1.0)
    if for_good:
        places.usual_confidence[rows] = np.clip(places.usual_confidence[rows] + change, 0.0, 1.0)
