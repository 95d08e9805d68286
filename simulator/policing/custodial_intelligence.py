"""Collect from prisoners: it shows those whom a group's members in custody are tied to."""

import numpy as np

from scenarios.schema.policing import CustodialIntelligence
from simulator.groups.membership import free_members, members
from simulator.ids import GroupRow
from simulator.policing.collection import collect
from simulator.policing.effect import ActionEffect
from simulator.streams import Decision, Floats, Ints
from simulator.world.active_action import ActiveAction
from simulator.world.person_columns import CUSTODY
from simulator.world.world import World


def daily(action: ActiveAction[CustodialIntelligence], world: World) -> None:
    """Listen inside; a group with nobody in custody cannot be heard."""
    g = GroupRow(action.target)
    crew = members(world, g)
    prisoners = crew[world.people.status[crew] == CUSTODY]
    if prisoners.size:
        collect(action, world, Decision.SOURCE, _alike, _in_touch(world, g, prisoners))


def _in_touch(world: World, g: GroupRow, prisoners: Ints) -> Ints:
    """Return the free members tied to somebody inside."""
    free = free_members(world, g)
    tied = {other for prisoner in prisoners.tolist() for other in world.ties.tied(prisoner)}
    return free[np.isin(free, sorted(tied))]


def _alike(world: World, pool: Ints) -> Floats:
    return np.ones(pool.size)


EFFECT = ActionEffect(CustodialIntelligence, daily=daily)
