"""Run the world: from a scenario, a seed and orders to a trace."""

from collections.abc import Collection

from scenarios.load import scenario_hash
from scenarios.schema.groups import RULES, Rule
from scenarios.schema.scenario import Scenario
from simulator.orders import Orders
from simulator.policing.schedule import schedule
from simulator.trace import Trace
from simulator.world import World, discard


def run(
    scenario: Scenario,
    seed: int,
    *,
    orders: Orders = (),
    days: int | None = None,
    replicate: int = 0,
    rules: Collection[Rule] | None = None,
) -> Trace:
    """Return what happens in the world of a scenario under a seed and orders.

    ``days`` defaults to the whole calendar; a shorter run is a prefix of a longer one. Replicates
    share the world of day 0 and differ in everything drawn later. ``rules`` overrides the
    adaptation rules of the scenario; an empty one means that no group adapts.

    Raises:
        OrderError: when an order names an action or target that the scenario does not have.
    """
    in_force = frozenset(scenario.adaptation.rules if rules is None else rules)
    unknown = sorted(in_force - set(RULES))
    if unknown:
        raise ValueError(f"no adaptation rule {', '.join(unknown)}; use some of {', '.join(RULES)}")
    length = scenario.calendar.days if days is None else days
    world = World(scenario, int(seed), int(replicate), in_force, schedule(scenario, orders))
    while world.day < length:
        world.step()
    discard(world)
    return Trace(
        scenario_id=scenario.id,
        scenario_hash=scenario_hash(scenario),
        seed=int(seed),
        replicate=int(replicate),
        days=length,
        supplier=world.cast.supplier,
        broker=world.cast.broker,
        events=world.recorder.events(),
        groups=world.recorder.groups(),
        places=world.recorder.places(),
        people=world.first_people,
    )
