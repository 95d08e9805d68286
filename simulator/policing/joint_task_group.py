"""Work on a group with forces and agencies elsewhere: steady collection on those who link it outwards."""

import numpy as np

from scenarios.schema.policing import JointTaskGroup
from simulator.policing.collection import collect
from simulator.policing.effect import ActionEffect
from simulator.streams import Decision, Floats, Ints
from simulator.world.active_action import ActiveAction
from simulator.world.roles import ROLE
from simulator.world.world import World

_LINKS = (ROLE["leader"], ROLE["broker"], ROLE["specialist"])
_OUTWARD = 3.0
"""How much likelier those who link a group outwards are seen than another member; assumption."""


def daily(action: ActiveAction[JointTaskGroup], world: World) -> None:
    """Pool what is known. Quicker answers to liaison requests are a matter of the schedule."""
    collect(action, world, Decision.LIAISON, _outward)


def _outward(world: World, pool: Ints) -> Floats:
    return np.where(np.isin(world.people.role[pool], _LINKS), _OUTWARD, 1.0)


EFFECT = ActionEffect(JointTaskGroup, daily=daily)
