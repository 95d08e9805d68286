"""N6: with the rules on, all six displacements and diffusion of benefit do happen."""

import numpy as np

from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from lab.patterns.shifts import points, six_shifts
from scenarios import reference_worlds
from simulator.analysis.measures import neighbouring_zones, offences_by_zone
from simulator.orders import Order
from simulator.run import begin, resume
from simulator.trace import Trace

_START, _SPAN = 28, 84


def observe(seed: int, quick: bool) -> Observation:
    """Return the six displacements after Clear and Hold, and what patrol does next door."""
    scenario = reference_worlds.world(reference_worlds.FORCE, days=_START + _SPAN)
    zone = scenario.area.zones[(3 * seed) % len(scenario.area.zones)].id
    near = neighbouring_zones(scenario, zone)
    clear_and_hold = (
        Order(_START, "clear", zone),
        *(Order(_START + 14 * k, "hold", zone) for k in range(1, 6)),
    )
    patrol = tuple(Order(_START + 14 * k, "hot_spot_patrol", zone) for k in range(6))
    twins, runs, next_door = [], [], []

    def nearby(trace: Trace) -> int:
        count = offences_by_zone(scenario, trace, _START)
        return sum(count[z] for z in near)

    for replicate in range(2 if quick else 8):
        checkpoint = begin(scenario, seed, days=_START, replicate=replicate)[1]
        twins.append(resume(checkpoint, days=_START + _SPAN)[0])
        runs.append(resume(checkpoint, orders=clear_and_hold, days=_START + _SPAN)[0])
        patrolled = resume(checkpoint, orders=patrol, days=_START + _SPAN)[0]
        next_door.append(100.0 * (nearby(patrolled) / nearby(twins[-1]) - 1.0))
    shifts = six_shifts(scenario, zone, twins, runs, _START)
    return Observation(
        (shifts["place"],),
        (
            *points(shifts, 0.0, None)[1:],
            SideFigure("change next door under patrol, %", float(np.mean(next_door)), band_high=0.0),
        ),
    )


SIX_DISPLACEMENTS = Pattern(
    id="N6",
    title="Six displacements and diffusion",
    claim="Displacement by place, target, method, time, offence and perpetrator can happen, and so can diffusion.",
    statistic="Groups' offences outside a zone that moved to other zones after Clear and Hold, against the twin; the "
    "other five displacements and, under patrol, the change next door are judged as well. A shift is measured so "
    "that chance alone gives 0.",
    unit="% of offences",
    low=0.0,
    high=None,
    source="Control for N5: the same measure with the rules on.",
    exact=False,
    seeds_quick=2,
    seeds_full=12,
    observe=observe,
    conclude=mean_over_seeds,
    power="Small shifts of method and time need all the seeds; the quick version tells only gross ones.",
)
