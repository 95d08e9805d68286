"""Who works with whom on day 0, and whose rival is who."""

import numpy as np

from scenarios.schema.groups import GroupPlan
from scenarios.schema.scenario import Scenario
from simulator.ids import GroupRow
from simulator.streams import Decision, Flags, Streams
from simulator.world.place_columns import Places

_OTHER_MARKET, _NO_MARKET = 0.25, 0.1
"""Chance that groups work together with another market in common, or none, relative to the line's; assumption."""
_PAIR = 100_000
"""Room in the key of a pair of groups."""


def declared(plans: tuple[GroupPlan, ...], field: str, rows: int) -> list[list[GroupRow]]:
    """Return pairs that the scenario declares, both ways."""
    index = {plan.id: GroupRow(g) for g, plan in enumerate(plans)}
    partners: list[set[GroupRow]] = [set() for _ in range(rows)]
    for g, plan in enumerate(plans):
        for other in getattr(plan, field):
            partners[g].add(index[other])
            partners[index[other]].add(GroupRow(g))
    return [sorted(others) for others in partners]


def pairs(scenario: Scenario, places: Places, streams: Streams, portfolio: Flags) -> list[list[GroupRow]]:
    """Return who works with whom: declared pairs, pairs drawn between homes that are close, partners' partners.

    ``portfolio`` holds the markets that each group works, shape (groups, markets). It is drug trafficking
    that structures co-operation (Campana and Giovannetti 2025), so two groups on the market of the line
    are likeliest to work together.
    """
    partners = [set(others) for others in declared(scenario.groups, "partners", len(portfolio))]
    if scenario.adaptation.cooperation <= 0:
        return [sorted(others) for others in partners]
    zones = {zone.id: z for z, zone in enumerate(scenario.area.zones)}
    home = np.array([zones[plan.home] for plan in scenario.groups])
    x, y = places.zone_x[home], places.zone_y[home]
    line = [market.id for market in scenario.markets].index(scenario.line.market)
    reach = 2.0 * scenario.adaptation.radius
    for g in range(len(scenario.groups)):
        gap = (x[g + 1 :] - x[g]) ** 2 + (y[g + 1 :] - y[g]) ** 2
        near = g + 1 + np.flatnonzero(gap <= reach * reach)
        common = (portfolio[near] & portfolio[g]).any(axis=1)
        weight = np.where(
            portfolio[near, line] & portfolio[g, line], 1.0, np.where(common, _OTHER_MARKET, _NO_MARKET)
        )
        draws = streams.uniforms(Decision.COOPERATE, 0, near + g * _PAIR)
        for other in near[draws < scenario.adaptation.cooperation * weight].tolist():
            partners[g].add(other)
            partners[other].add(GroupRow(g))
    _close(partners, streams, scenario.adaptation.closure)
    return [sorted(others) for others in partners]


def _close(partners: list[set[GroupRow]], streams: Streams, chance: float) -> None:
    """Let partners of one group work together too, once for each pair that has a partner in common."""
    open_pairs = sorted(
        {(a, b) for others in partners for a in others for b in others if a < b and b not in partners[a]}
    )
    for a, b in open_pairs:
        if streams.uniform(Decision.COOPERATE, 1, b + a * _PAIR) < chance:
            partners[a].add(b)
            partners[b].add(a)
