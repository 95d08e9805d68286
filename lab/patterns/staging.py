"""How a pattern sets a scene: functions put into the day, which act as the force or only look."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from simulator.day import Phase, inserted
from simulator.groups.membership import arrest
from simulator.streams import Decision, Ints, in_order
from simulator.trace import Cause, EventKind, Trace
from simulator.world.person_columns import Flags

if TYPE_CHECKING:
    from simulator.world.world import World

Step = Callable[["World"], None]
FOR_GOOD = 3_000
"""Days of custody that outlast every pattern."""


def acting(step: Step) -> tuple[Phase, ...]:
    """Return the day with a step just after the force's own actions, before groups review."""
    return inserted(("staged", step), before="deliberation")


def take(world: "World", person: int, days: int = FOR_GOOD) -> None:
    """Arrest somebody at home, on the force's own account."""
    arrest(world, person, days, int(world.people.place[person]), int(Cause.ORDER))


def shuffled(world: "World", who: Ints, key: int) -> Ints:
    """Return people in an order drawn with a key of the pattern's own."""
    return who[in_order(world.streams.uniforms(Decision.STAGED, key, who))]


def column(trace: Trace, name: str) -> Ints:
    """Return a column of the events as whole numbers."""
    return trace.events[name].astype(np.int64)


def offences(trace: Trace) -> Flags:
    """Return which events are offences."""
    return column(trace, "kind") == EventKind.CRIME


def zone_rows(world: "World", zone: int) -> Ints:
    """Return the neighbourhoods of a zone."""
    rows = world.places.inside(zone)
    return np.arange(rows.start, rows.stop)
