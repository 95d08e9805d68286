"""Where activity goes when a zone is cleared: not written anywhere, but measured in twin runs."""

from dataclasses import dataclass

import numpy as np

from scenarios.schema.questions import DestinationQuestion
from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.orders import Order
from simulator.run import run
from simulator.streams import Floats
from simulator.trace import EventKind, Trace

_AFTER_DAYS = 42
"""Days after the end of Clear that count."""


@dataclass(frozen=True)
class Shift:
    """What changed, in mean offences per run over the window that counts."""

    zone: str
    """The candidate that gained most, or empty when none gained enough."""
    lost: float
    """Offences lost in the cleared zone."""
    gained: float
    """Offences gained in the candidate that gained most."""


def shift(scenario: Scenario, seed: int, question: DestinationQuestion) -> Shift:
    """Return where activity moves, from paired runs with and without Clear."""
    plan = next((a for a in scenario.actions if a.action == "clear"), None)
    if plan is None:
        raise ValueError(f"{question.id} asks what Clear moves, but the scenario has no action clear; add it")
    first = question.from_day + plan.lead_days
    last = min(scenario.calendar.days, first + plan.lasts_days + _AFTER_DAYS)
    order = Order(question.from_day, "clear", question.cleared)
    change = np.zeros(len(scenario.area.zones))
    for replicate in range(question.replicates):
        plain = run(scenario, seed, days=last, replicate=replicate)
        cleared = run(scenario, seed, orders=(order,), days=last, replicate=replicate)
        change += _by_zone(scenario, cleared, first) - _by_zone(scenario, plain, first)
    change /= question.replicates
    zones = [zone.id for zone in scenario.area.zones]
    lost = -float(change[zones.index(question.cleared)])
    gains = [float(change[zones.index(zone)]) for zone in question.zones]
    best = gains.index(max(gains))
    moved = lost > 0 and gains[best] > 0 and gains[best] >= question.moved * lost
    return Shift(question.zones[best] if moved else "", lost, gains[best])


def _by_zone(scenario: Scenario, trace: Trace, first_day: int) -> Floats:
    """Return offences by zone from a day on; online left out."""
    events = trace.events
    counts = (events["kind"] == EventKind.CRIME) & (events["day"] >= first_day) & (events["place"] >= 0)
    zone_of = np.array(atlas(scenario).zone_of)
    return np.bincount(zone_of[events["place"][counts]], minlength=len(scenario.area.zones)).astype(float)
