"""Rule ``recruitment``: groups below strength draw residents in, some of them by exploitation."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.adaptation.view import View
from simulator.membership import ROLE
from simulator.streams import Decision, Ints, in_order
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World

_MOST = 6
"""Most recruits at one review; assumption."""
_EXPLOITING = 0.45
"""Share of recruits sought among vulnerable residents; assumption."""
_AGES = (14, 55)
_RICH_WEEKS = 20
"""Weeks of costs in hand from which a group may want to grow; assumption."""
_GROWTH = 0.1
"""Chance at a review that a rich group wants to grow; assumption."""


def recruitment(world: "World", g: int, view: View) -> None:
    """Seek recruits when below strength and solvent; standing and a recruiter make it easier."""
    groups, config = world.groups, world.config.adaptation
    _grow(world, g)
    missing = int(groups.strength[g]) - world.free_members(g).size
    weekly = config.cost_per_member * max(1, int(groups.strength[g]))
    if missing <= 0 or groups.cash[g] + groups.banked[g] < weekly:
        return
    ease = 0.6 + 0.8 * groups.legitimacy[g] if world.holder(g, ROLE["recruiter"]) >= 0 else 0.5
    rate = min(_MOST, config.recruit_rate * ease * missing * config.deliberation_days / 7)
    wanted = int(rate + world.streams.uniform(Decision.RECRUIT, world.day, g))
    for number in range(min(wanted, missing)):
        _recruit(world, g, number)


def _grow(world: "World", g: int) -> None:
    """Let a rich group want one member more, up to half as many again as it began with."""
    groups, config = world.groups, world.config.adaptation
    weekly = config.cost_per_member * int(groups.strength[g])
    rich = groups.cash[g] + groups.banked[g] > _RICH_WEEKS * weekly
    draw = world.streams.uniform(Decision.GROW, world.day, g)
    if rich and 2 * groups.strength[g] < 3 * world.config.groups[g].size and draw < _GROWTH:
        groups.strength[g] += 1


def _recruit(world: "World", g: int, number: int) -> None:
    who = g * 1_000_000 + int(world.groups.recruits[g])
    world.groups.recruits[g] += 1
    exploit = world.streams.uniform(Decision.RECRUIT_KIND, 0, who) < _EXPLOITING
    pool = _pool(world, g, exploit)
    if pool.size == 0:
        return
    draws = world.streams.uniforms(Decision.RECRUIT_WHO, world.day * _MOST + number, pool + g * 10_000_000)
    weight = 0.05 + world.people.propensity[pool]
    person = int(pool[in_order(draws / weight)[0]])
    world.join(person, g, exploited=exploit)
    kind = EventKind.EXPLOITED if exploit else EventKind.RECRUITED
    victim = person if exploit else -1
    recruiter = world.holder(g, ROLE["recruiter"])
    actor = recruiter if exploit else person
    world.note(kind, group=g, actor=actor, victim=victim, place=int(world.people.place[person]), hour=16)


def _pool(world: "World", g: int, exploit: bool) -> Ints:
    """Return residents of the zones the group works who could be drawn in."""
    people, places = world.people, world.places
    zones = places.zone_start
    works = np.add.reduceat(world.groups.share[g].sum(axis=0), zones) > 0.02
    works[world.groups.home[g]] = True
    inside = works[places.zone[people.place]] & (people.group < 0) & ~people.named
    inside &= (people.age >= _AGES[0]) & (people.age <= _AGES[1]) & (people.status == 0)
    if exploit:
        shelter = places.sheltered[people.place]
        open_to = np.flatnonzero(inside & people.vulnerable)
        draws = world.streams.uniforms(Decision.PROTECT, 0, open_to)
        return open_to[draws >= shelter[open_to]]
    return np.flatnonzero(inside & (people.propensity > 0.3))
