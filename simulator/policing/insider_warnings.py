"""Leaks: an insider who learns of an action before it begins warns the group that owns them."""

import numpy as np

from scenarios.schema.policing import Action
from simulator.ids import GroupRow, PlaceRow, ZoneRow
from simulator.policing.target_ground import effort_in
from simulator.streams import Decision
from simulator.trace import Cause, EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.person_columns import WORKPLACES
from simulator.world.world import World

_AHEAD_DAYS = 1
"""Days before it begins on which an action can be learnt of; assumption."""


def leak(world: World) -> None:
    """Pay insiders their weekly money, find some of them out, and let the others warn their groups."""
    if world.day % 7 == 0:
        _weekly(world)
    coming = [
        a for a in world.actions if a.first_day - _AHEAD_DAYS == world.day and a.ordered_day <= world.day
    ]
    for row in np.flatnonzero((world.insiders.owner >= 0) & ~world.insiders.gone).tolist():
        for active in coming:
            _learn_of(world, row, active)


def _weekly(world: World) -> None:
    insiders, groups, plan = world.insiders, world.groups, world.behaviour.corruption
    for row in np.flatnonzero((insiders.owner >= 0) & ~insiders.gone).tolist():
        g, pay = GroupRow(int(insiders.owner[row])), world.config.insiders[row].weekly
        place = PlaceRow(int(world.people.place[insiders.person[row]]))
        if not groups.alive[g] or groups.cash[g] < pay:
            insiders.owner[row] = -1
            continue
        groups.cash[g] -= pay
        world.note(EventKind.BRIBED, group=g, other=row, amount=pay, place=place, cause=int(Cause.TIME))
        if world.streams.uniform(Decision.INSIDER_FOUND, world.day, row) < plan.found:
            insiders.gone[row] = True
            world.note(EventKind.INSIDER_FOUND, group=g, other=row, place=place)


def _learn_of(world: World, row: int, active: ActiveAction[Action]) -> None:
    insiders, groups, plan = world.insiders, world.groups, world.behaviour.corruption
    g = GroupRow(int(insiders.owner[row]))
    if WORKPLACES[int(insiders.workplace[row])] not in active.plan.leaks_from or not _concerns(
        world, g, active
    ):
        return
    key = row * 1000 + active.number
    if world.streams.uniform(Decision.LEAK, world.day, key) >= plan.leak:
        return
    place = PlaceRow(int(world.people.place[insiders.person[row]]))
    world.note(EventKind.LEAKED, group=g, other=row, place=place)
    groups.suspicion[g] = min(1.0, groups.suspicion[g] + 0.3)
    zone = ZoneRow(int(world.places.zone[active.place])) if active.place >= 0 else -1
    for slot in np.flatnonzero((groups.patch[g] == zone) | (zone < 0)):
        groups.felt[g, slot] += plan.warned
    world.warned.add((g, active.number, active.first_day))


def _concerns(world: World, g: GroupRow, active: ActiveAction[Action]) -> bool:
    """Return whether an action falls on the group: on it, on a member, or on a zone or platform it works."""
    target = active.plan.target
    if target == "group":
        return active.target == g
    if target == "nominal":
        return GroupRow(int(world.people.group[active.target])) == g
    if target == "platform":
        return bool(effort_in(world, np.array([active.target]))[g] > 0)
    if target == "zone":
        slot = np.flatnonzero(world.groups.patch[g] == active.target)
        return bool(slot.size and world.groups.share[g][:, slot].sum() > 0)
    return False
