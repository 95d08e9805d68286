"""Offenders outside groups: few people commit most, near home, and where it went well of late."""

import numpy as np

from simulator.phases.market_offences import ease, pick
from simulator.streams import Decision, Floats, Ints
from simulator.world.offences import DRAW, DRAWS, Offences
from simulator.world.person_columns import FREE
from simulator.world.place_columns import BAND_WEIGHT
from simulator.world.world import World

_OWN_ZONE = 0.6
"""Chance that somebody offends in the zone where they live and not in one of the three next; assumption."""
_BANDS = np.array([0.2, 0.15, 0.3, 0.35])
"""Hours of offenders outside groups by time band; assumption."""
_SETTING_OUT = (
    Decision.OFFEND_MARKET,
    Decision.OFFEND_WHERE,
    Decision.OFFEND_DETERRED,
    Decision.OFFEND_BACK,
    Decision.OFFEND_STEP,
)
_KEY = 1 << 40
"""Keeps the keys of people apart from those of groups' cells."""


def offend(world: World) -> None:
    """Add the day's offences of people outside groups to those of the groups."""
    offenders = inclined(world)
    weights = world.fixed.independent
    if offenders.size == 0 or weights.sum() <= 0:
        return
    running = np.cumsum(weights)
    chance, where, deterred, back, step = world.streams.table(_SETTING_OUT, world.day, offenders)
    market = running.searchsorted(chance * running[-1], side="right")
    place = _places_again(
        world, offenders, market, _places_near_home(world, offenders, market, where), back, step
    )
    succeeds = deterred < ease(world)[place]
    offenders, market, place = offenders[succeeds], market[succeeds], place[succeeds]
    world.people.last_place[offenders], world.people.last_day[offenders] = place, world.day
    if offenders.size:
        world.offences = world.offences.and_also(_as_offences(world, offenders, market, place))


def inclined(world: World) -> Ints:
    """Return who sets out to offend today, outside groups and free: likelier under strain."""
    people = world.people
    offenders = people.offenders
    draws = world.streams.uniforms(Decision.OFFEND, world.day, offenders)
    near = (draws < world.fixed.rate_at_most).nonzero()[0]
    offenders, draws = offenders[near], draws[near]
    able = (people.group[offenders] < 0) & (people.status[offenders] == FREE)
    chance = people.rate[offenders] * (1.0 + np.minimum(1.0, people.strain[offenders]))
    return offenders[able & (draws < chance)]


def _places_near_home(world: World, offenders: Ints, market: Ints, draw: Floats) -> Ints:
    """Return where each offends: in a zone near home, by what places offer and by heat."""
    places = world.places
    zone = places.zone[world.people.place[offenders]]
    # One draw serves three questions: its first part says whether it is the own zone or another, the rest
    # of it which of the three zones near, and what is left of that, from 0 to 1 again, which place there.
    away = draw >= _OWN_ZONE
    beyond = (draw - _OWN_ZONE) / (1.0 - _OWN_ZONE) * 3
    other = np.minimum(np.maximum(1 + beyond.astype(np.int64), 1), 3)
    zone = np.where(away, world.fixed.near_zones[zone, other], zone)
    u = np.where(away, beyond % 1.0, draw / _OWN_ZONE)
    start, after = places.zone_start[zone], places.zone_start[zone + 1]
    warm = 1.0 + world.behaviour.victims.heat * places.heat / (1.0 + places.heat)
    running = np.zeros((len(places.opportunity), places.count + 1))
    np.cumsum(places.opportunity[:, : places.count] * warm[: places.count], axis=1, out=running[:, 1:])
    # Places stand on a line, each as long as what it offers; a zone is a stretch of the line of a market,
    # and the draw a point on that stretch. ``at`` is where the line of each market begins in the flat table.
    at = market * running.shape[1]
    low, high = running.ravel()[at + start], running.ravel()[at + after]
    passed = low + u * (high - low)
    place = np.zeros(offenders.size, dtype=np.int64)
    for m in sorted(set(market.tolist())):
        rows = market == m
        place[rows] = running[m].searchsorted(passed[rows], side="right") - 1
    return np.minimum(np.maximum(place, start), after - 1)


def _places_again(
    world: World, offenders: Ints, market: Ints, elsewhere: Ints, back: Floats, step: Floats
) -> Ints:
    """Return where each offends when some go back to where it went well of late, or to a better place near."""
    people, places = world.people, world.places
    plan, reach = world.behaviour.independents, world.fixed.in_reach
    last = people.last_place[offenders]
    chance = plan.returns * plan.returns_days / (plan.returns_days + world.day - people.last_day[offenders])
    rows = ((last >= 0) & (back < chance)).nonzero()[0]
    if rows.size == 0:
        return elsewhere
    last = last[rows]
    first = reach.start[last]
    count = reach.start[last + 1] - first
    end = count.cumsum()
    begin = end - count
    # The lists of places near are laid end to end, ``begin`` to ``end`` for each offender. They again stand
    # on one line, each as long as what it offers, and the draw is a point on the offender's own stretch.
    near = reach.place[(first - begin).repeat(count) + np.arange(int(end[-1]))]
    worth = places.opportunity.ravel()[(market[rows] * places.zone.size).repeat(count) + near]
    running = np.concatenate(([0.0], worth.cumsum()))
    low, high = running[begin], running[end]
    pick_row = running.searchsorted(low + step[rows] * (high - low), side="right") - 1
    place = elsewhere.copy()
    place[rows] = near[np.minimum(np.maximum(pick_row, begin), end - 1)]
    return place


def _as_offences(world: World, offenders: Ints, market: Ints, place: Ints) -> Offences:
    fixed = world.fixed
    draws = world.streams.table(DRAWS, world.day, offenders + _KEY)
    method = pick(fixed.method_takings[market], draws[DRAW[Decision.METHOD]])
    band = pick(_BANDS[None, :], draws[DRAW[Decision.BAND]])
    way = market * fixed.pays.shape[1] + method
    luck: Floats = 0.3 + 0.4 * draws[DRAW[Decision.TAKINGS]]
    chance = fixed.shows.ravel()[way] * BAND_WEIGHT[band]
    return Offences(
        group=np.full(offenders.size, -1, dtype=np.int64),
        market=market,
        place=place,
        method=method,
        hour=band * 6 + (draws[DRAW[Decision.HOUR]] * 6).astype(np.int64),
        actor=offenders,
        takings=fixed.pays.ravel()[way] * luck,
        harm=fixed.hurts.ravel()[way],
        noticed=draws[DRAW[Decision.NOTICED]] < chance + world.places.watched[place],
        draws=draws,
    )
