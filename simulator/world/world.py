"""The world: a Mesa model whose day is an ordered tuple of named phases over columns."""

import copy
from collections.abc import Callable
from itertools import accumulate

import mesa
import numpy as np

from scenarios.schema.groups import Rule
from scenarios.schema.scenario import Scenario
from simulator.analysis.explanation import Reasons, reasons
from simulator.atlas import atlas
from simulator.groups.group import Group
from simulator.orders import Order
from simulator.phases.registry import PHASES, Phase
from simulator.policing.force import Force
from simulator.schedule import Active
from simulator.streams import Ints, Streams
from simulator.trace import Cause, Columns, EventKind
from simulator.world.casting import Cast, cast
from simulator.world.initial_groups import make_groups
from simulator.world.initial_members import enrol
from simulator.world.insiders import Insiders, first_insiders
from simulator.world.offences import Offences
from simulator.world.recorder import Recorder, Value
from simulator.world.residents import FREE, residents
from simulator.world.scenario_tables import Tables
from simulator.world.state import Line, make_places
from simulator.world.ties import Ties, first_ties

_FIXED_OF_PEOPLE = (
    "place",
    "age",
    "woman",
    "rate",
    "named",
    "by_place",
    "place_start",
    "open_to",
    "offenders",
)
_FIXED_OF_PLACES = (
    "zone",
    "zone_start",
    "zone_x",
    "zone_y",
    "near",
    "near_start",
    "population",
    "deprivation",
)
"""Columns that no phase writes to: worlds that go on from one another share them."""
_MARKED_ROOTS = {
    EventKind.ACTION_BEGAN: Cause.ORDER,
    EventKind.ACTION_ENDED: Cause.TIME,
    EventKind.RELEASED: Cause.TIME,
    EventKind.LEFT: Cause.CHANCE,
    EventKind.WRONG_PERSON: Cause.ORDER,
    EventKind.PAID: Cause.TIME,
    EventKind.WHOLESALE: Cause.TIME,
    EventKind.INSIDER_FOUND: Cause.CHANCE,
}
"""First cause of an event that nothing earlier is named for; every other is somebody's own choice."""


