"""First of the day: windows open and close, custody ends, and actions under way take effect."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.policing.registry import ACTIONS
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World


def shocks(world: "World") -> None:
    """Set the day's windows, forget yesterday's presence, and release those whose time is up."""
    for m, windows in world.windows:
        factor = 1.0
        for window in windows:
            if window.opens_day <= world.day <= window.closes_day:
                factor *= window.factor
        world.window[m] = factor
    places, groups = world.places, world.groups
    places.presence[:] = 0.0
    places.extra_guardianship[:] = 0.0
    places.sheltered[:] = 0.0
    world.sweep[:] = 0.0
    world.sweep_days[:] = 0
    groups.takings_factor[:] = 1.0
    for person in np.flatnonzero(world.people.release_day == world.day):
        world.release(int(person))


def actions(world: "World") -> None:
    """Begin, continue and end what the force ordered."""
    for active in world.actions:
        effect = ACTIONS[active.plan.action]
        if world.day == active.first_day and effect.marked:
            active.event = world.note(
                EventKind.ACTION_BEGAN, other=active.number, place=active.place, group=active.group
            )
        if world.day == active.first_day and effect.begin is not None:
            effect.begin(active.plan, active.target, world)
        if active.first_day <= world.day < active.end_day and effect.daily is not None:
            effect.daily(active.plan, active.target, world)
        if world.day == active.end_day and effect.marked:
            world.note(EventKind.ACTION_ENDED, other=active.number, place=active.place, cause=active.event)
