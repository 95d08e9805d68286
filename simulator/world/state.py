"""The mutable state of the world as columns: places, and groups with what they believe."""

from dataclasses import dataclass

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.atlas import Atlas
from simulator.streams import Decision, Floats, Ints, Streams, uneven
from simulator.world.residents import Flags, People

BANDS = 4
"""Time bands of six hours each."""
BAND_WEIGHT = np.array([0.6, 0.7, 1.0, 1.7])
"""How heavily policing falls on each band, mean 1; assumption."""
_APPEAL = {
    "street": (0.1, 0.9, 1.0),
    "retail": (0.1, 1.8, 0.0),
    "home": (1.1, 0.2, -0.5),
    "online": (1.0, 0.0, 0.0),
}
"""How much a place offers by kind of market: base, weight of footfall, weight of deprivation."""


@dataclass
class Places:
    """Neighbourhoods, then online platforms, then custody. Zones are runs of rows.

    The zone after the last of the scenario is online, the one after that custody.
    """

    count: int
    """Neighbourhoods."""
    platforms: int
    zone: Ints
    zone_start: Ints
    """First row of each zone; one more than zones, online and custody included."""
    zone_x: Floats
    zone_y: Floats
    near: Ints
    """Neighbours of all places, one after another."""
    near_start: Ints
    population: Floats
    deprivation: Floats
    guardianship: Floats
    confidence: Floats
    usual_confidence: Floats
    opportunity: Floats
    """Opportunities a day, shape (markets, places)."""
    open: Floats
    """1 for a place in use, 0 for a platform that was closed."""
    heat: Floats
    """Share of residents whom offences here and nearby have put at higher risk of late; it fades."""
    presence: Floats
    """Police presence today: felt risk added by actions under way."""
    extra_guardianship: Floats
    watched: Floats
    """Chance today that an offence is noticed besides the usual."""
    sheltered: Floats
    """Share of vulnerable residents protected today."""
    last_victim: Ints
    usual_custom: Floats
    """Opportunities a day online before any custom moved, shape (markets, platforms)."""
    wary: Floats
    """How far customers stay away from a platform since arrests there; it fades."""

    @property
    def online(self) -> int:
        """Return the index of the zone that is online."""
        return int(self.zone[self.count])

    @property
    def custody(self) -> int:
        """Return the row of custody."""
        return self.zone.size - 1

    def inside(self, zone: int) -> slice:
        """Return the rows of a zone."""
        return slice(int(self.zone_start[zone]), int(self.zone_start[zone + 1]))

    def code(self, place: int) -> int:
        """Return one place as the trace writes it."""
        if place < self.count:
            return place
        if place == self.custody:
            return -2
        return -1 if place == self.count else self.count - place - 2

    def coded(self, place: Ints) -> Ints:
        """Return places as the trace writes them: online -1, custody -2, further platforms -3 and below."""
        if place.size and place.max() < self.count:
            return place
        platform = place - self.count
        code = np.where(platform == 0, -1, -2 - platform)
        code = np.where(place == self.custody, -2, code)
        return np.where(place < self.count, place, code)


@dataclass
class Groups:
    """Groups by row; the last rows are room for groups that form later.

    A group keeps ``patches`` (zones) in mind and ``spots`` (places) in each. Shapes are (groups, …)
    with markets, patches, spots, methods and bands in that order.
    """

    alive: Flags
    cash: Floats
    banked: Floats
    owed: Floats
    """Owed to the supplier of the line."""
    legitimacy: Floats
    usual_legitimacy: Floats
    cohesion: Floats
    usual_cohesion: Floats
    security: Floats
    usual_security: Floats
    suspicion: Floats
    turmoil: Floats
    picture: Floats
    """How well the force knows the group."""
    quiet_until: Ints
    quiet_again: Ints
    """First day on which a group may lie low again."""
    strength: Ints
    """Members it wants."""
    first_strength: Ints
    recruits: Ints
    takings_factor: Floats
    home: Ints
    """Zone index."""
    patch: Ints
    """Zones in mind, -1 for none, shape (groups, patches)."""
    spot: Ints
    """Places in mind, -1 for none, shape (groups, patches, spots)."""
    scouted: Flags
    """Zones in mind that the group has looked at itself, shape (groups, patches)."""
    share: Floats
    """Share of effort, shape (groups, markets, patches, spots); sums to 1 for a group at work."""
    method: Floats
    band: Floats
    usual_band: Floats
    expected: Floats
    """Believed takings for a unit of effort a day, shape (groups, markets, patches, spots)."""
    felt: Floats
    """Believed risk, shape (groups, patches, spots)."""
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
    week_attacked: Ints
    """Last rival that was violent on the group's ground, -1 for none."""
    role_lost: Ints
    """Day on which a structural role fell vacant, shape (groups, roles); -1 when filled."""
    has_role: Flags
    held: Ints
    """Free members by role, shape (groups, roles)."""
    inside: Ints
    """Members in custody who are not cut off."""
    linked: Floats
    """Share of free members whom ties join to whoever leads."""
    partners: list[list[int]]
    rivals: list[list[int]]

    @property
    def free(self) -> Ints:
        """Return the number of free members of each group."""
        total: Ints = self.held.sum(axis=1)
        return total


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