class World(mesa.Model):  # type: ignore[misc]  # Mesa ships no types
    """One run in progress. Only this package ever holds one."""

    def __init__(
        self,
        config: Scenario,
        seed: int,
        replicate: int = 0,
        rules: frozenset[Rule] | None = None,
        actions: tuple[Active, ...] = (),
        *,
        phases: tuple[Phase, ...] = PHASES,
        like: "World | None" = None,
    ) -> None:
        """Set a world up on day 0, or as a copy of another to go on from there."""
        super().__init__(rng=int(seed))
        self.config = config
        self.behaviour = config.behaviour
        self.day = 0
        self.rules = frozenset(config.adaptation.rules) if rules is None else rules
        self.actions = list(actions)
        self.ordered: list[Order] = []
        self.phases = phases
        self.timer: Callable[[], float] | None = None
        self.spent: dict[str, float] = {}
        self.streams = Streams(seed, replicate)
        self.first_streams = Streams(seed)
        self.recorder = Recorder()
        self.town = atlas(config)
        self.offences = Offences.none()
        self.changed: set[int] = set()
        self.loose: set[int] = set()
        """Groups in which some members may look for ties."""
        self.due: list[int] = []
        self.acting = -1
        self.warned: set[tuple[int, int, int]] = set()
        self.used: set[int] = set()
        self._line_up: tuple[Ints, Ints] | None = None
        self._lines: list[list[int]] = []
        self._unsettled: set[int] = set()
        if like is None:
            self._begin(config, seed)
        else:
            self._copy(like)
        self.fixed = Tables(config, self.places, self.people)
        self.sweep = np.zeros(self.places.zone.size)
        self.sweep_days = np.zeros(self.places.zone.size, dtype=np.int64)
        self.window = np.ones(len(config.markets))
        self.force = Force(self)
        self.turns = self._turns()

    def _turns(self) -> list["mesa.agent.AgentSet"]:
        """Return the groups, made as agents, by the day on which they review their affairs."""
        made = [Group(self, index) for index in range(self.groups.alive.size)]
        every = self.config.adaptation.deliberation_days
        return [mesa.agent.AgentSet(made[turn::every], random=self.random) for turn in range(every)]

    def _begin(self, config: Scenario, seed: int) -> None:
        first = self.first_streams
        self.people = residents(config, seed)
        self.cast: Cast = cast(config, seed, self.people)
        enrol(config, seed, self.people, self.cast)
        self.insiders: Insiders = first_insiders(config, first, self.people)
        self.first_people = self._people_columns()
        self.places = make_places(config, self.town, self.people, first)
        self.groups = make_groups(config, self.places, self.people, first)
        self.ties: Ties = first_ties(config, seed, self.people)
        self.line = Line(self.cast.supplier, self.cast.broker, 2.0 * config.line.supply_per_run)
        self.crew = _crews(self.people.group, self.groups.alive.size)
        self.last_arrest: dict[int, int] = {}
        """Number of the event of the arrest of everybody in custody."""
        self.left_day = np.full(self.places.zone_start.size, -10_000, dtype=np.int64)
        self.left_by = np.full(self.places.zone_start.size, -1, dtype=np.int64)
        self.agreed: dict[int, int] = {}

    def _copy(self, like: "World") -> None:
        self.day = like.day
        self.cast = like.cast
        self.first_people = like.first_people
        self.people = copy.deepcopy(like.people, _shared(like.people, _FIXED_OF_PEOPLE))
        self.places = copy.deepcopy(like.places, _shared(like.places, _FIXED_OF_PLACES))
        self.groups = copy.deepcopy(like.groups)
        self.insiders = copy.deepcopy(like.insiders)
        self.ties = like.ties.copy()
        self.line = copy.deepcopy(like.line)
        self.crew = [list(crew) for crew in like.crew]
        self.last_arrest = dict(like.last_arrest)
        self.left_day, self.left_by = like.left_day.copy(), like.left_by.copy()
        self.agreed = dict(like.agreed)
        self.offences = like.offences
        self.changed = set(like.changed)
        self.loose = set(like.loose)
        self.warned = set(like.warned)
        self.used = set(like.used)

    def step(self) -> None:
        """Live one day: every phase in order, timed when somebody set a timer."""
        if self.timer is None:
            for _, phase in self.phases:
                phase(self)
        else:
            before = self.timer()
            for name, phase in self.phases:
                phase(self)
                now = self.timer()
                self.spent[name] = self.spent.get(name, 0.0) + now - before
                before = now
        self.day += 1

    def note(self, kind: EventKind, rows: int = 1, **columns: Value) -> int:
        """Record events of today and return the number of the first.

        Places are given as rows and written as the trace codes them; a cause that is not given is
        the usual first cause of the kind.
        """
        places = self.places
        place = columns.get("place", self.fixed.station)
        if isinstance(place, int):
            columns["place"] = places.code(place)
        else:
            columns["place"] = places.coded(np.asarray(place))
        if "cause" not in columns:
            columns["cause"] = int(_MARKED_ROOTS.get(kind, Cause.OWN_CHOICE))
        return self.recorder.add(self.day, kind, rows, **columns)

    @property
    def station(self) -> int:
        """Return the place of the police station: events of the force itself happen there."""
        return self.fixed.station

    def unsettle(self, g: int) -> None:
        """Forget who of a group is free to work: somebody came, went, or changed role."""
        self._line_up = None
        self._unsettled.add(g)

    def line_up(self) -> tuple[Ints, Ints]:
        """Return free members by group, runners first in each, and where each group begins."""
        if self._line_up is None:
            if not self._lines:
                self._lines = [self._lined(g) for g in range(len(self.crew))]
            for g in self._unsettled:
                self._lines[g] = self._lined(g)
            self._unsettled.clear()
            people = np.array([person for line in self._lines for person in line], dtype=np.int64)
            self._line_up = people, np.array([0, *accumulate(map(len, self._lines))])
        return self._line_up

    def _lined(self, g: int) -> list[int]:
        """Return the free members of a group, runners first."""
        status = self.people.status
        free = [person for person in self.crew[g] if status[person] == FREE]
        role = dict(zip(free, self.people.role[free].tolist() if free else (), strict=True))
        return sorted(free, key=lambda person: -role[person])

    def relink(self) -> None:
        """Work out anew which members ties join to whoever leads, in groups that changed."""
        for g in sorted(self.changed):
            free, joined = self.joined(g)
            self.groups.linked[g] = 1.0 if len(free) < 2 else len(joined) / len(free)
        self.loose |= self.changed
        self.changed.clear()

    def joined(self, g: int) -> tuple[set[int], set[int]]:
        """Return the free members of a group, and those of them whom ties join to whoever leads."""
        status = self.people.status
        free = [p for p in self.crew[g] if status[p] == FREE]
        if not free:
            return set(), set()
        _, hub = min(zip(self.people.role[free].tolist(), free, strict=True))
        among = set(free)
        return among, self.ties.reached(hub, among)

    def explain(self, g: int, day: int) -> Reasons | None:
        """Return why a group did what it did at its last review up to a day, from its own beliefs."""
        return reasons(self.config, self.recorder.reviews(), self.recorder.events(), g, day)

    def main_place(self, g: int, patch: int = -1, *, ground: bool = False) -> int:
        """Return the place with most of a group's effort, in one of its patches, on the ground or anywhere."""
        groups = self.groups
        effort = groups.share[g].sum(axis=0)
        if ground:
            effort = np.where(groups.spot[g] < self.places.count, effort, 0.0)
            if effort.max() <= 0:
                return int(self.places.zone_start[groups.home[g]])
        if patch >= 0:
            effort = np.where(np.arange(effort.shape[0])[:, None] == patch, effort, -1.0)
        best = int(groups.spot[g].ravel()[int(effort.argmax())])
        return best if best >= 0 else int(self.places.zone_start[groups.home[g]])

    def vacate(self, g: int, patches: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> None:
        """Remember zones that a group gives up today."""
        zones = self.groups.patch[g][patches & (self.groups.patch[g] >= 0)]
        self.left_day[zones] = self.day
        self.left_by[zones] = g

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


def _crews(group: Ints, rows: int) -> list[list[int]]:
    crews: list[list[int]] = [[] for _ in range(rows)]
    for person in np.flatnonzero(group >= 0):
        crews[int(group[person])].append(int(person))
    return crews


def _shared(columns: object, names: tuple[str, ...]) -> dict[int, object]:
    """Return the columns that a deep copy is to share, in the form that ``deepcopy`` takes."""
    return {id(getattr(columns, name)): getattr(columns, name) for name in names}


def discard(world: World) -> None:
    """Drop the id counter that Mesa 3.3 keeps for every finished model, which would pile up."""
    counters = getattr(mesa.Agent, "_ids", None)
    if counters is not None:
        counters.pop(world, None)
