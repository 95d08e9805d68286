"""How groups stand on day 0: their ground, their money, their effort and what they believe."""

import numpy as np

from scenarios.schema.groups import GroupPlan
from scenarios.schema.scenario import Scenario
from simulator.first_day.initial_alliances import declared, pairs
from simulator.first_day.starting_sizes import starting_sizes
from simulator.ids import ZoneRow
from simulator.streams import Decision, Flags, Floats, Ints, Streams
from simulator.world.group_columns import Groups
from simulator.world.person_columns import People
from simulator.world.place_columns import BANDS, Places
from simulator.world.roles import ROLES, Cast

STRUCTURAL = len(ROLES) - 1
"""Every role but runner, the last one, is part of a group's structure."""
_NEW_MARKET = {"same": 0.5, "spatial": 0.25, "online": 0.0}
"""Skill in a market new to a group: of a kind it works, on the ground, or online; assumption."""
_USUAL_BANDS = {
    "street": (0.15, 0.1, 0.3, 0.45),
    "retail": (0.02, 0.28, 0.5, 0.2),
    "home": (0.3, 0.15, 0.3, 0.25),
    "online": (0.15, 0.25, 0.35, 0.25),
}
"""Usual share of activity by time band and kind of market; assumption."""


def make_groups(scenario: Scenario, places: Places, people: People, streams: Streams, cast: Cast) -> Groups:
    """Return the groups on day 0; beliefs differ by seed, so groups differ in where they would go."""
    plans = scenario.groups
    rows = len(plans) + scenario.adaptation.splinters
    methods = max(len(market.methods) for market in scenario.markets)
    portfolio = _portfolio(scenario, rows)
    selling = _selling(scenario, portfolio, cast)
    patch, spot = _ground(scenario, places, streams, selling, cast.refuges)
    refuge = selling[:, None] & np.isin(patch, cast.refuges)
    skill = _skill(scenario, portfolio)
    expected = first_expected(scenario, places, streams, np.arange(rows), patch, spot, skill)
    size = np.array([*starting_sizes(scenario, streams.seed), *[0] * (rows - len(plans))])
    free_in_role = _free_in_role(people, rows)
    return Groups(
        alive=np.arange(rows) < len(plans),
        cash=_from_plans(plans, "cash", rows, 0.0),
        banked=np.zeros(rows),
        owed=np.zeros(rows),
        legitimacy=_from_plans(plans, "legitimacy", rows, 0.2),
        usual_legitimacy=_from_plans(plans, "legitimacy", rows, 0.2),
        cohesion=_from_plans(plans, "cohesion", rows, 0.6),
        usual_cohesion=_from_plans(plans, "cohesion", rows, 0.6),
        security=_from_plans(plans, "security", rows, 0.4),
        usual_security=_from_plans(plans, "security", rows, 0.4),
        suspicion=np.zeros(rows),
        turmoil=np.zeros(rows),
        picture=np.full(rows, scenario.behaviour.picture.at_start),
        quiet_until=np.zeros(rows, dtype=np.int64),
        quiet_again=np.zeros(rows, dtype=np.int64),
        strength=size.copy(),
        first_strength=size.copy(),
        recruits=np.zeros(rows, dtype=np.int64),
        takings_factor=np.ones(rows),
        home=patch[:, 0].copy(),
        patch=patch,
        spot=spot,
        scouted=refuge.copy(),
        refuge=refuge,
        share=_shares(scenario, places, patch, expected, portfolio),
        method=_methods(scenario, streams, rows, methods),
        band=_bands(scenario, portfolio),
        usual_band=_bands(scenario, portfolio),
        expected=expected,
        felt=first_felt(streams, np.arange(rows), patch, spot),
        felt_band=np.full((rows, BANDS), 0.1),
        felt_method=np.full((rows, len(scenario.markets), methods), 0.1),
        portfolio=portfolio,
        skill=skill,
        week_takings=np.zeros(expected.shape),
        week_effort=np.zeros(expected.shape),
        week_arrests=np.zeros(spot.shape),
        week_presence=np.zeros(spot.shape),
        week_violence=np.zeros(rows, dtype=np.int64),
        week_attacked=np.full(rows, -1, dtype=np.int64),
        role_lost=np.full((rows, len(ROLES)), -1, dtype=np.int64),
        has_role=(free_in_role > 0) & (np.arange(len(ROLES)) < STRUCTURAL),
        free_in_role=free_in_role,
        in_custody=np.zeros(rows, dtype=np.int64),
        linked=np.ones(rows),
        partners=pairs(scenario, places, streams, portfolio),
        rivals=declared(plans, "rivals", rows),
    )


