"""Enforcement beside offences: chance arrests everywhere, and sweeps where the force is out in strength."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.phases.markets import DRAW
from simulator.residents import FREE
from simulator.state import BAND_WEIGHT
from simulator.streams import Decision

if TYPE_CHECKING:
    from simulator.world import World

_CAUGHT = 0.3
"""Chance that a noticed offence ends in an arrest without extra policing; assumption."""
_CUSTODY_DAYS = 21
"""Days in custody after a chance arrest; assumption."""
_BUMP = 0.3
"""Risk felt in the hour and method of an arrest; assumption."""


def enforce(world: "World") -> None:
    """Arrest some of today's offenders, and let their groups feel the hour and the method."""
    offences = world.offences
    if len(offences) == 0:
        return
    presence = world.places.presence[offences.place]
    u = offences.draws[DRAW[Decision.CAUGHT]]
    sweep = world.sweep[offences.place] * np.minimum(1.0, BAND_WEIGHT[offences.hour // 6])
    by_chance = offences.noticed & (u < _CAUGHT * (1.0 + presence))
    swept = world.streams.uniforms(Decision.SWEEP, world.day, offences.actor) < sweep
    for row in np.flatnonzero(by_chance | swept):
        person = int(offences.actor[row])
        if world.people.status[person] != FREE:
            continue
        days = int(world.sweep_days[offences.place[row]]) if swept[row] else _CUSTODY_DAYS
        world.arrest(person, days, int(offences.place[row]), offences.first_event + int(row))
        g, band = int(offences.group[row]), int(offences.hour[row]) // 6
        world.groups.felt_band[g, band] += _BUMP
        world.groups.felt_method[g, int(offences.market[row]), int(offences.method[row])] += _BUMP
