"""P1: groups have six to eight members in the mean, with a few far larger."""

import numpy as np

from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from scenarios import reference_worlds
from simulator.run import run


def observe(seed: int, quick: bool) -> Observation:
    """Return mean size at the end, and how much larger the largest tenth is than the median."""
    days = 182 if quick else 365
    trace = run(reference_worlds.world(reference_worlds.FORCE, days=days), seed, days=days)
    last = trace.groups["day"] == trace.groups["day"].max()
    alive = trace.groups["alive"].astype(bool) & last
    size = trace.groups["members"][alive].astype(np.float64)
    tail = float(np.quantile(size, 0.9) / np.median(size))
    middle = size - size.mean()
    skew = float((middle**3).mean() / np.power((middle**2).mean(), 1.5))
    return Observation(
        (float(size.mean()),),
        (
            SideFigure("90th percentile over median", tail),
            SideFigure("skewness", skew, band_low=0.0),
            SideFigure("largest group", float(size.max())),
            SideFigure("groups", float(size.size)),
        ),
    )


GROUP_SIZE = Pattern(
    id="P1",
    title="Group size",
    claim="UK mapping counted about 38,000 to 50,000 offenders in 6,000 groups: 6.3 to 8.3 a group.",
    statistic="Mean members of the groups alive after a year without orders, 40 groups on day 0; "
    "right skew is judged as well.",
    unit="members",
    low=6.3,
    high=8.3,
    source="Derived from Home Office and NCA totals, 2011-2015; no size distribution was found, so the tail "
    "is checked for its direction only.",
    exact=True,
    seeds_quick=4,
    seeds_full=20,
    observe=observe,
    conclude=mean_over_seeds,
    power="A mean outside the band by the shift given is seen with 80% chance.",
)
