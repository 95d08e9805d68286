"""A town some days into its life, with an action's or a behaviour's numbers changed."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenarios import reference_worlds
from scenarios.load import load
from scenarios.schema.groups import Rule
from scenarios.schema.scenario import Scenario
from simulator.ids import person_id
from simulator.orders import Order
from simulator.run import new_world, run
from simulator.schedule import schedule
from simulator.trace import EventKind, digest
from simulator.world.world import World, discard

ROOT = Path(__file__).parents[2]
SMALL_TOWN = Path("tests") / "data" / "small-town.yaml"
"""The scenario, as a process in the root of the repository finds it."""

SURE = {"success": 1.0, "hold": 1.0, "seizure": 0.5, "evidence": 0.2, "names": 1.0, "lead_days": 1}
"""A warrant that finds what there is."""

WATCH = {"sighting": 1.0, "mistaken": 0.0, "compromise": 0.0, "gain": 0.1, "lead_days": 0, "lasts_days": 10}
"""Collection that sees a member a day and is never noticed."""

SIZE = reference_worlds.Size(places=40, groups=8, offenders=250, people=3_000)
RULES = reference_worlds.world(SIZE).adaptation.rules


def with_plan(town: Scenario, action: str, **changes: Any) -> Scenario:
    """Return the scenario with one action's numbers changed."""
    plans = tuple(p.model_copy(update=changes) if p.action == action else p for p in town.actions)
    return town.model_copy(update={"actions": plans})


def with_behaviour(town: Scenario, part: str, **changes: Any) -> Scenario:
    """Return the scenario with some numbers of one part of its behaviour changed."""
    new = getattr(town.behaviour, part).model_copy(update=changes)
    return town.model_copy(update={"behaviour": town.behaviour.model_copy(update={part: new})})


def living(
    town: Scenario,
    *orders: Order,
    seed: int = 2,
    days: int = 0,
    rules: Collection[Rule] | None = None,
    prepare: Callable[[World], None] | None = None,
) -> World:
    """Return a world some days after it was set up, and perhaps changed by hand on day 0."""
    active = frozenset(town.adaptation.rules) if rules is None else frozenset(rules)
    world = new_world(town, seed, 0, active, schedule(town, orders))
    if prepare is not None:
        prepare(world)
    for _ in range(days):
        world.step()
    discard(world)
    return world


def count(world: World, kind: EventKind, **columns: float) -> int:
    """Return how many events of a kind have these values."""
    events = world.recorder.events()
    rows = events["kind"] == kind
    for name, value in columns.items():
        rows &= events[name] == value
    return int(rows.sum())


def member(town: Scenario, group: int = 0, number: int = 1) -> str:
    """Return the id of one member of a group."""
    return person_id(int(np.flatnonzero(run(town, 2, days=1).people["group"] == group)[number]))


def know(picture: float) -> Callable[[World], None]:
    """Return a change by hand: the force knows every group so well."""

    def change(world: World) -> None:
        world.groups.picture[:] = picture

    return change


def inside(town: Scenario, target: str) -> tuple[Scenario, Order]:
    """Return the scenario in which an arrest is sure, and the order that puts the target in custody."""
    sure = with_plan(town, "arrest", success=1.0, charge=1.0, custody_days=200, lead_days=0)
    return sure, Order(0, "arrest", target)


def first_zone_order(town: Scenario, day: int = 14) -> tuple[Order, ...]:
    """Return the order to clear the first zone."""
    return (Order(day, "clear", town.area.zones[0].id),)


def platforms(world: World) -> NDArray[np.int64]:
    """Return the rows of the platforms, which stand after those of the neighbourhoods."""
    return np.arange(world.places.count, world.places.count + world.places.platforms)


def played(seed: int) -> str:
    """Return the digest of a run of the small town under orders."""
    town = load(ROOT / SMALL_TOWN)
    zone = town.area.zones[0].id
    return digest(run(town, seed, days=35, orders=(Order(7, "clear", zone), Order(14, "hold", zone))))
