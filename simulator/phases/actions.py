"""First of the day: windows open and close, yesterday's pressure ends, and the force acts."""

from typing import TYPE_CHECKING

from simulator.police import Force
from simulator.policing.leaks import leak

if TYPE_CHECKING:
    from simulator.world import World


def shocks(world: "World") -> None:
    """Set the day's windows, and forget yesterday's presence and cover."""
    for m, windows in world.fixed.windows:
        factor = 1.0
        for window in windows:
            if window.opens_day <= world.day <= window.closes_day:
                factor *= window.factor
        world.window[m] = factor
    places, groups = world.places, world.groups
    for column in (places.presence, places.extra_guardianship, places.watched, places.sheltered, world.sweep):
        column[:] = 0.0
    world.sweep_days[:] = 0
    groups.takings_factor[:] = 1.0


def actions(world: "World") -> None:
    """Let insiders leak what is about to happen, then let the force begin, continue and end its actions."""
    if world.insiders.person.size:
        leak(world)
    world.agents_by_type[Force].do("step")
