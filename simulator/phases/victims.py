"""Victims: who is harmed, how often again, what it leaves, and who reports it."""

import numpy as np

from simulator.ids import GroupRow, PlaceRow
from simulator.streams import Decision, Floats, Ints
from simulator.trace import EventKind
from simulator.world.offences import DRAW
from simulator.world.world import World


def harm_victims(world: World) -> None:
    """Choose victims, draw reports and violence, and record the day's offences."""
    plan, places, offences = world.behaviour.victims, world.places, world.offences
    places.heat *= 1.0 - plan.heat_fades
    if len(offences) == 0:
        return
    draws = offences.draws
    victim = draw_victims(world, draws)
    trust = places.confidence[offences.place]
    fear = 1.0 - plan.fear * offences.group_column(world.groups.legitimacy, 0.0)
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
    harmed = (victim >= 0).nonzero()[0]
    sufferers, places_of_harm = victim[harmed], offences.place[harmed]
    np.add.at(world.people.suffered, sufferers, 1)
    np.add.at(world.people.strain, sufferers, plan.strain * offences.harm[harmed])
    _warm(world, places_of_harm[places_of_harm < places.count])
    _tell_the_force(world, reported)
    _violence(world, victim)


def draw_victims(world: World, draws: Floats) -> Ints:
    """Return the victim of each offence, -1 where nobody is harmed in person."""
    offences, places = world.offences, world.places
    at = offences.place
    former, warm = places.last_victim[at], places.heat[at]
    chance = world.behaviour.victims.again * warm / (warm + 0.5)
    again = (draws[DRAW[Decision.VICTIM_AGAIN]] < chance) & (former >= 0) & (at < places.count)
    harmed = world.fixed.has_victim[offences.market] & world.fixed.at_risk.some[at]
    victim = np.where(harmed & again, former, -1)
    fresh = (harmed & ~again).nonzero()[0]
    victim[fresh] = _residents_at(world, at[fresh], draws[DRAW[Decision.VICTIM], fresh])
    places.last_victim[at[harmed]] = victim[harmed]
    return victim


def _residents_at(world: World, at: Ints, draw: Floats) -> Ints:
    """Return somebody who lives at each place, likelier the more open to crime they are."""
    people, near = world.people, world.fixed.at_risk
    # Residents stand on a line in order of place, each as wide as they are open to crime: the draw is a
    # point on the stretch of the place, and whoever stands there is the victim.
    row = people.open_to.searchsorted(near.low[at] + draw * near.width[at], side="right") - 1
    return people.by_place[np.minimum(np.maximum(row, near.first[at]), near.last[at])]


def _warm(world: World, where: Ints) -> None:
    """Add heat where somebody was harmed, and ever smaller parts of it ring by ring around."""
    places, plan = world.places, world.behaviour.victims
    if where.size == 0:
        return
    share = plan.heat_people / (plan.heat_people + places.population[where])
    wave = np.bincount(where, weights=share, minlength=places.heat.size)
    places.heat += wave
    for _ in range(plan.near_steps):
        rows = wave.nonzero()[0]
        start = places.near_start[rows]
        count = places.near_start[rows + 1] - start
        end = count.cumsum()
        # The lists of neighbours of all rows laid end to end: each starts at its own place in ``near``.
        edge = (start - (end - count)).repeat(count) + np.arange(int(count.sum()))
        weights = (plan.heat_near * wave[rows]).repeat(count)
        wave = np.bincount(places.near[edge], weights=weights, minlength=places.heat.size)
        places.heat += wave


def _tell_the_force(world: World, reported: Floats) -> None:
    """Let what is reported against a group add to the picture of it."""
    groups, offences, plan = world.groups, world.offences, world.behaviour.picture
    group = offences.group[(offences.group >= 0) & reported.astype(np.bool_)]
    if group.size:
        gain = 1.0 - plan.reported * np.minimum(20, np.bincount(group, minlength=groups.picture.size))
        groups.picture[:] = 1.0 - (1.0 - groups.picture) * gain


def _violence(world: World, victim: Ints) -> None:
    """Record violence beside offences: likelier among rivals and in turmoil, when ground is contested."""
    offences, groups, plan = world.offences, world.groups, world.behaviour.turmoil
    base = world.fixed.violence[offences.market]
    stir = plan.violence * offences.group_column(groups.turmoil, 0.0)
    draw = offences.draws[DRAW[Decision.VIOLENT]]
    close = (draw < base * (1.0 + plan.rivals + stir + plan.violence)).nonzero()[0]
    if close.size == 0:
        return
    near = zip(offences.group[close].tolist(), offences.place[close].tolist(), strict=True)
    rival = np.array([_rival_at(world, g, place) for g, place in near])
    contested = np.where(rival >= 0, plan.rivals + plan.violence * 0.5 * groups.turmoil[rival], 0.0)
    breaks = draw[close] < base[close] * (1.0 + contested + stir[close])
    rows, rival = close[breaks], rival[breaks]
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
    attacker = offences.group[rows]
    np.add.at(groups.week_violence, attacker[attacker >= 0], 1)
    wronged = rival >= 0
    groups.week_attacked[rival[wronged]] = attacker[wronged]
    np.subtract.at(world.places.confidence, offences.place[rows], world.behaviour.standing.violent)


def draw_of(world: World, decision: Decision) -> Floats:
    """Return today's draws of one decision, a row an offence."""
    return world.offences.draws[DRAW[decision]]


def _rival_at(world: World, g: GroupRow, place: PlaceRow) -> int:
    """Return a rival of a group that works in a place, -1 when none does."""
    if g < 0:
        return -1
    groups = world.groups
    for rival in groups.rivals[g]:
        here = groups.spot[rival] == place
        if here.any() and groups.share[rival][:, here].sum() > 0:
            return rival
    return -1
