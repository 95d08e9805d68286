"""The weekly record of groups and neighbourhoods."""

import numpy as np

from simulator.world.world import World

EVERY = 7
"""Days between records of groups and neighbourhoods."""


def record(world: World) -> None:
    """Write the state down on the last day of each week."""
    if world.day % EVERY != EVERY - 1:
        return
    groups, places = world.groups, world.places
    count = groups.alive.size
    size = places.count
    world.recorder.weekly(
        {
            "group": np.arange(count),
            "alive": groups.alive,
            "members": np.array([len(crew) for crew in world.crew]),
            "cash": groups.cash + groups.banked,
            "legitimacy": groups.legitimacy,
            "cohesion": groups.cohesion,
            "security": groups.security,
            "suspicion": groups.suspicion,
            "quiet": groups.quiet_until > world.day,
            "turmoil": groups.turmoil,
            "picture": groups.picture,
        },
        {
            "place": np.arange(size),
            "confidence": places.confidence[:size],
            "guardianship": (places.guardianship + places.extra_guardianship)[:size],
            "risk": places.presence[:size],
        },
        world.day,
    )
