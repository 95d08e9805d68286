"""Communications data on a group: whoever is tied to most others stands out."""

import numpy as np

from scenarios.schema.policing import CommunicationsData
from simulator.policing.collection import collect
from simulator.policing.effect import ActionEffect
from simulator.streams import Decision, Floats, Ints
from simulator.world.active_action import ActiveAction
from simulator.world.world import World

_LONER = 0.2
"""Weight of a member without ties, beside 1 for each tie; assumption."""


def daily(action: ActiveAction[CommunicationsData], world: World) -> None:
    """Read who calls whom."""
    collect(action, world, Decision.SURVEIL, _by_ties)


def _by_ties(world: World, pool: Ints) -> Floats:
    members = set(pool.tolist())
    return np.array([_LONER + world.ties.degree(p, members) for p in pool.tolist()])


EFFECT = ActionEffect(CommunicationsData, daily=daily)
