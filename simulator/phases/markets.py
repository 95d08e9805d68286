"""Markets: offences happen where effort meets opportunity."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.membership import ROLE
from simulator.offences import Offences
from simulator.residents import FREE
from simulator.state import BAND_WEIGHT, HALF_EFFORT
from simulator.streams import Decision, Floats, Ints, in_order

if TYPE_CHECKING:
    from simulator.world import World

DRAWS = (
    Decision.METHOD,
    Decision.BAND,
    Decision.HOUR,
    Decision.ACTOR,
    Decision.TAKINGS,
    Decision.NOTICED,
    Decision.CAUGHT,
    Decision.VICTIM,
    Decision.VICTIM_AGAIN,
    Decision.VICTIM_OTHER,
    Decision.REPORTED,
    Decision.VIOLENT,
)
DRAW = {decision: row for row, decision in enumerate(DRAWS)}

_DETER = 0.7
"""How much a unit of police presence lowers what succeeds on the spot; assumption."""
_GUARDED = 0.6
"""Share of opportunities lost under full guardianship; assumption."""
_CAREFUL = 0.3
"""Share of opportunities given up under full security discipline; assumption."""
_WHOLESALE = 0.4
"""Share of the line market's takings that goes to the supplier; assumption."""
_QUIET = 0.12
"""Effort of a group that lies low, relative to otherwise; assumption."""


def capacity(world: "World") -> Floats:
    """Return the effort each group can give today: free members, weighted by role and cohesion."""
    roster, people, groups = world.roster, world.people, world.groups
    free = roster[people.status[roster] == FREE]
    weight = np.where(people.role[free] >= ROLE["specialist"], 1.0, 0.45)
    at_hand = np.bincount(people.group[free], weights=weight, minlength=groups.alive.size)
    led = np.where(groups.role_lost[:, ROLE["leader"]] >= 0, 0.8, 1.0)
    loud = np.where(groups.quiet_until > world.day, _QUIET, 1.0)
    effort = at_hand * (0.5 + 0.5 * groups.cohesion) * led * loud
    result: Floats = np.where(groups.alive, effort, 0.0)
    return result


def trade(world: "World") -> None:
    """Draw the day's offences, pay the groups, and remember effort for their learning."""
    groups, places = world.groups, world.places
    able = capacity(world)
    cells = np.flatnonzero(groups.share)
    _, markets, size = groups.share.shape
    g, rest = np.divmod(cells, markets * size)
    m, p = np.divmod(rest, size)
    effort = groups.share.ravel()[cells] * able[g] * groups.skill[g, m]
    rate = _rate(world, g, m, p, effort)
    groups.week_effort.ravel()[cells] += effort
    if places.presence.any():
        worked = np.zeros((groups.alive.size, size), dtype=np.bool_)
        worked[g, p] = True
        every = max(1, world.config.adaptation.deliberation_days)
        groups.week_presence += worked * (places.presence / every)
    count = (rate + world.streams.uniforms(Decision.OFFENCE, world.day, cells)).astype(np.int64)
    rows = np.repeat(np.arange(cells.size), count)
    ordinal = np.arange(rows.size) - np.repeat(np.cumsum(count) - count, count)
    who = cells[rows] * 64 + ordinal
    draws = world.streams.table(DRAWS, world.day, who)
    keep = _within_stock(world, m[rows], draws[DRAW[Decision.TAKINGS]])
    world.offences = _offences(world, g[rows][keep], m[rows][keep], p[rows][keep], draws[:, keep])
    _earn(world)


def _rate(world: "World", g: Ints, m: Ints, p: Ints, effort: Floats) -> Floats:
    """Return expected offences a day for each cell; more effort brings less and less."""
    places, groups = world.places, world.groups
    size = places.zone.size
    cell = m * size + p
    crowd = np.bincount(cell, weights=effort, minlength=size * len(world.price))
    guard = np.minimum(1.0, places.guardianship + places.extra_guardianship)
    ease = (1.0 - _GUARDED * guard) / (1.0 + _DETER * places.presence)
    supply = np.ones(len(world.price))
    stock = world.line.stock
    supply[world.line_market] = stock / (stock + 0.3 * world.config.line.supply_per_run)
    available = places.opportunity.ravel()[cell] * world.window[m] * supply[m]
    result: Floats = (
        available * effort / (crowd[cell] + HALF_EFFORT) * ease[p] * (1.0 - _CAREFUL * groups.security[g])
    )
    return result


def _within_stock(world: "World", market: Ints, draw: Floats) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return which offences there is supply for, and take it from stock."""
    needing = np.flatnonzero(market == world.line_market)
    keep = np.ones(market.size, dtype=np.bool_)
    most = int(world.line.stock)
    if needing.size > most:
        keep[needing[in_order(draw[needing])[most:]]] = False
    world.line.stock -= min(needing.size, most)
    return keep


def _offences(world: "World", g: Ints, m: Ints, p: Ints, draws: Floats) -> Offences:
    groups = world.groups
    method = _pick(groups.method[g, m], draws[DRAW[Decision.METHOD]])
    band = _pick(groups.band[g], draws[DRAW[Decision.BAND]])
    luck = 0.6 + 0.8 * draws[DRAW[Decision.TAKINGS]]
    care = 1.0 - 0.3 * groups.security[g]
    chance = world.exposure[m] * world.method_exposure[m, method] * BAND_WEIGHT[band]
    return Offences(
        group=g,
        market=m,
        place=p,
        method=method,
        hour=band * 6 + (draws[DRAW[Decision.HOUR]] * 6).astype(np.int64),
        actor=_actors(world, g, draws[DRAW[Decision.ACTOR]]),
        takings=world.price[m] * world.method_takings[m, method] * luck * care * groups.takings_factor[g],
        harm=world.harm_each[m] * world.method_harm[m, method],
        noticed=draws[DRAW[Decision.NOTICED]] < chance * (1.0 - 0.6 * groups.security[g]),
        draws=draws,
    )


def _pick(shares: Floats, u: Floats) -> Ints:
    """Return for each row the column at which the running share passes the draw."""
    running = np.cumsum(shares, axis=1)
    return np.minimum((running <= (u * running[:, -1])[:, None]).sum(axis=1), shares.shape[1] - 1)


def _actors(world: "World", g: Ints, u: Floats) -> Ints:
    """Return who commits each offence: runners first, a few of them most often."""
    roster, people = world.roster, world.people
    free = roster[people.status[roster] == FREE]
    order = np.lexsort((free, -people.role[free], people.group[free]))
    line_up = free[order]
    owner = people.group[line_up]
    first = np.searchsorted(owner, g, side="left")
    after = np.searchsorted(owner, g, side="right")
    return line_up[first + ((after - first) * (u * u)).astype(np.int64)]


def _earn(world: "World") -> None:
    """Pay takings into cash; the supplier has its share of the line market."""
    offences, groups = world.offences, world.groups
    np.add.at(groups.week_takings, (offences.group, offences.market, offences.place), offences.takings)
    on_line = offences.market == world.line_market
    supplier = world.line.supplier
    passed_on = np.where(on_line & (offences.group != supplier), _WHOLESALE * offences.takings, 0.0)
    groups.cash += np.bincount(
        offences.group, weights=offences.takings - passed_on, minlength=groups.cash.size
    )
    if groups.alive[supplier]:
        groups.cash[supplier] += float(passed_on.sum())
