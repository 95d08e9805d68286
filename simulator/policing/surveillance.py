"""Directed surveillance of a group at work: those on the street are seen most."""

import numpy as np

from scenarios.schema.policing import Surveillance
from simulator.policing.collection import collect
from simulator.policing.effect import ActionEffect
from simulator.streams import Decision, Floats, Ints
from simulator.world.active_action import ActiveAction
from simulator.world.roles import ROLE
from simulator.world.world import World

_STREET = 2.0
"""How much likelier a runner is to be seen at work than another member; assumption."""


def daily(action: ActiveAction[Surveillance], world: World) -> None:
    """Watch the group."""
    collect(action, world, Decision.SURVEIL, _at_work)


def _at_work(world: World, pool: Ints) -> Floats:
    return np.where(world.people.role[pool] == ROLE["runner"], _STREET, 1.0)


EFFECT = ActionEffect(Surveillance, daily=daily)
