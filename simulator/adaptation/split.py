"""Rule ``split``: part of a group that no longer holds together leaves as a group of its own."""

import numpy as np

from simulator.groups.formation import move_member, room_for_group, start_group_like
from simulator.groups.ground import main_place
from simulator.groups.membership import free_members, set_role
from simulator.groups.place_choice import Choices
from simulator.ids import GroupRow
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.roles import ROLE
from simulator.world.world import World

_FEWEST = 6
"""Free members below which a group does not split; assumption."""
_CHANCE = 0.15
"""Chance at a review that a group which could split does; assumption."""
_TAKEN = 0.4
"""Share of free members and money that goes with those who leave; assumption."""


def split(world: World, choices: Choices) -> None:
    """Split groups of low cohesion while there is room for more groups."""
    groups = world.groups
    due = choices.due[choices.draw(Decision.SPLIT) < _CHANCE * world.fixed.speed("split")]
    loose = groups.cohesion[due] < world.behaviour.membership.split_below
    for g in due[loose & (groups.free_in_role[due].sum(axis=1) >= _FEWEST)].tolist():
        new = room_for_group(world)
        if new is not None:
            _part(world, g, new)


def _part(world: World, g: GroupRow, new: GroupRow) -> None:
    groups, people = world.groups, world.people
    free = [p for p in free_members(world, g).tolist() if people.role[p] != ROLE["leader"]]
    order = np.argsort(world.streams.uniforms(Decision.SPLIT, 0, np.array(free)), kind="stable")
    going = sorted(free[i] for i in order[: int(_TAKEN * len(free))])
    if len(going) < 2:
        return
    money = _TAKEN * float(groups.cash[g])
    place = main_place(world, g)
    number = world.note(EventKind.SPLIT, group=g, other=new, amount=money, place=place)
    start_group_like(world, new, g)
    groups.cash[g] -= money
    groups.cash[new] = money
    for person in going:
        move_member(world, person, new, number)
    leader = max(going, key=lambda p: (people.propensity[p], -p))
    set_role(world, leader, ROLE["leader"])
    groups.has_role[new, ROLE["leader"]] = True
    groups.strength[new] = groups.first_strength[new] = max(4, len(going))
    groups.rivals[g] = sorted({*groups.rivals[g], new})
    groups.rivals[new] = [g]
