"""Rule ``recruitment``: groups below strength draw people in: kin and friends, residents, the exploited."""

import numpy as np

from simulator.groups.membership import free_members, holder, join
from simulator.groups.place_choice import Choices
from simulator.ids import GroupRow, PersonRow, PlaceRow, ZoneRow
from simulator.streams import Decision, Floats, Ints, in_order
from simulator.trace import EventKind
from simulator.world.person_columns import CUSTODY, FREE
from simulator.world.roles import ROLE
from simulator.world.world import World

_MOST = 6
"""Most recruits at one review; assumption."""
_AGES = (14, 55)
_INCLINED = 0.3
"""Propensity from which residents join of their own accord; assumption."""
_OPEN = 0.5
"""Strain from which a victim is as open to exploitation as the vulnerable; assumption."""


def recruitment(world: World, choices: Choices) -> None:
    """Seek recruits when below strength and solvent; it takes members to find members."""
    groups, due = world.groups, choices.due
    _grow(world, choices)
    strength = groups.strength[due]
    weekly = world.config.adaptation.cost_per_member * np.maximum(1, strength)
    solvent = groups.cash[due] + groups.banked[due] >= weekly
    draws = choices.draw(Decision.RECRUIT)
    for row in ((strength > choices.free) & solvent).nonzero()[0].tolist():
        g = GroupRow(int(due[row]))
        for number in range(_recruit_count(world, g, int(choices.free[row]), float(draws[row]))):
            _recruit(world, g, number)
    _inside(world, due)


def _recruit_count(world: World, g: GroupRow, free: int, draw: float) -> int:
    """Return how many recruits a group below strength finds; without members it finds none."""
    groups, config = world.groups, world.config.adaptation
    strength = int(groups.strength[g])
    missing = strength - free
    able = groups.free_in_role[g, ROLE["recruiter"]] > 0
    ease = 0.6 + 0.8 * float(groups.legitimacy[g]) if able else 0.5
    speed = world.fixed.speed("recruitment") * config.deliberation_days / 7
    hands = free / max(1, strength) * (1.0 - float(groups.suspicion[g]))
    rate = min(_MOST, config.recruit_rate * ease * missing * speed) * hands
    return min(missing, int(rate + draw))


def _grow(world: World, choices: Choices) -> None:
    """Let a rich group want one member more, up to a multiple of what it began with."""
    groups, plan = world.groups, world.behaviour.membership
    due = choices.due[choices.draw(Decision.GROW) < plan.growth]
    if due.size == 0:
        return
    weekly = world.config.adaptation.cost_per_member * groups.strength[due]
    rich = groups.cash[due] + groups.banked[due] > plan.rich_weeks * weekly
    room = groups.strength[due] < plan.most_growth * groups.first_strength[due]
    groups.strength[due[rich & room]] += 1


def _recruit(world: World, g: GroupRow, number: int) -> None:
    people, plan = world.people, world.behaviour.membership
    key = g * 1_000_000 + int(world.groups.recruits[g])
    world.groups.recruits[g] += 1
    exploit = world.streams.uniform(Decision.RECRUIT_KIND, 0, key) < plan.exploiting
    recruiter = holder(world, g, ROLE["recruiter"])
    pool = np.zeros(0, dtype=np.int64)
    if not exploit and world.streams.uniform(Decision.RECRUIT_TIE, 0, key) < plan.by_ties:
        pool = _acquaintances(world, g)
    if pool.size == 0:
        pool = _pool(world, g, exploit)
    if pool.size == 0:
        return
    draws = world.streams.uniforms(Decision.RECRUIT_WHO, world.day * _MOST + number, pool + g * 10_000_000)
    person = PersonRow(int(pool[in_order(draws / (0.05 + _keen(world, pool)))[0]]))
    sponsor = recruiter if recruiter >= 0 else _vouching(world, g, person)
    join(world, person, g, ROLE["runner"], exploited=exploit, sponsor=sponsor)
    kind = EventKind.EXPLOITED if exploit else EventKind.RECRUITED
    victim = person if exploit else -1
    actor = recruiter if exploit else person
    world.note(kind, group=g, actor=actor, victim=victim, place=PlaceRow(int(people.place[person])), hour=16)


