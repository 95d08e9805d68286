"""The world: a Mesa model whose day is an ordered tuple of named phases over columns. It knows no rule."""

from collections.abc import Callable
from dataclasses import dataclass

import mesa
import numpy as np

from scenarios.schema.behaviour import Behaviour
from scenarios.schema.groups import Rule
from scenarios.schema.policing import Action
from scenarios.schema.scenario import Scenario
from simulator.atlas import Atlas, atlas
from simulator.ids import GroupRow, PlaceRow
from simulator.orders import Order
from simulator.streams import Floats, Ints, Streams
from simulator.trace import Cause, EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.line_up import LineUp
from simulator.world.recorder import Recorder, Value
from simulator.world.scenario_tables import Tables
from simulator.world.state import COPYING, State

Phase = tuple[str, Callable[["World"], None]]
"""A phase of the day: its name, and what it does to the world."""

_FIRST_CAUSES = {
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


@dataclass
class Budget:
    """What the force has left this cycle."""

    officer_days: float
    specialist_hours: float


class World(State, mesa.Model):  # type: ignore[misc]  # Mesa ships no types
    """One run in progress: the state that it carries on, and what each world sets up for itself.

    ``simulator.run.new_world`` makes one, with the phases it lives by and with its agents. Only the
    simulator, and phases that a researcher adds, ever hold one.
    """

    config: Scenario
    behaviour: Behaviour
    rules: frozenset[Rule]
    """Adaptation rules in force."""
    phases: tuple[Phase, ...]
    streams: Streams
    first_streams: Streams
    """Draws that all replicates share."""
    town: Atlas
    fixed: Tables
    actions: list[ActiveAction[Action]]
    ordered: list[Order]
    """Orders that set the actions in motion, one each."""
    budget: Budget
    recorder: Recorder
    timer: Callable[[], float] | None
    """A clock in seconds; with one, ``spent`` says how long each phase took."""
    spent: dict[str, float]
    due: list[GroupRow]
    """Groups that asked for a review today."""
    line_up: LineUp
    sweep: Floats
    """Chance today that whoever offends in a place is arrested."""
    sweep_days: Ints
    """Days for which they are then held."""
    window: Floats
    """Factor of today on the opportunities of each market."""
    turns: list["mesa.agent.AgentSet"]
    """Groups by the day on which they review their affairs."""

    def __init__(
        self,
        config: Scenario,
        streams: Streams,
        state: State,
        *,
        rules: frozenset[Rule],
        actions: tuple[ActiveAction[Action], ...],
        phases: tuple[Phase, ...],
    ) -> None:
        """Set a world up that goes on from ``state``, which is its own from now on."""
        mesa.Model.__init__(self, rng=streams.seed)
        for name in COPYING:
            setattr(self, name, getattr(state, name))
        self.config = config
        self.behaviour = config.behaviour
        self.rules = rules
        self.phases = phases
        self.streams = streams
        self.first_streams = Streams(streams.seed)
        self.town = atlas(config)
        self.fixed = Tables(config, self.places, self.people)
        self.actions = list(actions)
        self.ordered = []
        self.budget = Budget(config.force.officer_days, config.force.specialist_hours)
        self.recorder = Recorder()
        self.timer = None
        self.spent = {}
        self.due = []
        self.line_up = LineUp(self.people, self.crew)
        self.sweep = np.zeros(self.places.zone.size)
        self.sweep_days = np.zeros(self.places.zone.size, dtype=np.int64)
        self.window = np.ones(len(config.markets))
        self.turns = []

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
            columns["place"] = places.code(PlaceRow(place))
        else:
            columns["place"] = places.coded(np.asarray(place))
        if "cause" not in columns:
            columns["cause"] = int(_FIRST_CAUSES.get(kind, Cause.OWN_CHOICE))
        return self.recorder.add(self.day, kind, rows, **columns)

    @property
    def station(self) -> PlaceRow:
        """Return the place of the police station: events of the force itself happen there."""
        return self.fixed.station


def discard(world: World) -> None:
    """Drop the id counter that Mesa 3.3 keeps for every finished model, which would pile up."""
    counters = getattr(mesa.Agent, "_ids", None)
    if counters is not None:
        counters.pop(world, None)
