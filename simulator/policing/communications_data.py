"""Communications data on a group: whoever is tied to most others stands out."""

import numpy as np

from scenarios.schema.policing import CommunicationsData
from simulator.policing.collection import collect
from simulator.policing.effect import Effect
from simulator.streams import Decision, Floats, Ints
from simulator.world.world import World

_LONER = 0.2
"""Weight of a member without ties, beside 1 for each tie; assumption."""


def daily(plan: CommunicationsData, g: int, world: World) -> None:
    """Read who calls whom."""
    collect(plan, g, world, Decision.SURVEIL, _by_ties)


def _by_ties(world: World, who: Ints) -> Floats:
    among = set(who.tolist())
    return np.array([_LONER + world.ties.degree(p, among) for p in who.tolist()])


EFFECT = Effect(daily=daily)