def _vouching(world: World, g: GroupRow, person: PersonRow) -> PersonRow | None:
    """Return the free member who brings somebody in: whoever knows them best, or else the leader, or the first."""
    free = free_members(world, g).tolist()
    acquainted = [p for p in free if world.ties.strength(p, person) > 0]
    if acquainted:
        return max(acquainted, key=lambda p: (world.ties.strength(p, person), -p))
    leader = holder(world, g, ROLE["leader"])
    return leader if leader >= 0 else next(iter(free), None)


def _keen(world: World, candidates: Ints) -> Floats:
    """Return how inclined people are now: victims whom nobody helped are drawn towards offending."""
    people = world.people
    return people.propensity[candidates] + world.behaviour.victims.drawn_in * np.minimum(
        1.0, people.strain[candidates]
    )


def _fit(world: World, candidates: Ints) -> Ints:
    people = world.people
    age = people.age[candidates]
    fit = (
        (people.group[candidates] < 0) & ~people.off_limits[candidates] & (people.status[candidates] == FREE)
    )
    fit &= (age >= _AGES[0]) & (age <= _AGES[1])
    return candidates[fit]


def _acquaintances(world: World, g: GroupRow) -> Ints:
    """Return those whom ties join to free members: kin, friends, former members."""
    status, ties = world.people.status, world.ties.strengths
    acquainted = {other for p in world.crew[g] if status[p] == FREE for other in ties.get(p, ())}
    return (
        _fit(world, np.array(sorted(acquainted), dtype=np.int64))
        if acquainted
        else np.zeros(0, dtype=np.int64)
    )


def _pool(world: World, g: GroupRow, exploit: bool) -> Ints:
    """Return residents of the zones the group works who could be drawn in."""
    people, places, groups = world.people, world.places, world.groups
    works = groups.patch[g][groups.share[g].sum(axis=(0, 2)) > 0.02]
    zones = sorted({int(z) for z in works if 0 <= z < places.online} | {ZoneRow(int(groups.home[g]))})
    start, bounds = people.place_start, places.zone_start
    inside = np.concatenate([people.by_place[start[bounds[z]] : start[bounds[z + 1]]] for z in zones])
    if exploit:
        open_to = inside[people.vulnerable[inside] | (people.strain[inside] > _OPEN)]
        open_to = np.sort(_fit(world, open_to))
        draws = world.streams.uniforms(Decision.PROTECT, 0, open_to)
        return open_to[draws >= places.sheltered[people.place[open_to]]]
    inside = inside[people.propensity[inside] > 0.05]
    return np.sort(_fit(world, inside[_keen(world, inside) > _INCLINED]))


def _inside(world: World, due: Ints) -> None:
    """Let members in custody draw in other prisoners, who count as members from then on."""
    groups, people = world.groups, world.people
    chance = world.behaviour.custody.recruit * world.config.adaptation.deliberation_days / 7
    with_some = due[groups.in_custody[due] > 0]
    if with_some.size == 0:
        return
    draws = world.streams.uniforms(Decision.RECRUIT_INSIDE, world.day, with_some)
    for g in with_some[draws < chance].tolist():
        if groups.free_in_role[g].sum() >= groups.strength[g]:
            continue
        prisoners = np.flatnonzero((people.status == CUSTODY) & (people.group < 0) & ~people.off_limits)
        if prisoners.size == 0:
            continue
        draw = world.streams.uniform(Decision.RECRUIT_INSIDE_WHO, world.day, g)
        prisoner = PersonRow(int(prisoners[int(prisoners.size * draw)]))
        sponsor = next(p for p in world.crew[g] if people.status[p] == CUSTODY and not people.cut_off[p])
        join(world, prisoner, g, ROLE["runner"], exploited=False, sponsor=sponsor)
        world.note(EventKind.RECRUITED, group=g, actor=prisoner, place=world.places.custody, hour=16)
