"""Run the world: from a scenario, a seed and orders to a trace, in one go or in parts."""

from collections.abc import Callable, Collection

import mesa

from scenarios.load import scenario_hash
from scenarios.schema.groups import RULES, Rule
from scenarios.schema.policing import Action
from scenarios.schema.scenario import Scenario
from simulator.day import PHASES, Phase
from simulator.first_day.first_day import first_state
from simulator.groups.group import Group
from simulator.ids import GroupRow, group_id
from simulator.knowledge import Policy
from simulator.orders import Order, Orders
from simulator.policing.force import ForceAgent
from simulator.schedule import schedule
from simulator.streams import Streams
from simulator.trace import Trace
from simulator.world.active_action import ActiveAction
from simulator.world.state import state_copy
from simulator.world.world import World, discard


def new_world(
    scenario: Scenario,
    seed: int,
    replicate: int = 0,
    rules: frozenset[Rule] | None = None,
    actions: tuple[ActiveAction[Action], ...] = (),
    *,
    phases: tuple[Phase, ...] = PHASES,
    policy: Policy | None = None,
) -> World:
    """Return a world on day 0 with its groups and its force as agents; ``rules`` default to the scenario's."""
    world = World(
        scenario,
        Streams(seed, replicate),
        first_state(scenario, seed),
        rules=frozenset(scenario.adaptation.rules) if rules is None else rules,
        actions=actions,
        phases=phases,
    )
    return _with_agents(world, policy)


def world_after(
    before: World, actions: tuple[ActiveAction[Action], ...] = (), *, replicate: int | None = None
) -> World:
    """Return a world that goes on from another, which stays as it is, under other actions.

    With a ``replicate`` what follows is drawn anew. Nobody asks a policy in it.
    """
    streams = before.streams
    world = World(
        before.config,
        streams if replicate is None else Streams(streams.seed, replicate),
        state_copy(before),
        rules=before.rules,
        actions=actions,
        phases=before.phases,
    )
    return _with_agents(world, None)


def _with_agents(world: World, policy: Policy | None) -> World:
    """Let the force and the groups into a world; groups take turns, a share of them each day."""
    ForceAgent(world, policy)
    groups = [Group(world, GroupRow(row)) for row in range(world.groups.alive.size)]
    every = world.config.adaptation.deliberation_days
    world.turns = [mesa.agent.AgentSet(groups[turn::every], random=world.random) for turn in range(every)]
    return world


class Checkpoint:
    """A run stopped after its last day, to go on from. What it holds is for this module alone."""

    __slots__ = ("_hash", "_orders", "_world")

    def __init__(self, world: World, orders: tuple[Order, ...], hashed: str) -> None:
        self._world = world
        self._orders = orders
        self._hash = hashed

    @property
    def spent(self) -> dict[str, float]:
        """Return seconds by phase over the whole run; empty when nobody timed it."""
        return dict(self._world.spent)


def run(
    scenario: Scenario,
    seed: int,
    *,
    orders: Orders = (),
    days: int | None = None,
    replicate: int = 0,
    rules: Collection[Rule] | None = None,
    policy: Policy | None = None,
    phases: tuple[Phase, ...] = PHASES,
) -> Trace:
    """Return what happens in the world of a scenario under a seed and orders.

    ``days`` defaults to the whole calendar; a shorter run is a prefix of a longer one. Replicates
    share the world of day 0 and differ in everything drawn later. ``rules`` overrides the
    adaptation rules of the scenario; an empty one means that no group adapts. ``policy`` is asked for
    orders on the first day of every cycle, from what the force knows, within its budget. ``phases``
    is the day: leave phases out, reorder them or add functions of the world, analysers among them.

    Raises:
        OrderError: when an order names an action or target that the scenario does not have.
        ValueError: when a rule is none of the model's.
    """
    return begin(
        scenario,
        seed,
        orders=orders,
        days=days,
        replicate=replicate,
        rules=rules,
        policy=policy,
        phases=phases,
    )[0]


