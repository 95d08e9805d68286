"""What the scenario says about markets, laid out as arrays once, and where the force has its station."""

from dataclasses import dataclass

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.ids import PlaceRow, ZoneRow
from simulator.streams import Flags, Floats, Ints
from simulator.world.person_columns import People
from simulator.world.place_columns import Places
from simulator.world.roles import ROLE

_MEETING_KINDS = ("station", "centre")
_IN_SIGHT = 24
"""Zones near home that a group may look at; assumption."""


@dataclass(frozen=True)
class Reach:
    """Places within some steps of each place, itself among them, one after another."""

    place: Ints
    start: Ints
    """Where the list of each place begins; one more than places."""


@dataclass(frozen=True)
class AtRisk:
    """Who can be a victim in each place, as rows of residents by place; anybody online and in custody."""

    first: Ints
    last: Ints
    some: Flags
    """Whether anybody is there at all."""
    low: Floats
    """Openness to crime added up as far as the first of them."""
    width: Floats
    """Openness of all of them together."""


class Tables:
    """Arrays that no day changes; shapes begin with markets."""

    def __init__(self, config: Scenario, places: Places, people: People) -> None:
        markets = config.markets
        self._lay_out_methods(config)
        self.price = np.array([market.price for market in markets])
        self.harm = np.array([market.harm for market in markets])
        self.exposure = np.array([market.exposure for market in markets])
        self.pays = self.price[:, None] * self.method_takings
        self.shows = self.exposure[:, None] * self.method_exposure
        self.hurts = self.harm[:, None] * self.method_harm
        """Takings, chance of notice and harm of an offence before luck and care, shape (markets, methods)."""
        self.reporting = np.array([market.reporting for market in markets])
        self.violence = np.array([market.violence for market in markets])
        self.has_victim = np.array([market.has_victim for market in markets])
        self.online = np.array([market.space == "online" for market in markets])
        self.labour = np.array([market.labour for market in markets])
        self.skilled = np.array([market.skilled for market in markets])
        self.independent = np.array(
            [0.0 if market.space == "online" else market.independent for market in markets]
        )
        self.line_market = [market.id for market in markets].index(config.line.market)
        self.windows = [(m, market.windows) for m, market in enumerate(markets) if market.windows]
        self.weight = np.full(len(ROLE), 1.0)
        self.weight[ROLE["runner"]] = config.behaviour.offending.runner
        busiest = max(range(len(config.area.zones)), key=lambda z: (config.area.zones[z].footfall, -z))
        self.station = PlaceRow(int(places.zone_start[busiest]))
        count = np.diff(places.zone_start)[: len(config.area.zones)].astype(np.float64)
        self.zone_gap = _zone_gap(
            places, np.sqrt(count / 3.63)
        )  # a disc of so many hexagons, each of width 1
        self.near_zones = _near_zones(places)
        self.in_reach = _in_reach(places, config.behaviour.victims.near_steps)
        self.meeting_zones = [
            ZoneRow(z) for z, zone in enumerate(config.area.zones) if zone.kind in _MEETING_KINDS
        ]
        self.rate_at_most = 2.0 * people.rate[people.offenders]
        """Most that strain makes of the rate of each offender outside groups."""
        self.at_risk = _at_risk(places, people)
        self._places = places
        self._near_home: dict[ZoneRow, list[ZoneRow]] = {}
        self.tuning = {tuned.rule: tuned for tuned in config.adaptation.tuning}

    def _lay_out_methods(self, config: Scenario) -> None:
        markets = config.markets
        width = max(len(market.methods) for market in markets)
        self.method_takings = np.zeros((len(markets), width))
        self.method_exposure = np.ones((len(markets), width))
        self.method_harm = np.ones((len(markets), width))
        for m, market in enumerate(markets):
            for k, way in enumerate(market.methods):
                self.method_takings[m, k] = way.takings
                self.method_exposure[m, k] = way.exposure
                self.method_harm[m, k] = way.harm
        self.method_pull = self.method_takings * self.method_takings

    def speed(self, rule: str) -> float:
        """Return how fast a rule is, relative to the model's usual."""
        tuned = self.tuning.get(rule)  # type: ignore[call-overload]
        return float(tuned.speed) if tuned else 1.0

    def radius(self, rule: str) -> float:
        """Return how far a rule looks, relative to the model's usual."""
        tuned = self.tuning.get(rule)  # type: ignore[call-overload]
        return float(tuned.radius) if tuned else 1.0

    def near_home(self, zone: ZoneRow) -> list[ZoneRow]:
        """Return the zones nearest to a zone, itself left out."""
        if zone not in self._near_home:
            places = self._places
            dx, dy = places.zone_x - places.zone_x[zone], places.zone_y - places.zone_y[zone]
            order = np.argsort(dx * dx + dy * dy, kind="stable")[1 : _IN_SIGHT + 1]
            self._near_home[zone] = order.tolist()
        return self._near_home[zone]


def _at_risk(places: Places, people: People) -> AtRisk:
    away = places.zone.size - places.count
    first = np.append(people.place_start[:-1], np.zeros(away, dtype=np.int64))
    after = np.append(people.place_start[1:], np.full(away, len(people)))
    low, high = people.open_to[first], people.open_to[after]
    last = np.minimum(np.maximum(first, after - 1), len(people) - 1)
    return AtRisk(first, last, after > first, low, high - low)


def _zone_gap(places: Places, radius: Floats) -> Floats:
    """Return how far zones are from one another, edge to edge; below 0 where they overlap."""
    x, y = places.zone_x, places.zone_y
    dx, dy = x[:, None] - x[None, :], y[:, None] - y[None, :]
    gap: Floats = np.sqrt(dx * dx + dy * dy) - radius[:, None] - radius[None, :]
    return gap


def _near_zones(places: Places) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """Return for each zone itself and the three zones nearest to it."""
    count = places.zone_x.size
    near = np.zeros((count, 4), dtype=np.int64)
    for zone in range(count):
        dx, dy = places.zone_x - places.zone_x[zone], places.zone_y - places.zone_y[zone]
        order = np.argsort(dx * dx + dy * dy, kind="stable")[:4]
        near[zone, : order.size] = order
        near[zone, order.size :] = zone
    return near


def _in_reach(places: Places, steps: int) -> Reach:
    """Return the places within some steps of each place on the ground."""
    width = places.near_start.size
    pairs = np.arange(places.count, dtype=np.int64) * (width + 1)
    # A pair is one number: the place it starts from times ``width``, plus the place reached. Each step adds
    # the neighbours of every place reached, whose lists are laid end to end, and ``unique`` drops repeats.
    for _ in range(steps):
        origin, place = np.divmod(pairs, width)
        count = places.near_start[place + 1] - places.near_start[place]
        before = np.cumsum(count) - count
        edge = np.repeat(places.near_start[place] - before, count) + np.arange(int(count.sum()))
        pairs = np.unique(np.concatenate((pairs, np.repeat(origin, count) * width + places.near[edge])))
    origin, place = np.divmod(pairs, width)
    start = np.searchsorted(origin, np.arange(places.count + 1))
    return Reach(place, start)
