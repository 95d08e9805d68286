"""Markets: offences happen where effort meets opportunity."""

import numpy as np

from simulator.groups.place_choice import UNSKILLED
from simulator.streams import Decision, Flags, Floats, Ints, in_order
from simulator.world.offences import DRAW, DRAWS, Offences
from simulator.world.place_columns import BAND_WEIGHT
from simulator.world.roles import ROLE
from simulator.world.world import World

_MOST_A_DAY = 64
"""Room in the key of an offence for how many a cell can have in a day."""
_PRISON_LINK = 2.0
"""How much more members inside can do when the group owns somebody in the prison; assumption."""


def capacity(world: World) -> Floats:
    """Return the effort each group can give today, free members weighted by role, ties and cohesion."""
    groups, plan = world.groups, world.behaviour.offending
    at_hand = groups.free_in_role @ world.fixed.weight
    inside = groups.in_custody * plan.from_custody
    if world.insiders.person.size:
        owned = world.insiders.owner[(world.insiders.workplace == 1) & ~world.insiders.gone]
        inside[owned[owned >= 0]] *= _PRISON_LINK
    led = np.where(groups.role_lost[:, ROLE["leader"]] >= 0, 0.8, 1.0)
    loud = np.where(groups.quiet_until > world.day, plan.quiet, 1.0)
    joined = 0.6 + 0.4 * groups.linked
    effort = (at_hand + inside) * (0.5 + 0.5 * groups.cohesion) * led * loud * joined
    result: Floats = np.where(groups.alive & (groups.free_in_role.sum(axis=1) > 0), effort, 0.0)
    return result


def trade(world: World) -> None:
    """Draw the groups' offences of the day, pay them, and remember effort for their learning."""
    groups, places = world.groups, world.places
    able = capacity(world)
    cells = (groups.share.ravel() != 0.0).nonzero()[0]
    _, markets, patches, spots = groups.share.shape
    # A cell is one place of one zone of one market of one group, counted through all of them in that order:
    # dividing by what a market holds leaves the market counted through all groups, and so on outwards.
    row = cells // (patches * spots)
    g = row // markets
    m = row - g * markets
    p = groups.spot.ravel()[cells - (row - g) * (patches * spots)]
    effort = groups.share.ravel()[cells] * able[g]
    groups.week_effort.ravel()[cells] += effort
    if places.presence.any():
        every = max(1, world.config.adaptation.deliberation_days)
        groups.week_presence += np.where(groups.spot >= 0, places.presence[groups.spot], 0.0) / every
    key = row * places.zone.size + p
    rate = _rate(world, row, g, m, p, effort)
    count = (rate + world.streams.uniforms(Decision.OFFENCE, world.day, key)).astype(np.int64)
    busy = count.nonzero()[0]
    times = count[busy]
    # A row for each offence; those of one cell are numbered from 0, so that each has draws of its own.
    rows = busy.repeat(times)
    ordinal = np.arange(rows.size) - (times.cumsum() - times).repeat(times)
    draws = world.streams.table(DRAWS, world.day, key[rows] * _MOST_A_DAY + ordinal)
    keep = _within_stock(world, m[rows], draws[DRAW[Decision.TAKINGS]])
    if not keep.all():
        rows, draws = rows[keep], draws[:, keep]
    world.offences = _offences(world, g[rows], m[rows], p[rows], draws)
    _earn(world, cells[rows])


def _rate(world: World, row: Ints, g: Ints, m: Ints, p: Ints, effort: Floats) -> Floats:
    """Return expected offences a day for each cell; more effort brings less and less.

    ``row`` counts markets through all groups.
    """
    places, groups, fixed = world.places, world.groups, world.fixed
    plan = world.behaviour.offending
    lacking = fixed.skilled & (groups.free_in_role[:, ROLE["specialist"]] == 0)[:, None]
    skill = np.where(lacking, UNSKILLED * groups.skill, groups.skill)
    effort = effort * skill.ravel()[row] / fixed.labour[m]
    size = places.zone.size
    cell = m * size + p
    crowd = np.bincount(cell, weights=effort, minlength=size * fixed.price.size)
    supply = np.ones(fixed.price.size)
    stock = world.line.stock
    supply[fixed.line_market] = stock / (stock + 0.3 * world.config.line.supply_per_run)
    available = places.opportunity.ravel()[cell]
    if fixed.windows:
        available *= world.window[m]
    available *= supply[m]
    warm = world.behaviour.victims.heat * places.heat / (1.0 + places.heat)
    available *= 1.0 + warm[p] * fixed.has_victim[m]
    careful = 1.0 - plan.careful * groups.security
    result: Floats = available * effort / (crowd[cell] + plan.half_effort) * ease(world)[p] * careful[g]
    return np.minimum(result, _MOST_A_DAY - 1.0)


