"""Victims: who is harmed, how often again, what it leaves, and who reports it."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.offences import DRAW
from simulator.streams import Decision, Floats, Ints
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World


def harm_victims(world: "World") -> None:
    """Choose victims, draw reports and violence, and record the day's offences."""
    plan, places, offences = world.behaviour.victims, world.places, world.offences
    places.heat *= 1.0 - plan.heat_fades
    if len(offences) == 0:
        return
    draws = offences.draws
    victim = _victims(world, draws)
    trust = places.confidence[offences.place]
    fear = 1.0 - plan.fear * offences.of(world.groups.legitimacy, 0.0)
    reporting = world.fixed.reporting[offences.market] * (0.5 + trust) * fear
    reported = draws[DRAW[Decision.REPORTED]] < reporting
    offences.first_event = world.note(
        EventKind.CRIME,
        len(offences),
        market=offences.market,
        method=offences.method,
        hour=offences.hour,
        place=offences.place,
        group=offences.group,
        actor=offences.actor,
        victim=victim,
        amount=offences.takings,
        harm=offences.harm,
        reported=reported,
    )
    harmed = victim >= 0
    np.add.at(world.people.suffered, victim[harmed], 1)
    np.add.at(world.people.strain, victim[harmed], plan.strain * offences.harm[harmed])
    _warm(world, offences.place[harmed & (offences.place < places.count)])
    _tell_the_force(world, reported)
    _violence(world, victim)


def _victims(world: "World", draws: Floats) -> Ints:
    """Return the victim of each offence, -1 where nobody is harmed in person."""
    offences, people, places = world.offences, world.people, world.places
    away = offences.place >= places.count
    local = np.minimum(offences.place, places.count - 1)
    first = np.where(away, 0, people.place_start[local])
    last = np.where(away, len(people), people.place_start[local + 1])
    low, high = people.open_to[first], people.open_to[last]
    row = np.searchsorted(people.open_to, low + draws[DRAW[Decision.VICTIM]] * (high - low), side="right") - 1
    fresh = people.by_place[np.clip(row, first, np.maximum(first, last - 1)).clip(max=len(people) - 1)]
    former = places.last_victim[offences.place]
    warm = places.heat[offences.place]
    chance = world.behaviour.victims.again * warm / (warm + 0.5)
    again = (draws[DRAW[Decision.VICTIM_AGAIN]] < chance) & (former >= 0) & ~away
    harmed = world.fixed.has_victim[offences.market] & (last > first)
    victim = np.where(harmed, np.where(again, former, fresh), -1)
    places.last_victim[offences.place[harmed]] = victim[harmed]
    return victim


def _warm(world: "World", where: Ints) -> None:
    """Add heat where somebody was harmed, and ever smaller parts of it ring by ring around."""
    places, plan = world.places, world.behaviour.victims
    if where.size == 0:
        return
    share = plan.heat_people / (plan.heat_people + places.population[where])
    wave = np.bincount(where, weights=share, minlength=places.heat.size)
    places.heat += wave
    for _ in range(plan.near_steps):
        rows = np.flatnonzero(wave)
        count = places.near_start[rows + 1] - places.near_start[rows]
        before = np.cumsum(count) - count
        edge = np.repeat(places.near_start[rows] - before, count) + np.arange(int(count.sum()))
        weights = np.repeat(plan.heat_near * wave[rows], count)
        wave = np.bincount(places.near[edge], weights=weights, minlength=places.heat.size)
        places.heat += wave


def _tell_the_force(world: "World", reported: Floats) -> None:
    """Let what is reported against a group add to the picture of it."""
    groups, offences, plan = world.groups, world.offences, world.behaviour.picture
    told = offences.group[(offences.group >= 0) & reported.astype(np.bool_)]
    if told.size:
        gain = 1.0 - plan.reported * np.minimum(20, np.bincount(told, minlength=groups.picture.size))
        groups.picture[:] = 1.0 - (1.0 - groups.picture) * gain


def _violence(world: "World", victim: Ints) -> None:
    """Record violence beside offences: likelier among rivals and in turmoil, when ground is contested."""
    offences, groups, plan = world.offences, world.groups, world.behaviour.turmoil
    base = world.fixed.violence[offences.market]
    stir = plan.violence * offences.of(groups.turmoil, 0.0)
    draw = offences.draws[DRAW[Decision.VIOLENT]]
    close = np.flatnonzero(draw < base * (1.0 + plan.rivals + stir + plan.violence))
    if close.size == 0:
        return
    rival = np.array([_rival_at(world, int(offences.group[r]), int(offences.place[r])) for r in close])
    contested = np.where(rival >= 0, plan.rivals + plan.violence * 0.5 * groups.turmoil[rival], 0.0)
    rows = close[draw[close] < base[close] * (1.0 + contested + stir[close])]
    rival = rival[draw[close] < base[close] * (1.0 + contested + stir[close])]
    if rows.size == 0:
        return
    report = 0.4 + 0.4 * world.places.confidence[offences.place[rows]]
    world.note(
        EventKind.VIOLENCE,
        rows.size,
        market=offences.market[rows],
        hour=offences.hour[rows],
        place=offences.place[rows],
        group=offences.group[rows],
        actor=offences.actor[rows],
        victim=victim[rows],
        harm=world.behaviour.victims.violence_harm,
        reported=draw_of(world, Decision.REPORTED)[rows] < report,
        cause=offences.first_event + rows,
    )
    mine = offences.group[rows]
    np.add.at(groups.week_violence, mine[mine >= 0], 1)
    wronged = rival >= 0
    groups.week_attacked[rival[wronged]] = mine[wronged]
    np.subtract.at(world.places.confidence, offences.place[rows], world.behaviour.standing.violent)


def draw_of(world: "World", decision: Decision) -> Floats:
    """Return today's draws of one decision, a row an offence."""
    return world.offences.draws[DRAW[decision]]


def _rival_at(world: "World", g: int, place: int) -> int:
    """Return a rival of a group that works in a place, -1 when none does."""
    if g < 0:
        return -1
    groups = world.groups
    for rival in groups.rivals[g]:
        here = groups.spot[rival] == place
        if here.any() and groups.share[rival][:, here].sum() > 0:
            return rival
    return -1
