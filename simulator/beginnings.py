"""How groups stand on day 0: their money, their effort and what they believe."""

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.casting import ROLES
from simulator.residents import Flags, People
from simulator.state import BANDS, HALF_EFFORT, Groups, Places
from simulator.streams import Decision, Floats, Streams

_STRUCTURAL = len(ROLES) - 1
"""Every role but runner, the last one, is part of a group's structure."""


def make_groups(scenario: Scenario, places: Places, people: People, streams: Streams) -> Groups:
    """Return the groups on day 0; beliefs differ by seed, so groups differ in where they would go."""
    count, markets, size = len(scenario.groups), len(scenario.markets), places.zone.size
    zones = [zone.id for zone in scenario.area.zones]
    market_ids = [market.id for market in scenario.markets]
    portfolio = np.array([[m in plan.markets for m in market_ids] for plan in scenario.groups])
    skill = _skill(scenario, portfolio)
    expected = _expected(scenario, places, streams, skill)
    home = np.array([zones.index(plan.home) for plan in scenario.groups])
    methods = max(len(market.methods) for market in scenario.markets)
    has_role = np.zeros((count, len(ROLES)), dtype=np.bool_)
    member = np.flatnonzero(people.group >= 0)
    has_role[people.group[member], people.role[member]] = True
    has_role[:, _STRUCTURAL:] = False
    zone_count = len(zones) + 1
    risk = streams.uniforms(Decision.PRIOR_RISK, 0, np.arange(count * zone_count))
    return Groups(
        alive=np.ones(count, dtype=np.bool_),
        cash=np.array([plan.cash for plan in scenario.groups]),
        banked=np.zeros(count),
        legitimacy=np.array([plan.legitimacy for plan in scenario.groups]),
        cohesion=np.array([plan.cohesion for plan in scenario.groups]),
        security=np.array([plan.security for plan in scenario.groups]),
        suspicion=np.zeros(count),
        quiet_until=np.zeros(count, dtype=np.int64),
        quiet_again=np.zeros(count, dtype=np.int64),
        strength=np.array([plan.size for plan in scenario.groups]),
        recruits=np.zeros(count, dtype=np.int64),
        takings_factor=np.ones(count),
        home=home,
        share=_shares(scenario, places, expected, portfolio, zones),
        method=_methods(scenario, streams, count, methods),
        band=_bands(scenario, portfolio),
        expected=expected,
        felt=0.1 + 0.3 * risk.reshape(count, zone_count)[:, places.zone],
        felt_band=np.full((count, BANDS), 0.1),
        felt_method=np.full((count, markets, methods), 0.1),
        portfolio=portfolio,
        skill=skill,
        week_takings=np.zeros((count, markets, size)),
        week_effort=np.zeros((count, markets, size)),
        week_arrests=np.zeros((count, size)),
        week_presence=np.zeros((count, size)),
        week_violence=np.zeros(count, dtype=np.int64),
        zone_left_day=np.full((count, zone_count), -1, dtype=np.int64),
        role_lost=np.full((count, len(ROLES)), -1, dtype=np.int64),
        has_role=has_role,
        scouted=np.zeros((count, zone_count), dtype=np.bool_),
    )


def _expected(scenario: Scenario, places: Places, streams: Streams, skill: Floats) -> Floats:
    """Return prior beliefs on takings: the truth times luck by group and zone, and by place."""
    count, markets = skill.shape
    size = places.zone.size
    zone_count = int(places.zone[-1]) + 1
    price = np.array([market.price for market in scenario.markets])
    true = places.opportunity * price[:, None] / (1 + HALF_EFFORT)
    by_zone = streams.uniforms(Decision.PRIOR_ZONE, 0, np.arange(count * zone_count))
    by_place = streams.uniforms(Decision.PRIOR_PLACE, 0, np.arange(count * markets * size))
    zone_luck = 0.55 + 0.9 * by_zone.reshape(count, zone_count)[:, places.zone]
    place_luck = 0.75 + 0.5 * by_place.reshape(count, markets, size)
    result: Floats = true[None] * zone_luck[:, None, :] * place_luck * skill[:, :, None]
    return result


_NEW_MARKET = {"same": 0.5, "spatial": 0.25, "online": 0.0}
"""Skill in a market new to a group: of a kind it works, on the ground, or online; assumption."""


def _skill(scenario: Scenario, portfolio: Flags) -> Floats:
    """Return skill by group and market; online work is closed to groups that start without it."""
    space = [market.space for market in scenario.markets]
    skill = np.ones(portfolio.shape)
    for g, m in zip(*np.nonzero(~portfolio), strict=True):
        known = {space[k] for k in np.flatnonzero(portfolio[g])}
        kind = "same" if space[m] in known else "online" if space[m] == "online" else "spatial"
        skill[g, m] = _NEW_MARKET[kind]
    return skill


def _shares(
    scenario: Scenario, places: Places, expected: Floats, portfolio: Flags, zones: list[str]
) -> Floats:
    """Return effort on day 0: markets alike; half at home and the rest in the footholds."""
    share = np.zeros_like(expected)
    for g, plan in enumerate(scenario.groups):
        others = [z for z in plan.footholds if z != plan.home]
        weights = {plan.home: 1.0 if not others else 0.5}
        weights.update({zone: 0.5 / len(others) for zone in others})
        for m in np.flatnonzero(portfolio[g]):
            if scenario.markets[m].space == "online":
                share[g, m, -1] = 1.0
                continue
            for zone, weight in weights.items():
                inside = np.flatnonzero(places.zone == zones.index(zone))
                pull = expected[g, m, inside] * expected[g, m, inside]
                share[g, m, inside] = weight * pull / pull.sum()
        share[g] /= share[g].sum()
    return share


def _methods(scenario: Scenario, streams: Streams, count: int, width: int) -> Floats:
    method = np.zeros((count, len(scenario.markets), width))
    for m, market in enumerate(scenario.markets):
        who = np.arange(count * width) + m * count * width
        draws = streams.uniforms(Decision.PRIOR_METHOD, 0, who).reshape(count, width)
        worth = np.array([way.takings for way in market.methods])
        weight = (0.3 + draws[:, : worth.size]) * (0.1 + worth)
        method[:, m, : worth.size] = weight / weight.sum(axis=1, keepdims=True)
    return method


_USUAL_BANDS = {
    "street": (0.15, 0.1, 0.3, 0.45),
    "retail": (0.02, 0.28, 0.5, 0.2),
    "home": (0.3, 0.15, 0.3, 0.25),
    "online": (0.15, 0.25, 0.35, 0.25),
}
"""Usual share of activity by time band and kind of market; assumption."""


def _bands(scenario: Scenario, portfolio: Flags) -> Floats:
    usual = np.array([_USUAL_BANDS[market.space] for market in scenario.markets])
    mean: Floats = portfolio @ usual / portfolio.sum(axis=1, keepdims=True)
    return mean
