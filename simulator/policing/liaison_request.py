"""Ask elsewhere about a group. Only a group that supplies from outside is known there; answers can be wrong."""

import numpy as np

from scenarios.schema.policing import LiaisonRequest
from simulator.groups.membership import members
from simulator.ids import GroupRow
from simulator.policing.collection import key, sighted
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import strength
from simulator.policing.target_ground import alarm, learn_of
from simulator.streams import Decision, in_order
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def begin(action: ActiveAction[LiaisonRequest], world: World) -> None:
    """Receive the answer, if there is one: a better picture, and some names."""
    plan, g = action.plan, GroupRow(action.target)
    streams, day, groups = world.streams, world.day, world.groups
    if not groups.alive[g]:
        return
    if streams.uniform(Decision.LIAISON, day, key(action, g)) < plan.compromise:
        alarm(world, g, plan.suspicion)
    chance = plan.answered * strength(action, world) * world.config.groups[g].exporter
    if streams.uniform(Decision.LIAISON, day, key(action, g, 1)) >= chance:
        return
    learn_of(world, g, plan.gain)
    crew = members(world, g)
    keys = np.array([key(action, p, 2) for p in crew.tolist()])
    for person in crew[in_order(streams.uniforms(Decision.LIAISON, day, keys))[: plan.names]].tolist():
        wrong = streams.uniform(Decision.LIAISON, day, key(action, person, 3)) < plan.mistaken
        sighted(action, world, person, g, plan.sure, 0.0, wrong=wrong)


EFFECT = ActionEffect(LiaisonRequest, begin=begin)
