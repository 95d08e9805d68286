"""Rule ``corruption``: a group with a corruptor approaches insiders; some take the offer."""

import numpy as np

from simulator.groups.membership import holder
from simulator.groups.place_choice import Choices
from simulator.ids import GroupRow, PlaceRow
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.roles import ROLE
from simulator.world.world import World


def corruption(world: World, choices: Choices) -> None:
    """Approach an insider nobody owns; a refusal is reported and the group falls under suspicion."""
    groups, insiders = world.groups, world.insiders
    if insiders.person.size == 0:
        return
    chance = world.behaviour.corruption.attempt * world.fixed.speed("corruption")
    draws = world.streams.uniforms(Decision.APPROACH, world.day, choices.due)
    able = (groups.free_in_role[choices.due, ROLE["corruptor"]] > 0) & (draws < chance)
    for g in choices.due[able].tolist():
        free = np.flatnonzero((insiders.owner < 0) & ~insiders.gone)
        if free.size:
            pick = int(free[int(free.size * world.streams.uniform(Decision.APPROACH_WHO, world.day, g))])
            _approach(world, g, pick)


def _approach(world: World, g: GroupRow, row: int) -> None:
    groups, insiders, plan = world.groups, world.insiders, world.config.insiders[row]
    if groups.cash[g] < plan.price:
        return
    actor = holder(world, g, ROLE["corruptor"])
    place = PlaceRow(int(world.people.place[insiders.person[row]]))
    if world.streams.uniform(Decision.APPROACH_ANSWER, world.day, row) < plan.integrity:
        groups.suspicion[g] = min(1.0, groups.suspicion[g] + 0.1)
        picture = world.behaviour.picture
        groups.picture[g] += picture.arrested * (1.0 - groups.picture[g])
        world.note(EventKind.REFUSED, group=g, actor=actor, other=row, place=place)
        return
    insiders.owner[row] = g
    groups.cash[g] -= plan.price
    world.note(EventKind.BRIBED, group=g, actor=actor, other=row, amount=plan.price, place=place)
