"""How many people the supplying group has as the exercise begins: counted in the world itself."""

from scenarios.schema.scenario import Scenario
from simulator.groups.membership import free_members
from simulator.run import new_world
from simulator.world.world import discard


def members_at_liberty(scenario: Scenario, seed: int) -> int:
    """Return the members of the supplying group who are at liberty on the first day of the first cycle."""
    world = new_world(scenario, seed)
    while world.day < scenario.calendar.warm_up_days:
        world.step()
    people = len(free_members(world, world.line.supplier))
    discard(world)
    return people
