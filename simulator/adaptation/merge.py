"""Rule ``merge``: a group too weak to go on joins a partner that is strong enough to take it in."""

from simulator.groups.formation import end_group, move_member
from simulator.groups.ground import main_place
from simulator.groups.place_choice import Choices
from simulator.ids import GroupRow
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.world import World

_WEAK = 3
"""Members at or below which a group looks for shelter; assumption."""
_CHANCE = 0.3
"""Chance at a review that a weak group with a strong partner joins it; assumption."""


def merge(world: World, choices: Choices) -> None:
    """Let weak groups join a partner with standing or cohesion; the supplier of the line stays apart."""
    groups = world.groups
    chance = _CHANCE * world.fixed.speed("merge")
    for g in choices.due[choices.draw(Decision.MERGE) < chance].tolist():
        if len(world.crew[g]) > _WEAK or g == world.line.supplier or not groups.alive[g]:
            continue
        strong = [other for other in groups.partners[g] if _strong(world, other)]
        if strong:
            _join(world, g, max(strong, key=lambda other: (groups.cohesion[other], -other)))


def _strong(world: World, g: GroupRow) -> bool:
    groups, least = world.groups, world.behaviour.membership.merge_above
    return bool(groups.alive[g] and max(groups.cohesion[g], groups.legitimacy[g]) >= least)


def _join(world: World, weak: GroupRow, strong: GroupRow) -> None:
    groups = world.groups
    money = float(groups.cash[weak] + groups.banked[weak])
    number = world.note(
        EventKind.MERGED, group=strong, other=weak, amount=money, place=main_place(world, weak)
    )
    groups.cash[strong] += money
    groups.cash[weak] = groups.banked[weak] = groups.owed[weak] = 0.0
    for person in list(world.crew[weak]):
        move_member(world, person, strong, number)
    end_group(world, weak)
    groups.strength[strong] += 1
