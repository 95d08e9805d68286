"""P4: most people suffer nothing in a year, and a few suffer most of it."""

import numpy as np

from lab.patterns.columns import ints
from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from lab.patterns.years import year
from scenarios import reference_worlds
from simulator.trace import EventKind

_PUBLISHED = (59.5, 20.3, 9.0, 4.5, 2.4, 4.3)
_TOLERANCE = 2.0
"""Percentage points each way: twice the sampling error of a survey of 10,000; ours."""


def observe(seed: int, quick: bool) -> Observation:
    """Return the largest gap to the published curve, and the curve."""
    trace = year(reference_worlds.FORCE, seed)
    events = trace.events
    victim = ints(events, "victim")
    rows = (events["kind"] == EventKind.CRIME) & (victim >= 0) & (ints(events, "place") >= 0)
    suffered = np.bincount(victim[rows], minlength=reference_worlds.FORCE.people)
    share = 100.0 * np.bincount(np.minimum(suffered, 5), minlength=6) / suffered.size
    points = tuple(
        SideFigure(
            f"% with {number}{' or more' if number == 5 else ''} (published {published})",
            float(share[number]),
            band_low=published - _TOLERANCE,
            band_high=published + _TOLERANCE,
        )
        for number, published in enumerate(_PUBLISHED)
    )
    gap = float(np.abs(share - np.array(_PUBLISHED)).max())
    repeated = 100.0 * float(suffered[suffered >= 5].sum() / suffered.sum())
    return Observation(
        (gap,),
        (
            *points,
            SideFigure("incidents a person (published 1.09)", float(suffered.mean())),
            SideFigure("% of incidents on those with 5 or more (published 43.6)", repeated),
        ),
    )


VICTIMS = Pattern(
    id="P4",
    title="Repeat victimisation",
    claim="In a year 59.5% of people suffer nothing, 20.3% once, 9.0% twice, 4.5%, 2.4%, and 4.3% five times or more.",
    statistic="Largest gap to that curve over a year, offences on the ground with a victim; every part of the "
    "curve is judged as well.",
    unit="percentage points",
    low=None,
    high=_TOLERANCE,
    source="British Crime Survey 1992. The tolerance of 2 points is ours. Exposure, openness and repeats are "
    "fitted to this.",
    exact=True,
    seeds_quick=3,
    seeds_full=20,
    observe=observe,
    conclude=mean_over_seeds,
    power="20,000 people in each seed put sampling error at 0.35 points at most.",
)
