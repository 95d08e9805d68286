"""How many people the supplying group has as the exercise begins: counted in the world itself."""

from scenarios.schema.scenario import Scenario
from simulator.groups.membership import free_members
from simulator.world.world import World, discard


def strength(scenario: Scenario, seed: int) -> int:
    """Return the members of the supplying group who are at liberty on the first day of the first cycle."""
    world = World(scenario, seed, 0, frozenset(scenario.adaptation.rules), ())
    while world.day < scenario.calendar.warm_up_days:
        world.step()
    people = len(free_members(world, world.line.supplier))
    discard(world)
    return people
