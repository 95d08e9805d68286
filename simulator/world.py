"""The world: a Mesa model whose day is an ordered tuple of named phases over columns."""

import copy

import mesa
import numpy as np

from scenarios.schema.groups import Rule
from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.beginnings import make_groups
from simulator.casting import Cast, cast
from simulator.group import Group
from simulator.membership import ROLE, enrol
from simulator.offences import Offences
from simulator.phases.registry import PHASES
from simulator.policing.schedule import Active
from simulator.recorder import Recorder, Value
from simulator.residents import CUSTODY, FREE, residents
from simulator.state import Line, make_places
from simulator.streams import Ints, Streams
from simulator.trace import Columns, EventKind

_FIXED_OF_PEOPLE = ("place", "age", "woman", "propensity", "named", "by_place", "place_start")
_FIXED_OF_PLACES = ("zone", "zone_start", "x", "y", "near", "population", "deprivation")
"""Columns that no phase writes to: worlds that go on from one another share them."""


class World(mesa.Model):  # type: ignore[misc]  # Mesa ships no types
    """One run in progress. Only this package ever holds one."""

    def __init__(
        self,
        config: Scenario,
        seed: int,
        replicate: int,
        rules: frozenset[Rule],
        actions: tuple[Active, ...],
        *,
        like: "World | None" = None,
    ) -> None:
        """Set a world up on day 0, or as a copy of another to go on from there."""
        super().__init__(rng=int(seed))
        self.config = config
        self.day = 0
        self.rules = rules
        self.actions = actions
        self.streams = Streams(seed, replicate)
        self.recorder = Recorder()
        self.town = atlas(config)
        if like is None:
            self._begin(config, seed)
        else:
            self._copy(like)
        self._fix_tables()
        for index in range(len(config.groups)):
            Group(self, index)

    def _begin(self, config: Scenario, seed: int) -> None:
        first = Streams(seed)
        self.people = residents(config, seed)
        self.cast: Cast = cast(config, seed, self.people)
        enrol(config, seed, self.people, self.cast)
        self.first_people = self._people_columns()
        self.places = make_places(config, self.town, self.people, first)
        self.groups = make_groups(config, self.places, self.people, first)
        self.line = Line(self.cast.supplier, self.cast.broker, 2.0 * config.line.supply_per_run)
        self.roster: Ints = np.flatnonzero(self.people.group >= 0)
        self.offences = Offences.none()
        self.usual_band = self.groups.band.copy()

    def _copy(self, like: "World") -> None:
        self.day = like.day
        self.cast = like.cast
        self.first_people = like.first_people
        self.people = copy.deepcopy(like.people, _shared(like.people, _FIXED_OF_PEOPLE))
        self.places = copy.deepcopy(like.places, _shared(like.places, _FIXED_OF_PLACES))
        self.groups = copy.deepcopy(like.groups)
        self.line = copy.deepcopy(like.line)
        self.roster = like.roster.copy()
        self.offences = like.offences
        self.usual_band = like.usual_band

    def _fix_tables(self) -> None:
        """Lay out what the scenario says about markets as arrays."""
        markets = self.config.markets
        width = max(len(market.methods) for market in markets)
        self.method_takings = np.zeros((len(markets), width))
        self.method_exposure = np.ones((len(markets), width))
        self.method_harm = np.ones((len(markets), width))
        for m, market in enumerate(markets):
            for k, way in enumerate(market.methods):
                self.method_takings[m, k] = way.takings
                self.method_exposure[m, k] = way.exposure
                self.method_harm[m, k] = way.harm
        self.price = np.array([market.price for market in markets])
        self.harm_each = np.array([market.harm for market in markets])
        self.exposure = np.array([market.exposure for market in markets])
        self.reporting = np.array([market.reporting for market in markets])
        self.violence = np.array([market.violence for market in markets])
        self.has_victim = np.array([market.has_victim for market in markets])
        self.online = np.array([market.space == "online" for market in markets])
        self.line_market = [market.id for market in markets].index(self.config.line.market)
        self.rivals = self._rival_matrix()
        size = self.places.zone.size
        self.sweep = np.zeros(size)
        self.sweep_days = np.zeros(size, dtype=np.int64)
        self.window = np.ones(len(markets))
        dx = self.places.x[:, None] - self.places.x[None, :]
        dy = self.places.y[:, None] - self.places.y[None, :]
        self.squared = dx * dx + dy * dy
        self.windows = [(m, market.windows) for m, market in enumerate(markets) if market.windows]
        self.usual_legitimacy = np.array([plan.legitimacy for plan in self.config.groups])

    def _rival_matrix(self) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
        ids = [plan.id for plan in self.config.groups]
        matrix = np.zeros((len(ids), len(ids)), dtype=np.bool_)
        for g, plan in enumerate(self.config.groups):
            for rival in plan.rivals:
                matrix[g, ids.index(rival)] = matrix[ids.index(rival), g] = True
        return matrix

    def step(self) -> None:
        """Live one day."""
        for _, phase in PHASES:
            phase(self)
        self.day += 1

    def note(self, kind: EventKind, rows: int = 1, **columns: Value) -> int:
        """Record events of today and return the number of the first. Online places become -1."""
        place = columns.get("place")
        last = self.places.zone.size - 1
        if isinstance(place, int):
            columns["place"] = -1 if place == last else place
        elif place is not None:
            columns["place"] = np.where(np.asarray(place) == last, -1, place)
        return self.recorder.add(self.day, kind, rows, **columns)

    def members(self, g: int) -> Ints:
        """Return all members of a group, in custody or not."""
        return self.roster[self.people.group.take(self.roster) == g]

    def free_members(self, g: int) -> Ints:
        """Return the members of a group who are free."""
        people, roster = self.people, self.roster
        at_hand = (people.group.take(roster) == g) & (people.status.take(roster) == FREE)
        return roster[at_hand]

    def holder(self, g: int, role: int) -> int:
        """Return the free member who holds a role, -1 when nobody does."""
        free = self.free_members(g)
        holding = free[self.people.role.take(free) == role]
        return int(holding[0]) if holding.size else -1

    def main_place(self, g: int, zone: int = -1) -> int:
        """Return the place with most of the group's effort, in a zone or anywhere."""
        effort = self.groups.share[g].sum(axis=0)
        if zone >= 0:
            effort = np.where(self.places.zone == zone, effort, -1.0)
        return int(effort.argmax())

    def left_by_another(self, g: int, zone: int) -> int:
        """Return a group that gave the zone up in the last four weeks, -1 when none did."""
        left = self.groups.zone_left_day[:, zone].copy()
        left[g] = -1
        latest = int(np.argmax(left))
        return latest if left[latest] >= 0 and left[latest] > self.day - 28 else -1

    def join(self, person: int, g: int, *, exploited: bool) -> None:
        """Make a resident a runner of a group."""
        self.people.group[person] = g
        self.people.role[person] = ROLE["runner"]
        self.people.exploited[person] = exploited
        self.roster = np.flatnonzero(self.people.group >= 0)

    def leave(self, person: int) -> None:
        """Take a member out of their group."""
        g, role = int(self.people.group[person]), int(self.people.role[person])
        self.people.group[person] = -1
        self.people.role[person] = -1
        self.people.exploited[person] = False
        self.roster = np.flatnonzero(self.people.group >= 0)
        self._lose(g, role, person, -1)

    def arrest(self, person: int, days: int, place: int, cause: int) -> int:
        """Hold a person for some days, and let their group notice; returns the event number."""
        people, g = self.people, int(self.people.group[person])
        people.status[person] = CUSTODY
        people.release_day[person] = self.day + max(1, days)
        number = self.note(EventKind.ARRESTED, actor=person, group=g, place=place, cause=cause)
        if g >= 0:
            self.groups.week_arrests[g, place] += 1.0
            self.groups.suspicion[g] = min(1.0, self.groups.suspicion[g] + 0.15)
            self._lose(g, int(people.role[person]), person, number)
        return number

    def _lose(self, g: int, role: int, person: int, cause: int) -> None:
        if g >= 0 and self.groups.has_role[g, role] and self.holder(g, role) < 0:
            self.groups.role_lost[g, role] = self.day
        if person == self.line.broker:
            self.line.broker, self.line.lost_day, self.line.cause = -1, self.day, cause

    def release(self, person: int) -> None:
        """Let a person out; they take their role up again if nobody has filled it."""
        people, g = self.people, int(self.people.group[person])
        people.status[person] = FREE
        people.release_day[person] = -1
        self.note(EventKind.RELEASED, actor=person, group=g, place=int(people.place[person]))
        if g < 0:
            return
        role = int(people.role[person])
        if self.groups.role_lost[g, role] >= 0:
            self.groups.role_lost[g, role] = -1
            if g == self.line.supplier and role == ROLE["broker"] and self.line.broker < 0:
                self.line.broker, self.line.lost_day = person, -1
        elif (
            role < ROLE["runner"] and self.free_members(g)[people.role[self.free_members(g)] == role].size > 1
        ):
            people.role[person] = ROLE["runner"]

    def dissolve(self, g: int) -> None:
        """End a group: members leave, effort stops, zones fall vacant."""
        self.note(EventKind.DISSOLVED, group=g, place=self.main_place(g))
        self.groups.alive[g] = False
        held = np.add.reduceat(self.groups.share[g].sum(axis=0), self.places.zone_start) > 0
        self.groups.zone_left_day[g, held] = self.day
        self.groups.share[g] = 0.0
        self.groups.role_lost[g] = -1
        for person in self.members(g):
            self.leave(int(person))
        self.groups.role_lost[g] = -1

    def _people_columns(self) -> Columns:
        people = self.people
        return {
            "place": people.place.astype("<i4"),
            "age": people.age.astype("<i2"),
            "sex": people.woman.astype("<i2"),
            "vulnerable": people.vulnerable.astype("<i2"),
            "propensity": people.propensity.copy(),
            "group": people.group.astype("<i2"),
            "role": people.role.astype("<i2"),
        }


def _shared(columns: object, names: tuple[str, ...]) -> dict[int, object]:
    """Return the columns that a deep copy is to share, in the form that ``deepcopy`` takes."""
    return {id(getattr(columns, name)): getattr(columns, name) for name in names}


def discard(world: World) -> None:
    """Drop the id counter that Mesa 3.3 keeps for every finished model, which would pile up."""
    counters = getattr(mesa.Agent, "_ids", None)
    if counters is not None:
        counters.pop(world, None)
