"""Rule ``replacement``: a lost role is filled from inside, and ties form round whoever fills it."""

import numpy as np

from simulator.adaptation.rewiring import tie_anew
from simulator.groups.membership import free_members, set_role
from simulator.ids import GroupRow, PersonRow, PlaceRow
from simulator.streams import Decision, Floats, Ints, in_order
from simulator.trace import EventKind
from simulator.world.roles import ROLE
from simulator.world.world import World

_GATHERED = {"random": 1, "nearest": 2, "central": 3, "skill": 3}
"""Ties that whoever fills a role forms at once; assumption."""


def replacement(world: World) -> None:
    """Fill vacant roles day by day with the chance that gives the mean delay."""
    groups = world.groups
    days = world.config.adaptation.replacement_days / max(1e-9, world.fixed.speed("replacement"))
    rows, role = ((groups.role_lost >= 0) & groups.alive[:, None]).nonzero()
    if rows.size == 0:
        return
    filled = world.streams.uniforms(Decision.REPLACE, world.day, rows * 16 + role) * days < 1.0
    for g, vacancy in zip(rows[filled].tolist(), role[filled].tolist(), strict=True):
        _promote(world, g, vacancy)


def _promote(world: World, g: GroupRow, role: int) -> None:
    """Give the role to a free runner, never to someone exploited; who it is depends on how groups rewire."""
    people, groups = world.people, world.groups
    free = free_members(world, g)
    fit = free[(people.role[free] == ROLE["runner"]) & ~people.exploited[free]]
    if fit.size == 0:
        return
    draws = world.streams.uniforms(Decision.REPLACE_WHO, world.day, fit)
    person = PersonRow(int(fit[in_order(draws / (0.1 + _fitness(world, fit, free, role)))[0]]))
    set_role(world, person, role)
    groups.role_lost[g, role] = -1
    if g == world.line.supplier and role == ROLE["broker"]:
        world.line.broker, world.line.lost_day = person, -1
    number = world.note(
        EventKind.REPLACED, group=g, actor=person, other=role, place=PlaceRow(int(people.place[person]))
    )
    if "rewiring" in world.rules:
        _gather(world, g, person, free, number)


def _fitness(world: World, fit: Ints, free: Ints, role: int) -> Floats:
    """Return how fit each is for a role under the group's way of rewiring."""
    way = world.config.adaptation.rewiring
    if way == "random":
        return np.full(fit.size, 0.5)
    if way == "central":
        members = set(free.tolist())
        return np.array([world.ties.degree(p, members) for p in fit.tolist()])
    if way == "nearest":
        home = world.people.place[fit]
        at = int(world.places.zone_start[world.groups.home[world.people.group[fit[0]]]])
        return 1.0 / (1.0 + np.abs(home - at).astype(np.float64))
    older = np.clip((world.people.age[fit] - 16) / 30.0, 0.0, 1.0)
    return world.people.propensity[fit] + older


def _gather(world: World, g: GroupRow, person: PersonRow, free: Ints, cause: int) -> None:
    """Tie the newcomer to some of the members whom nothing ties to them yet."""
    members = set(free.tolist())
    for _ in range(_GATHERED[world.config.adaptation.rewiring]):
        tie_anew(world, g, person, members, cause)
