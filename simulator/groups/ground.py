"""The ground of groups: where each has most of its effort, and the zones that it gives up."""

import numpy as np

from simulator.ids import GroupRow
from simulator.streams import Flags, Ints
from simulator.world.world import World


def main_place(world: World, g: GroupRow, patch: int = -1, *, ground: bool = False) -> int:
    """Return the place with most of a group's effort, in one of its patches, on the ground or anywhere."""
    groups = world.groups
    effort = groups.share[g].sum(axis=0)
    if ground:
        effort = np.where(groups.spot[g] < world.places.count, effort, 0.0)
        if effort.max() <= 0:
            return int(world.places.zone_start[groups.home[g]])
    if patch >= 0:
        effort = np.where(np.arange(effort.shape[0])[:, None] == patch, effort, -1.0)
    best = int(groups.spot[g].ravel()[int(effort.argmax())])
    return best if best >= 0 else int(world.places.zone_start[groups.home[g]])


def main_places(world: World, due: Ints) -> Ints:
    """Return the place with most of each group's effort."""
    groups = world.groups
    effort = groups.share[due].sum(axis=1).reshape(due.size, -1)
    best = groups.spot[due].reshape(due.size, -1)[np.arange(due.size), effort.argmax(axis=1)]
    return np.where(best >= 0, best, world.places.zone_start[np.maximum(groups.home[due], 0)])


def vacate(world: World, g: GroupRow, patches: Flags) -> None:
    """Remember zones that a group gives up today; ``patches`` marks them among those it has in mind."""
    zones = world.groups.patch[g][patches & (world.groups.patch[g] >= 0)]
    world.left_day[zones] = world.day
    world.left_by[zones] = g
