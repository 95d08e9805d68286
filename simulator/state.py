"""The mutable state of the world as columns: places, and groups with what they believe."""

from dataclasses import dataclass

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.atlas import Atlas
from simulator.residents import Flags, People
from simulator.streams import Decision, Floats, Ints, Streams

BANDS = 4
"""Time bands of six hours each."""
BAND_WEIGHT = np.array([0.6, 0.7, 1.0, 1.7])
"""How heavily policing falls on each band, mean 1; assumption."""
HALF_EFFORT = 0.15
"""Effort at which half the opportunities of a place are taken; assumption."""
_APPEAL = {
    "street": (0.1, 0.9, 1.0),
    "retail": (0.1, 1.8, 0.0),
    "home": (1.1, 0.2, -0.5),
    "online": (1.0, 0.0, 0.0),
}
"""How much a place offers by kind of market: base, weight of footfall, weight of deprivation."""


@dataclass
class Places:
    """Neighbourhoods; the last row is online. Zones are runs of rows, the last zone is online."""

    zone: Ints
    zone_start: Ints
    x: Floats
    y: Floats
    near: list[Ints]
    population: Floats
    deprivation: Floats
    guardianship: Floats
    confidence: Floats
    usual_confidence: Floats
    opportunity: Floats
    """Opportunities a day, shape (markets, places)."""
    presence: Floats
    """Police presence today: felt risk added by actions under way."""
    extra_guardianship: Floats
    sheltered: Floats
    """Share of vulnerable residents protected today."""
    last_victim: Ints


@dataclass
class Groups:
    """Groups; shapes are (groups, …) with markets, places, methods and bands in that order."""

    alive: Flags
    cash: Floats
    banked: Floats
    legitimacy: Floats
    cohesion: Floats
    security: Floats
    suspicion: Floats
    quiet_until: Ints
    quiet_again: Ints
    """First day on which a group may lie low again."""
    strength: Ints
    """Members it wants."""
    recruits: Ints
    takings_factor: Floats
    home: Ints
    """Zone index."""
    share: Floats
    """Share of effort, shape (groups, markets, places); sums to 1 for a group at work."""
    method: Floats
    band: Floats
    expected: Floats
    """Believed takings for a unit of effort a day, shape (groups, markets, places)."""
    felt: Floats
    """Believed risk, shape (groups, places)."""
    felt_band: Floats
    felt_method: Floats
    portfolio: Flags
    skill: Floats
    """What a unit of effort is worth by (group, market): 1 in a market the group knows."""
    week_takings: Floats
    week_effort: Floats
    week_arrests: Floats
    week_presence: Floats
    week_violence: Ints
    zone_left_day: Ints
    """Last day on which the group gave a zone up, shape (groups, zones); -1 for never."""
    role_lost: Ints
    """Day on which a structural role fell vacant, shape (groups, roles); -1 when filled."""
    has_role: Flags
    scouted: Flags
    """Zones the group has looked at of late, shape (groups, zones)."""


@dataclass
class Line:
    """The supply line into the town."""

    supplier: int
    broker: int
    """Person who brokers now; -1 when nobody does."""
    stock: float
    lost_day: int = -1
    cause: int = -1


def make_places(scenario: Scenario, town: Atlas, people: People, streams: Streams) -> Places:
    """Return the neighbourhoods on day 0."""
    zones = scenario.area.zones
    size = len(town.neighbourhoods)
    zone = np.array([*town.zone_of, len(zones)])
    row = np.arange(size)
    noise = streams.uniforms(Decision.PLACE_APPEAL, 0, row)
    population = np.append(np.diff(people.place_start), 0).astype(np.float64)
    lack = np.array([z.deprivation for z in zones] + [0.0])[zone]
    lack[:size] = np.clip(lack[:size] + 0.2 * (noise - 0.5), 0, 1)
    trust = np.array([z.confidence for z in zones] + [0.5])[zone]
    return Places(
        zone=zone,
        zone_start=np.searchsorted(zone, np.arange(len(zones) + 1)),
        x=np.array([n.x for n in town.neighbourhoods]),
        y=np.array([n.y for n in town.neighbourhoods]),
        near=[np.array(n.neighbours, dtype=np.int64) for n in town.neighbourhoods],
        population=population,
        deprivation=lack,
        guardianship=np.append(np.full(size, scenario.area.guardianship), 0.0),
        confidence=trust.copy(),
        usual_confidence=trust.copy(),
        opportunity=_opportunity(scenario, zone, population, lack, streams),
        presence=np.zeros(size + 1),
        extra_guardianship=np.zeros(size + 1),
        sheltered=np.zeros(size + 1),
        last_victim=np.full(size + 1, -1, dtype=np.int64),
    )


def _opportunity(
    scenario: Scenario, zone: Ints, population: Floats, lack: Floats, streams: Streams
) -> Floats:
    """Return opportunities a day by market and place; the town's total is the market's demand."""
    size = zone.size - 1
    passing = np.array([z.footfall for z in scenario.area.zones] + [0.0])[zone]
    result = np.zeros((len(scenario.markets), size + 1))
    for index, market in enumerate(scenario.markets):
        daily = market.demand * scenario.area.population / 7000
        if market.space == "online":
            result[index, size] = daily
            continue
        base, busy, poor = _APPEAL[market.space]
        luck = streams.uniforms(Decision.PLACE_APPEAL, index + 1, np.arange(size))
        appeal = np.maximum(0.05, base + busy * passing[:size] + poor * lack[:size]) / (0.25 + luck)
        weight = appeal * population[:size]
        result[index, :size] = daily * weight / weight.sum()
    return result
