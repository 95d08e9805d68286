"""Task a source close to a group: what cannot be watched. A suspected source tells little more."""

import numpy as np

from scenarios.schema.policing import SourceTasking
from simulator.policing.collection import collect
from simulator.policing.effect import ActionEffect
from simulator.streams import Decision, Floats, Ints
from simulator.world.active_action import ActiveAction
from simulator.world.roles import ROLE
from simulator.world.world import World

_INNER = (ROLE["leader"], ROLE["broker"], ROLE["money_mover"])
_CLOSE = 4.0
"""How much likelier a source is to speak of the inner circle than of another member; assumption."""


def daily(action: ActiveAction[SourceTasking], world: World) -> None:
    """Hear from the source."""
    collect(action, world, Decision.SOURCE, _inner_circle)


def _inner_circle(world: World, pool: Ints) -> Floats:
    return np.where(np.isin(world.people.role[pool], _INNER), _CLOSE, 1.0)


EFFECT = ActionEffect(SourceTasking, daily=daily)