def _shares(scenario: Scenario, places: Places, patch: Ints, expected: Floats, portfolio: Flags) -> Floats:
    share = np.zeros(expected.shape)
    zone_row = {zone.id: ZoneRow(z) for z, zone in enumerate(scenario.area.zones)}
    for g, plan in enumerate(scenario.groups):
        share[g] = first_shares(scenario, places, plan, zone_row, patch[g], expected[g], portfolio[g])
    return share


def _free_in_role(people: People, rows: int) -> Ints:
    """Return how many members hold each role, shape (groups, roles)."""
    member = np.flatnonzero(people.group >= 0)
    free_in_role = np.zeros((rows, len(ROLES)), dtype=np.int64)
    np.add.at(free_in_role, (people.group[member], people.role[member]), 1)
    return free_in_role


def _from_plans(plans: tuple[GroupPlan, ...], field: str, rows: int, otherwise: float) -> Floats:
    return np.array([getattr(plan, field) for plan in plans] + [otherwise] * (rows - len(plans)), dtype=float)


def _portfolio(scenario: Scenario, rows: int) -> Flags:
    ids = [market.id for market in scenario.markets]
    portfolio = np.zeros((rows, len(ids)), dtype=np.bool_)
    for g, plan in enumerate(scenario.groups):
        portfolio[g, [ids.index(m) for m in plan.markets]] = True
    return portfolio


def _selling(scenario: Scenario, portfolio: Flags, cast: Cast) -> Flags:
    """Return which groups are the line's: the supplier, and those who sell what it brings."""
    selling = portfolio[:, [market.id for market in scenario.markets].index(scenario.line.market)].copy()
    selling[cast.supplier] = True
    return selling


def _ground(
    scenario: Scenario, places: Places, streams: Streams, selling: Flags, refuges: tuple[ZoneRow, ...]
) -> tuple[Ints, Ints]:
    """Return the zones and places that each group keeps in mind.

    These are home, footholds, the line's refuges for those who sell for it, online, then the nearest.
    """
    rows = selling.size
    zones = [zone.id for zone in scenario.area.zones]
    index = {zone: z for z, zone in enumerate(zones)}
    width = min(scenario.adaptation.patches, len(zones) + 1)
    widest = max([zone.neighbourhoods for zone in scenario.area.zones] + [places.platforms])
    depth = min(scenario.adaptation.spots, widest)
    nearest = _nearest(places, {index[plan.home] for plan in scenario.groups})
    online = any(market.space == "online" or market.move_online > 0 for market in scenario.markets)
    patch = np.full((rows, width), -1, dtype=np.int64)
    for g, plan in enumerate(scenario.groups):
        in_mind = [index[plan.home], *(index[z] for z in plan.footholds if z != plan.home)]
        in_mind += [z for z in refuges if selling[g] and z not in in_mind]
        in_mind = in_mind[: width - 1] + ([places.online] if online else [])
        in_mind += [
            int(z) for z in nearest[index[plan.home]][: width + len(in_mind)] if int(z) not in in_mind
        ]
        patch[g, : len(in_mind[:width])] = in_mind[:width]
    spot = np.full((rows, width, depth), -1, dtype=np.int64)
    group, slot = np.nonzero(patch >= 0)
    spot[group, slot] = known_spots(places, streams, group, patch[group, slot], depth)
    return patch, spot


def _nearest(places: Places, homes: set[int]) -> dict[int, Ints]:
    """Return for some zones all zones, the nearest first."""
    nearest = {}
    for zone in sorted(homes):
        dx, dy = places.zone_x - places.zone_x[zone], places.zone_y - places.zone_y[zone]
        nearest[zone] = np.argsort(dx * dx + dy * dy, kind="stable")[:64]
    return nearest


def known_spots(places: Places, streams: Streams, group: Ints, zone: Ints, depth: int) -> Ints:
    """Return the places of a zone that each group gets to know: all, or the better known; -1 beyond the last."""
    size = places.zone.size
    # A row for each zone asked for, as wide as the widest; ``size`` fills up, one past the last place. Whoever
    # draws the least over what the place offers is known best, so places with much on offer come first.
    first, after = places.zone_start[zone][:, None], places.zone_start[zone + 1][:, None]
    rows = first + np.arange(int((after - first).max(initial=0)))
    inside = rows < after
    rows = np.where(inside, rows, size)
    draws = streams.uniforms(Decision.GROUND, 0, rows + group[:, None] * size)
    best = np.append(places.opportunity.max(axis=0), 0.0)
    order = np.argsort(np.where(inside, draws / (1e-9 + best[rows]), np.inf), axis=1, kind="stable")
    spots = np.full((group.size, depth), size, dtype=np.int64)
    nearest = np.sort(rows[np.arange(group.size)[:, None], order[:, :depth]], axis=1)
    spots[:, : nearest.shape[1]] = nearest
    return np.where(spots < size, spots, -1)


