"""Places on day 0: what the map and the scenario say of them, and what each offers."""

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.atlas import Atlas
from simulator.streams import Decision, Floats, Ints, Streams, uneven
from simulator.world.person_columns import People
from simulator.world.place_columns import Places

_APPEAL = {
    "street": (0.1, 0.9, 1.0),
    "retail": (0.1, 1.8, 0.0),
    "home": (1.1, 0.2, -0.5),
    "online": (1.0, 0.0, 0.0),
}
"""How much a place offers by kind of market: base, weight of footfall, weight of deprivation."""


def make_places(scenario: Scenario, town: Atlas, people: People, streams: Streams) -> Places:
    """Return the places on day 0."""
    zones, platforms = scenario.area.zones, scenario.area.platforms
    count = len(town.neighbourhoods)
    size = count + platforms + 1
    zone = np.array([*town.zone_of, *[len(zones)] * platforms, len(zones) + 1])
    noise = streams.uniforms(Decision.PLACE_APPEAL, 0, np.arange(count))
    lack = np.array([z.deprivation for z in zones] + [0.0, 0.0])[zone]
    lack[:count] = np.clip(lack[:count] + 0.2 * (noise - 0.5), 0, 1)
    trust = np.array([z.confidence for z in zones] + [0.5, 0.5])[zone]
    x, y = np.array([n.x for n in town.neighbourhoods]), np.array([n.y for n in town.neighbourhoods])
    members = np.bincount(town.zone_of, minlength=len(zones))
    near = [np.array(n.neighbours, dtype=np.int64) for n in town.neighbourhoods]
    opportunity = _opportunity(scenario, zone, people, lack, streams)
    return Places(
        count=count,
        platforms=platforms,
        zone=zone,
        zone_start=np.searchsorted(zone, np.arange(len(zones) + 3)),
        zone_x=np.bincount(town.zone_of, weights=x, minlength=len(zones)) / members,
        zone_y=np.bincount(town.zone_of, weights=y, minlength=len(zones)) / members,
        near=np.concatenate(near) if near else np.zeros(0, dtype=np.int64),
        near_start=np.concatenate(([0], np.cumsum([n.size for n in near]))),
        population=np.append(np.diff(people.place_start), [0] * (platforms + 1)).astype(np.float64),
        deprivation=lack,
        guardianship=np.append(np.full(count, scenario.area.guardianship), [0.0] * (platforms + 1)),
        confidence=trust.copy(),
        usual_confidence=trust.copy(),
        opportunity=opportunity,
        open=np.ones(size),
        heat=np.zeros(size),
        presence=np.zeros(size),
        extra_guardianship=np.zeros(size),
        watched=np.zeros(size),
        sheltered=np.zeros(size),
        last_victim=np.full(size, -1, dtype=np.int64),
        usual_custom=opportunity[:, count : count + platforms].copy(),
        wary=np.zeros(size),
    )


def _opportunity(scenario: Scenario, zone: Ints, people: People, lack: Floats, streams: Streams) -> Floats:
    """Return opportunities a day by market and place; the town's total is the market's demand."""
    platforms = scenario.area.platforms
    count = zone.size - platforms - 1
    passing = np.array([z.footfall for z in scenario.area.zones] + [0.0, 0.0])[zone]
    population = np.diff(people.place_start).astype(np.float64)
    venue = 0.4 + streams.uniforms(Decision.PLATFORM, 0, np.arange(platforms))
    result = np.zeros((len(scenario.markets), zone.size))
    for index, market in enumerate(scenario.markets):
        daily = market.demand * scenario.area.population / 7000
        away = 1.0 if market.space == "online" else market.move_online
        result[index, count : count + platforms] = away * daily * venue / venue.sum()
        if market.space == "online":
            continue
        base, busy, poor = _APPEAL[market.space]
        luck = streams.uniforms(Decision.PLACE_APPEAL, index + 1, np.arange(count))
        pull = np.maximum(0.05, base + busy * passing[:count] + poor * lack[:count])
        weight = pull * uneven(luck, scenario.behaviour.place_spread, scenario.behaviour.place_power)
        weight *= population
        result[index, :count] = (1.0 - 0.5 * away) * daily * weight / weight.sum()
    return result
