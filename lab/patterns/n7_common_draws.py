"""N7: two runs that differ in orders share every other draw, so that their difference varies little."""

import numpy as np

from lab.patterns.intervals import Floats, jackknife, pooled
from lab.patterns.pattern_records import Observation, Pattern, SideFigure, Statistic
from scenarios import reference_worlds
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import harm
from simulator.orders import Order
from simulator.run import begin, resume

_ORDERED = 56
"""Day of the order, the first of a cycle."""
_ONE_WORLD = "replicates of one world (same_world)"


def observe(seed: int, quick: bool) -> Observation:
    """Return harm of a year without and with Clear, Hold and Build in one zone, on the same draws.

    The first pair is of the world of the seed, as a study pairs unless told otherwise. The second is of
    one world, in which the seed only says what happens: there independent runs differ less, too.
    """
    days = 120 if quick else 365
    scenario = reference_worlds.world(reference_worlds.FORCE, days=days)
    return Observation((*_pair(scenario, days, seed, 0), *_pair(scenario, days, 1, seed)))


def _pair(scenario: Scenario, days: int, seed: int, replicate: int) -> tuple[float, float]:
    zone = scenario.area.zones[0].id
    orders = (
        Order(_ORDERED, "clear", zone),
        Order(_ORDERED + 14, "hold", zone),
        Order(_ORDERED + 14, "build", zone),
    )
    before = begin(scenario, seed, days=_ORDERED, replicate=replicate)[1]
    untreated, treated = (harm(resume(before, orders=o, days=days)[0]) for o in ((), orders))
    return untreated, treated


def conclude(observations: tuple[Observation, ...]) -> Statistic:
    """Return the variance of paired differences over that of differences between independent runs."""
    whole = pooled(observations, lambda rows: _ratio(rows, 0))
    same = jackknife(
        [np.array(observation.values) for observation in observations], lambda rows: _ratio(rows, 2)
    )
    return Statistic(whole.value, whole.low, whole.high, whole.n, (SideFigure(_ONE_WORLD, *same),))


def _ratio(rows: list[Floats], first: int) -> float:
    pairs = np.array(rows)[:, first : first + 2]
    if len(pairs) < 2:
        return float("nan")
    apart = float(pairs.var(axis=0, ddof=1).sum())
    return float((pairs[:, 1] - pairs[:, 0]).var(ddof=1)) / apart if apart > 0 else 0.0


COMMON_DRAWS = Pattern(
    id="N7",
    title="Common random numbers",
    claim="Paired runs need far fewer replicates than independent ones.",
    statistic="Variance of the paired difference in harm over a year between Clear, Hold and Build in one zone "
    "and no order, relative to the variance of a difference between independent runs; replicates are worlds "
    "of their own, as in a study by default. Beside it the same among replicates of one world, which are "
    "more alike without pairing, so that pairing saves less.",
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
