"""Where an action falls: the neighbourhoods of a zone, those next door, and those a group works."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.streams import Ints

if TYPE_CHECKING:
    from simulator.world import World


def inside(world: "World", zone: int) -> Ints:
    """Return the neighbourhoods of a zone."""
    rows = world.places.inside(zone)
    return np.arange(rows.start, rows.stop)


def next_door(world: "World", zone: int) -> Ints:
    """Return the neighbourhoods that touch a zone from outside."""
    places, rows = world.places, world.places.inside(zone)
    near = np.unique(places.near[places.near_start[rows.start] : places.near_start[rows.stop]])
    return near[places.zone[near] != zone]


def worked_by(world: "World", g: int) -> Ints:
    """Return the neighbourhoods, online left out, where a group puts effort."""
    groups = world.groups
    spots = np.unique(groups.spot[g][groups.share[g].sum(axis=0) > 0])
    return spots[(spots >= 0) & (spots < world.places.count)]


def add_confidence(world: "World", rows: Ints, change: float, *, for_good: bool = False) -> None:
    """Move confidence in the police in some neighbourhoods, within 0 and 1."""
    places = world.places
    places.confidence[rows] = np.clip(places.confidence[rows] + change, 0.0, 1.0)
    if for_good:
        places.usual_confidence[rows] = np.clip(places.usual_confidence[rows] + change, 0.0, 1.0)
