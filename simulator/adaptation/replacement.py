"""Rules ``replacement`` and ``rewiring``: a lost role is filled from inside, and ties form round it anew."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.members import free_members, set_role
from simulator.membership import ROLE
from simulator.streams import Decision, Floats, Ints, in_order
from simulator.ties import CO_OFFENDING
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World


def replacement(world: "World") -> None:
    """Fill vacant roles day by day with the chance that gives the mean delay."""
    groups = world.groups
    days = world.config.adaptation.replacement_days / max(1e-9, world.fixed.speed("replacement"))
    vacant = np.argwhere((groups.role_lost >= 0) & groups.alive[:, None])
    if vacant.size == 0:
        return
    draws = world.streams.uniforms(Decision.REPLACE, world.day, vacant[:, 0] * 16 + vacant[:, 1])
    for g, role in vacant[draws * days < 1.0].tolist():
        _promote(world, g, role)


def _promote(world: "World", g: int, role: int) -> None:
    """Give the role to a free runner, never to someone exploited; who it is depends on how groups rewire."""
    people, groups = world.people, world.groups
    free = free_members(world, g)
    fit = free[(people.role[free] == ROLE["runner"]) & ~people.exploited[free]]
    if fit.size == 0:
        return
    draws = world.streams.uniforms(Decision.REPLACE_WHO, world.day, fit)
    person = int(fit[in_order(draws / (0.1 + _fitness(world, fit, free, role)))[0]])
    set_role(world, person, role)
    groups.role_lost[g, role] = -1
    if g == world.line.supplier and role == ROLE["broker"]:
        world.line.broker, world.line.lost_day = person, -1
    number = world.note(
        EventKind.REPLACED, group=g, actor=person, other=role, place=int(people.place[person])
    )
    if "rewiring" in world.rules:
        _rewire(world, g, person, free, number)


def _fitness(world: "World", fit: Ints, free: Ints, role: int) -> Floats:
    """Return how fit each is for a role under the group's way of rewiring."""
    way = world.config.adaptation.rewiring
    if way == "random":
        return np.full(fit.size, 0.5)
    if way == "central":
        among = set(free.tolist())
        return np.array([world.ties.degree(p, among) for p in fit.tolist()])
    if way == "nearest":
        home = world.people.place[fit]
        at = int(world.places.zone_start[world.groups.home[world.people.group[fit[0]]]])
        return 1.0 / (1.0 + np.abs(home - at).astype(np.float64))
    older = np.clip((world.people.age[fit] - 16) / 30.0, 0.0, 1.0)
    return world.people.propensity[fit] + older


def _rewire(world: "World", g: int, person: int, free: Ints, cause: int) -> None:
    """Tie the newcomer to members who are no longer joined to the rest, and to one more."""
    others = [p for p in free.tolist() if p != person]
    among = {*others, person}
    ties, way = world.ties, world.config.adaptation.rewiring
    loose = [p for p in others if ties.strength(p, person) <= 0]
    if not loose:
        return
    ranked = sorted(loose, key=lambda p: (ties.degree(p, among), p))
    if way == "central":
        ranked.reverse()
    elif way in ("random", "nearest"):
        draws = world.streams.uniforms(Decision.REWIRE, world.day, np.array(loose))
        ranked = [loose[i] for i in in_order(draws)]
    most = {"random": 1, "nearest": 2, "central": 2, "skill": len(ranked)}[way]
    for other in ranked[: max(1, most)]:
        ties.tie(world.day, person, other, CO_OFFENDING)
        place = int(world.people.place[person])
        world.note(EventKind.REWIRED, group=g, actor=person, other=other, place=place, cause=cause)
    world.changed.add(g)
