"""Rule ``replacement``: a lost role is filled from inside after a delay."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.membership import ROLE
from simulator.streams import Decision, in_order
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World


def replacement(world: "World") -> None:
    """Fill vacant roles day by day with the chance that gives the mean delay."""
    groups = world.groups
    days = world.config.adaptation.replacement_days
    for g, role in zip(*np.nonzero(groups.role_lost >= 0), strict=True):
        who = int(g) * 16 + int(role)
        if groups.alive[g] and world.streams.uniform(Decision.REPLACE, world.day, who) * days < 1.0:
            _promote(world, int(g), int(role))


def _promote(world: "World", g: int, role: int) -> None:
    """Give the role to a free runner, the more inclined the likelier; never to someone exploited."""
    people = world.people
    free = world.free_members(g)
    fit = free[(people.role[free] == ROLE["runner"]) & ~people.exploited[free]]
    if fit.size == 0:
        return
    draws = world.streams.uniforms(Decision.REPLACE_WHO, world.day, fit)
    person = int(fit[in_order(draws / (0.1 + people.propensity[fit]))[0]])
    people.role[person] = role
    world.groups.role_lost[g, role] = -1
    if g == world.line.supplier and role == ROLE["broker"]:
        world.line.broker = person
        world.line.lost_day = -1
    world.note(EventKind.REPLACED, group=g, actor=person, other=role, place=int(people.place[person]))
