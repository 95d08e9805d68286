"""Where activity goes when a zone is cleared: not written anywhere, but measured in twin runs."""

from dataclasses import dataclass

import numpy as np

from scenarios.questions.place import ClearedQuestion
from scenarios.schema.policing import Action
from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.run import new_world, world_after
from simulator.schedule import schedule
from simulator.streams import Floats
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import World, discard

_AFTER_DAYS = 28
"""Days after the end of Clear that count."""


@dataclass(frozen=True)
class Shift:
    """What changed, in mean offences per run over the window that counts."""

    zone: str
    """The candidate that gained most, or empty when none gained enough."""
    loss: float
    """Offences lost in the cleared zone."""
    gain: float
    """Offences gained in the candidate that gained most."""


def shift(scenario: Scenario, seed: int, question: ClearedQuestion) -> Shift:
    """Return where activity moves, from paired runs with and without Clear.

    All pairs go on from the same world: the one of this seed on ``from_day`` without policing.
    Each pair draws what follows with a replicate of its own, and parts when Clear begins.

    Raises:
        ValueError: when the scenario has no action ``clear``.
    """
    plan = next((a for a in scenario.actions if a.action == "clear"), None)
    if plan is None:
        raise ValueError(f"{question.id} asks what Clear moves, but the scenario has no action clear; add it")
    first = question.from_day + plan.lead_days
    last = min(scenario.calendar.days, first + plan.lasts_days + _AFTER_DAYS)
    orders = (Order(question.from_day, "clear", question.cleared),)
    free = scenario.model_copy(update={"partners": ()})  # what Clear would do, whoever must agree to it
    before = new_world(scenario, seed)
    while before.day < question.from_day:
        before.step()
    change = np.zeros(len(scenario.area.zones))
    for replicate in range(1, question.replicates + 1):
        shared = world_after(before, replicate=replicate)
        while shared.day < first:
            shared.step()
        change += _offences(shared, schedule(free, orders), last)
        change -= _offences(shared, (), last)
        discard(shared)
    discard(before)
    change /= question.replicates
    zones = [zone.id for zone in scenario.area.zones]
    loss = -float(change[zones.index(question.cleared)])
    gains = [float(change[zones.index(zone)]) for zone in question.zones]
    best = gains.index(max(gains))
    moved = loss > 0 and gains[best] > 0 and gains[best] >= question.moved * loss
    return Shift(question.zones[best] if moved else "", loss, gains[best])


def _offences(before: World, actions: tuple[ActiveAction[Action], ...], last: int) -> Floats:
    """Return offences by zone up to a day in a world that goes on from another; online left out."""
    world = world_after(before, actions)
    while world.day < last:
        world.step()
    discard(world)
    events = world.recorder.events()
    place = events["place"].astype(np.int64)
    zone = world.places.zone[place[(events["kind"] == EventKind.CRIME) & (place >= 0)]]
    return np.bincount(zone, minlength=len(before.config.area.zones)).astype(np.float64)