def ease(world: World) -> Floats:
    """Return how easily an offence succeeds in each place today: guardianship and police stand in its way."""
    places, plan = world.places, world.behaviour.offending
    guard = np.minimum(1.0, places.guardianship + places.extra_guardianship)
    result: Floats = (1.0 - plan.guarded * guard) / (1.0 + plan.deter * places.presence) * places.open
    result *= 1.0 - places.wary
    return result


def _within_stock(world: World, market: Ints, draw: Floats) -> Flags:
    """Return which offences there is supply for, and take it from stock."""
    needing = (market == world.fixed.line_market).nonzero()[0]
    keep = np.ones(market.size, dtype=np.bool_)
    most = int(world.line.stock)
    if needing.size > most:
        keep[needing[in_order(draw[needing])[most:]]] = False
    world.line.stock -= min(needing.size, most)
    return keep


def _offences(world: World, g: Ints, m: Ints, p: Ints, draws: Floats) -> Offences:
    groups, fixed, plan = world.groups, world.fixed, world.behaviour.offending
    method = pick(groups.method[g, m], draws[DRAW[Decision.METHOD]])
    band = pick(groups.band[g], draws[DRAW[Decision.BAND]])
    way = m * fixed.pays.shape[1] + method
    luck = 0.6 + 0.8 * draws[DRAW[Decision.TAKINGS]]
    security = groups.security[g]
    care = 1.0 - plan.careful * security
    chance = fixed.shows.ravel()[way] * BAND_WEIGHT[band]
    chance = chance * (1.0 - plan.discreet * security) + world.places.watched[p]
    return Offences(
        group=g,
        market=m,
        place=p,
        method=method,
        hour=band * 6 + (draws[DRAW[Decision.HOUR]] * 6).astype(np.int64),
        actor=_actors(world, g, draws[DRAW[Decision.ACTOR]]),
        takings=fixed.pays.ravel()[way] * luck * care * groups.takings_factor[g],
        harm=fixed.hurts.ravel()[way],
        noticed=draws[DRAW[Decision.NOTICED]] < chance,
        draws=draws,
    )


def pick(shares: Floats, u: Floats) -> Ints:
    """Return for each draw the column at which the running share passes it; one row of shares serves all."""
    # Running shares lie below one another, a column for each draw; those passed are as many as the index.
    running = shares.T.cumsum(axis=0)
    return np.minimum((running <= u * running[-1]).sum(axis=0), len(running) - 1)


def _actors(world: World, g: Ints, u: Floats) -> Ints:
    """Return who commits each offence: runners first, a few of them most often."""
    people, start = world.line_up.columns()
    # The square of a draw is near 0 more often than near 1: the first of the line-up act most.
    first = start[g]
    return people[first + ((start[g + 1] - first) * (u * u)).astype(np.int64)]


def _earn(world: World, cells: Ints) -> None:
    """Pay takings into cash; a part of what the line's market brings is owed to its supplier."""
    offences, groups = world.offences, world.groups
    if len(offences) == 0:
        return
    rows = groups.cash.size
    np.add.at(groups.week_takings.ravel(), cells, offences.takings)
    groups.cash += np.bincount(offences.group, weights=offences.takings, minlength=rows)
    on_line = (offences.market == world.fixed.line_market) & (offences.group != world.line.supplier)
    part = world.behaviour.offending.wholesale * offences.takings * on_line
    groups.owed += np.bincount(offences.group, weights=part, minlength=rows)