def begin(
    scenario: Scenario,
    seed: int,
    *,
    orders: Orders = (),
    days: int | None = None,
    replicate: int = 0,
    rules: Collection[Rule] | None = None,
    policy: Policy | None = None,
    phases: tuple[Phase, ...] = PHASES,
    timer: Callable[[], float] | None = None,
) -> tuple[Trace, Checkpoint]:
    """Return the same as ``run``, and a checkpoint from which ``resume`` goes on.

    With a ``timer``, a clock in seconds, the checkpoint knows how long each phase took.

    Raises:
        OrderError: when an order names an action or target that the scenario does not have.
        ValueError: when a rule is none of the model's.
    """
    in_force = frozenset(scenario.adaptation.rules if rules is None else rules)
    unknown = sorted(in_force - set(RULES))
    if unknown:
        raise ValueError(f"no adaptation rule {', '.join(unknown)}; use some of {', '.join(RULES)}")
    length = scenario.calendar.days if days is None else days
    actions = schedule(scenario, orders)
    world = new_world(scenario, int(seed), int(replicate), in_force, actions, phases=phases, policy=policy)
    world.ordered = list(orders)
    world.timer = timer
    return _live(world, tuple(orders), length, scenario_hash(scenario))


def resume(before: Checkpoint, *, orders: Orders = (), days: int) -> tuple[Trace, Checkpoint]:
    """Return the trace of a whole run until ``days``, and a checkpoint, by living only the days left.

    The trace equals that of a run from the first day. ``orders`` are all orders from the first day
    on; those before the day of the checkpoint must be the ones that it was reached under. A
    checkpoint stays as it is and serves any number of times.

    Raises:
        OrderError: when an order names an action or target that the scenario does not have.
        ValueError: when the checkpoint lies after ``days``, or was reached under other orders.
    """
    old = before._world
    if old.day > days:
        raise ValueError(f"the checkpoint is on day {old.day}, after day {days}; begin anew")
    actions = schedule(old.config, orders)
    _take_up(before, tuple(orders), actions)
    world = world_after(old, actions)
    world.ordered = list(orders)
    world.recorder = old.recorder.copy()
    return _live(world, tuple(orders), days, before._hash)


def _take_up(
    before: Checkpoint, orders: tuple[Order, ...], actions: tuple[ActiveAction[Action], ...]
) -> None:
    """Let actions that began before a checkpoint keep the number of their first event.

    Raises:
        ValueError: when the checkpoint was reached under other orders.
    """
    day = before._world.day
    begun = [(o, a) for o, a in zip(orders, actions, strict=True) if o.day < day]
    former_begun = [(o, a) for o, a in zip(before._orders, before._world.actions, strict=True) if o.day < day]
    if [order for order, _ in begun] != [order for order, _ in former_begun]:
        raise ValueError(f"the checkpoint of day {day} was reached under other orders; begin anew")
    for (_, action), (_, former) in zip(begun, former_begun, strict=True):
        action.event = former.event


def _live(world: World, orders: tuple[Order, ...], days: int, hashed: str) -> tuple[Trace, Checkpoint]:
    while world.day < days:
        world.step()
    discard(world)
    trace = Trace(
        scenario_id=world.config.id,
        scenario_hash=hashed,
        seed=world.streams.seed,
        replicate=world.streams.replicate,
        days=days,
        supplier=world.cast.supplier,
        broker=world.cast.broker,
        events=world.recorder.events(),
        groups=world.recorder.groups(),
        places=world.recorder.places(),
        people=world.first_people,
        reviews=world.recorder.reviews(),
        ties=world.ties.columns(),
        group_names=tuple(group_id(world.config, g) for g in range(world.groups.alive.size)),
    )
    return trace, Checkpoint(world, orders, hashed)
