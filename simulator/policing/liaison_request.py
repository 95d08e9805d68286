"""Ask elsewhere about a group. Only a group that supplies from outside is known there; answers can be wrong."""

import numpy as np

from scenarios.schema.policing import LiaisonRequest
from simulator.groups.membership import members
from simulator.policing.collection import key, sighted
from simulator.policing.effect import Effect
from simulator.policing.grasp import strength
from simulator.policing.target_ground import alarm, learn_of
from simulator.streams import Decision, in_order
from simulator.world.world import World


def begin(plan: LiaisonRequest, g: int, world: World) -> None:
    """Receive the answer, if there is one: a better picture, and some names."""
    streams, day, groups = world.streams, world.day, world.groups
    if not groups.alive[g]:
        return
    if streams.uniform(Decision.LIAISON, day, key(world, g)) < plan.compromise:
        alarm(world, g, plan.suspicion)
    chance = plan.answered * strength(plan, g, world) * world.config.groups[g].exporter
    if streams.uniform(Decision.LIAISON, day, key(world, g, 1)) >= chance:
        return
    learn_of(world, g, plan.gain)
    crew = members(world, g)
    keys = np.array([key(world, p, 2) for p in crew.tolist()])
    for person in crew[in_order(streams.uniforms(Decision.LIAISON, day, keys))[: plan.names]].tolist():
        wrong = streams.uniform(Decision.LIAISON, day, key(world, person, 3)) < plan.mistaken
        sighted(world, person, g, plan.sure, 0.0, wrong=wrong)


EFFECT = Effect(begin=begin)