def first_expected(
    scenario: Scenario, places: Places, streams: Streams, group: Ints, patch: Ints, spot: Ints, skill: Floats
) -> Floats:
    """Return prior beliefs on takings: the truth times luck by group and zone, and by place.

    In C order: learning and the markets address cells through flat views, which must not be copies.
    """
    markets, size = skill.shape[1], places.zone.size
    price = np.array([market.price for market in scenario.markets])
    half = scenario.behaviour.offending.half_effort
    known_rows = np.maximum(spot, 0)
    true = (places.opportunity[:, known_rows] * price[:, None, None, None] / (1 + half)).swapaxes(0, 1)
    zone_count = int(places.zone[-1]) + 1
    by_zone = streams.uniforms(
        Decision.PRIOR_ZONE, 0, (group[:, None] * zone_count + np.maximum(patch, 0)).ravel()
    )
    zone_luck = 0.55 + 0.9 * by_zone.reshape(patch.shape)
    key = (
        group[:, None, None, None] * markets + np.arange(markets)[None, :, None, None]
    ) * size + known_rows[:, None]
    place_luck = 0.75 + 0.5 * streams.uniforms(Decision.PRIOR_PLACE, 0, key.ravel()).reshape(key.shape)
    result: Floats = true * zone_luck[:, None, :, None] * place_luck * skill[:, :, None, None]
    return np.ascontiguousarray(np.where((spot >= 0)[:, None], result, 0.0))


def first_felt(streams: Streams, group: Ints, patch: Ints, spot: Ints) -> Floats:
    """Return prior beliefs on risk, by group and zone."""
    key = group[:, None] * 100_000 + np.maximum(patch, 0)
    risk = streams.uniforms(Decision.PRIOR_RISK, 0, key.ravel()).reshape(patch.shape)
    result: Floats = (0.1 + 0.3 * risk)[:, :, None].repeat(spot.shape[2], axis=2)
    return result


def _skill(scenario: Scenario, portfolio: Flags) -> Floats:
    """Return skill by group and market; online work is closed to groups that start without it."""
    online = np.array([market.space == "online" for market in scenario.markets])
    works_online = (portfolio & online).any(axis=1)
    works_ground = (portfolio & ~online).any(axis=1)
    same = np.where(online[None, :], works_online[:, None], works_ground[:, None])
    other = np.where(online, _NEW_MARKET["online"], _NEW_MARKET["spatial"])[None, :]
    skill = np.where(same, _NEW_MARKET["same"], other)
    skill[portfolio] = 1.0
    return skill


def first_shares(
    scenario: Scenario,
    places: Places,
    plan: GroupPlan,
    zone_row: dict[str, ZoneRow],
    patch: Ints,
    expected: Floats,
    portfolio: Flags,
) -> Floats:
    """Return a group's effort on day 0: markets alike; half at home and the rest in the footholds."""
    others = [zone_row[z] for z in plan.footholds if z != plan.home]
    weights = {zone_row[plan.home]: 1.0 if not others else 0.5}
    weights.update({zone: 0.5 / len(others) for zone in others})
    share = np.zeros_like(expected)
    for m in np.flatnonzero(portfolio):
        weight_by_zone = {places.online: 1.0} if scenario.markets[m].space == "online" else weights
        for slot in range(patch.size):
            weight = weight_by_zone.get(ZoneRow(int(patch[slot])), 0.0)
            pull = expected[m, slot] * expected[m, slot]
            if weight > 0 and pull.sum() > 0:
                share[m, slot] = weight * pull / pull.sum()
    total = share.sum()
    return share / total if total > 0 else share


def _methods(scenario: Scenario, streams: Streams, count: int, width: int) -> Floats:
    method = np.zeros((count, len(scenario.markets), width))
    for m, market in enumerate(scenario.markets):
        key = np.arange(count * width) + m * 1_000_000
        draws = streams.uniforms(Decision.PRIOR_METHOD, 0, key).reshape(count, width)
        worth = np.array([way.takings for way in market.methods])
        weight = (0.3 + draws[:, : worth.size]) * (0.1 + worth)
        method[:, m, : worth.size] = weight / weight.sum(axis=1, keepdims=True)
    return method


def _bands(scenario: Scenario, portfolio: Flags) -> Floats:
    usual = np.array([_USUAL_BANDS[market.space] for market in scenario.markets])
    mean: Floats = portfolio @ usual / np.maximum(1, portfolio.sum(axis=1, keepdims=True))
    mean[~portfolio.any(axis=1)] = 0.25
    return mean
