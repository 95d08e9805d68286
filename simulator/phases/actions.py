"""First of the day: windows open and close, yesterday's pressure ends, and the force acts."""

import numpy as np

from simulator.policing.force import ForceAgent
from simulator.policing.insider_warnings import leak
from simulator.world.world import World


def shocks(world: World) -> None:
    """Set the day's windows, forget yesterday's presence and cover, and let custom move between platforms."""
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
    _customers_move(world)


def _customers_move(world: World) -> None:
    """Let customers of closed platforms turn to open ones, and wariness of all platforms fade.

    They go where most trade is and least was heard of arrests; the wary stay away for now. While every
    platform is open, custom goes slowly back to where it was.
    """
    places, plan = world.places, world.behaviour.platforms
    places.wary *= 1.0 - plan.fades
    online = slice(places.count, places.count + places.platforms)
    is_open = places.open[online] > 0
    if is_open.all():
        custom = places.opportunity[:, online]
        custom += plan.customers_return * (places.usual_custom - custom)
        return
    rows = np.arange(places.count, places.count + places.platforms)
    closed, open_to = rows[~is_open], rows[is_open]
    if open_to.size == 0:
        return
    trust = 1.0 - places.wary[open_to]
    leaving = plan.customers_move * trust.mean() * places.opportunity[:, closed].sum(axis=1)
    pull = places.opportunity[:, open_to] * trust
    total = pull.sum(axis=1, keepdims=True)
    moving = np.where(total > 0, leaving[:, None] * pull / np.maximum(total, 1e-12), 0.0)
    share = moving.sum(axis=1) / np.maximum(places.opportunity[:, closed].sum(axis=1), 1e-12)
    places.opportunity[:, open_to] += moving
    places.opportunity[:, closed] *= 1.0 - share[:, None]


def actions(world: World) -> None:
    """Let insiders leak what is about to happen, then let the force begin, continue and end its actions."""
    if world.insiders.person.size:
        leak(world)
    world.agents_by_type[ForceAgent].do("step")
