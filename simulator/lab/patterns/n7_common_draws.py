"""N7: two runs that differ in orders share every other draw, so that their difference varies little."""

import numpy as np

from scenarios import worlds
from simulator.lab.patterns.intervals import Floats, pooled
from simulator.lab.patterns.records import Measured, Observation, Pattern
from simulator.measures import harm
from simulator.orders import Order
from simulator.run import begin, resume

_ORDERED = 56
"""Day of the order, the first of a cycle."""


def observe(seed: int, quick: bool) -> Observation:
    """Return harm of a year without and with Clear, Hold and Build in one zone, on the same draws.

    The world of day 0 is one and the same; the seed is the replicate, as in a paired study.
    """
    days = 120 if quick else 365
    scenario = worlds.world(worlds.FORCE, days=days)
    zone = scenario.area.zones[0].id
    orders = (
        Order(_ORDERED, "clear", zone),
        Order(_ORDERED + 14, "hold", zone),
        Order(_ORDERED + 14, "build", zone),
    )
    before = begin(scenario, 1, days=_ORDERED, replicate=seed)[1]
    without, within = (resume(before, orders=o, days=days)[0] for o in ((), orders))
    return Observation((harm(without), harm(within)))


def conclude(seen: tuple[Observation, ...]) -> Measured:
    """Return the variance of paired differences over that of differences between independent runs."""
    return pooled(seen, _ratio)


def _ratio(rows: list[Floats]) -> float:
    pairs = np.array(rows)
    if len(pairs) < 2:
        return float("nan")
    apart = float(pairs.var(axis=0, ddof=1).sum())
    return float((pairs[:, 1] - pairs[:, 0]).var(ddof=1)) / apart if apart > 0 else 0.0


COMMON_DRAWS = Pattern(
    id="N7",
    title="Common random numbers",
    claim="Paired runs need far fewer replicates than independent ones.",
    statistic="Variance of the paired difference in harm over a year between Clear, Hold and Build in one zone "
    "and no order, relative to the variance of a difference between independent runs.",
    unit="ratio",
    low=None,
    high=0.2,
    source="Requirement: at most one fifth for harm at one year; Klein et al. 2024 (arXiv 2409.02086) on keyed draws.",
    exact=True,
    seeds_quick=4,
    seeds_full=40,
    observe=observe,
    conclude=conclude,
    power="Four pairs over 120 days tell shared from independent draws and not a fifth from a quarter; "
    "`make patterns` uses forty pairs over a year.",
)
