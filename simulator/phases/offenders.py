"""Offenders outside groups: few people commit most, near home, and where it went well of late."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.offences import DRAW, DRAWS, Offences
from simulator.phases.markets import ease, pick
from simulator.residents import FREE
from simulator.state import BAND_WEIGHT
from simulator.streams import Decision, Floats, Ints

if TYPE_CHECKING:
    from simulator.world import World

_OWN_ZONE = 0.6
"""Chance that somebody offends in the zone where they live and not in one of the three next; assumption."""
_BANDS = np.array([0.2, 0.15, 0.3, 0.35])
"""Hours of offenders outside groups by time band; assumption."""
_KEY = 1 << 40
"""Keeps the keys of people apart from those of groups' cells."""


def offend(world: "World") -> None:
    """Add the day's offences of people outside groups to those of the groups."""
    people, streams, day = world.people, world.streams, world.day
    who = people.offenders
    if who.size == 0:
        return
    able = (people.group[who] < 0) & (people.status[who] == FREE)
    chance = people.rate[who] * (1.0 + np.minimum(1.0, people.strain[who]))
    who = who[able & (streams.uniforms(Decision.OFFEND, day, who) < chance)]
    weights = world.fixed.independent
    if who.size == 0 or weights.sum() <= 0:
        return
    running = np.cumsum(weights)
    draw = streams.uniforms(Decision.OFFEND_MARKET, day, who) * running[-1]
    market = np.searchsorted(running, draw, side="right")
    place = _back(world, who, market, _where(world, who, market))
    succeeds = streams.uniforms(Decision.OFFEND_DETERRED, day, who) < ease(world)[place]
    who, market, place = who[succeeds], market[succeeds], place[succeeds]
    people.last_place[who], people.last_day[who] = place, day
    if who.size:
        world.offences = world.offences.and_also(_as_offences(world, who, market, place))


def _where(world: "World", who: Ints, market: Ints) -> Ints:
    """Return where each offends: in a zone near home, by what places offer and by heat."""
    places, streams, day = world.places, world.streams, world.day
    draw = streams.uniforms(Decision.OFFEND_WHERE, day, who)
    zone = places.zone[world.people.place[who]]
    away = draw >= _OWN_ZONE
    other = 1 + ((draw - _OWN_ZONE) / (1.0 - _OWN_ZONE) * 3).astype(np.int64)
    zone = np.where(away, world.fixed.near_zones[zone, np.clip(other, 1, 3)], zone)
    u = np.where(away, (draw - _OWN_ZONE) / (1.0 - _OWN_ZONE) * 3 % 1.0, draw / _OWN_ZONE)
    warm = 1.0 + world.behaviour.victims.heat * places.heat / (1.0 + places.heat)
    place = np.zeros(who.size, dtype=np.int64)
    for m in np.unique(market):
        rows = market == m
        worth = places.opportunity[m, : places.count] * warm[: places.count]
        running = np.concatenate(([0.0], np.cumsum(worth)))
        low, high = running[places.zone_start[zone[rows]]], running[places.zone_start[zone[rows] + 1]]
        place[rows] = np.searchsorted(running, low + u[rows] * (high - low), side="right") - 1
    return np.clip(place, places.zone_start[zone], places.zone_start[zone + 1] - 1)


def _back(world: "World", who: Ints, market: Ints, elsewhere: Ints) -> Ints:
    """Return where each offends when some go back to where it went well of late, or to a better place near."""
    people, places, streams, day = world.people, world.places, world.streams, world.day
    plan, reach = world.behaviour.independents, world.fixed.in_reach
    chance = plan.returns * plan.returns_days / (plan.returns_days + day - people.last_day[who])
    back = (people.last_place[who] >= 0) & (streams.uniforms(Decision.OFFEND_BACK, day, who) < chance)
    rows = np.flatnonzero(back)
    if rows.size == 0:
        return elsewhere
    first = reach.start[people.last_place[who[rows]]]
    count = reach.start[people.last_place[who[rows]] + 1] - first
    end = np.cumsum(count)
    near = reach.place[np.repeat(first - (end - count), count) + np.arange(int(end[-1]))]
    worth = places.opportunity[np.repeat(market[rows], count), near]
    running = np.concatenate(([0.0], np.cumsum(worth)))
    low, high = running[end - count], running[end]
    draw = streams.uniforms(Decision.OFFEND_STEP, day, who[rows])
    chosen = np.searchsorted(running, low + draw * (high - low), side="right") - 1
    place = elsewhere.copy()
    place[rows] = near[np.clip(chosen, end - count, end - 1)]
    return place


def _as_offences(world: "World", who: Ints, market: Ints, place: Ints) -> Offences:
    fixed = world.fixed
    draws = world.streams.table(DRAWS, world.day, who + _KEY)
    method = pick(fixed.method_takings[market], draws[DRAW[Decision.METHOD]])
    band = pick(np.broadcast_to(_BANDS, (who.size, _BANDS.size)), draws[DRAW[Decision.BAND]])
    luck: Floats = 0.3 + 0.4 * draws[DRAW[Decision.TAKINGS]]
    chance = fixed.exposure[market] * fixed.method_exposure[market, method] * BAND_WEIGHT[band]
    return Offences(
        group=np.full(who.size, -1, dtype=np.int64),
        market=market,
        place=place,
        method=method,
        hour=band * 6 + (draws[DRAW[Decision.HOUR]] * 6).astype(np.int64),
        actor=who,
        takings=fixed.price[market] * fixed.method_takings[market, method] * luck,
        harm=fixed.harm[market] * fixed.method_harm[market, method],
        noticed=draws[DRAW[Decision.NOTICED]] < chance + world.places.watched[place],
        draws=draws,
    )
