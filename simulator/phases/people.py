"""People: custody ends for some, and what victimisation has left fades for all."""

import numpy as np

from simulator.groups.membership import release
from simulator.world.world import World


def live(world: World) -> None:
    """Release those whose time is up, in order of index, and let strain fade."""
    people = world.people
    prisoners = np.fromiter(world.last_arrest, dtype=np.int64, count=len(world.last_arrest))
    for person in sorted(prisoners[people.release_day[prisoners] == world.day].tolist()):
        release(world, person)
    people.strain *= 1.0 - world.behaviour.victims.recovers
