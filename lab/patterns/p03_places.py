"""P3: half of recorded crime lies in a few per cent of street segments."""

import numpy as np

from lab.patterns.columns import ints
from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from lab.patterns.years import year
from scenarios import reference_worlds
from simulator.trace import EventKind


def observe(seed: int, quick: bool) -> Observation:
    """Return the share of segments that hold half of a year's recorded offences."""
    trace = year(reference_worlds.STREETS, seed)
    events = trace.events
    place = ints(events, "place")
    rows = (events["kind"] == EventKind.CRIME) & (place >= 0) & (events["reported"] == 1)
    count = np.bincount(place[rows], minlength=reference_worlds.STREETS.places)
    running = np.cumsum(np.sort(count)[::-1]) / count.sum()

    def holding(part: float) -> float:
        return 100.0 * float(np.searchsorted(running, part) + 1) / count.size

    return Observation(
        (holding(0.5),),
        (
            SideFigure("% of segments with 25% of crime", holding(0.25), band_low=0.4, band_high=1.6),
            SideFigure(
                "% of segments with any crime (5 US cities: 45-56)", 100.0 * float((count > 0).mean())
            ),
            SideFigure("offences per segment", float(count.mean())),
        ),
    )


PLACES = Pattern(
    id="P3",
    title="Concentration in places",
    claim="Half of crime lies in 2.1 to 6.0% of street segments, and a quarter in 0.4 to 1.6%.",
    statistic="Share of 2,400 street segments with half of a year's recorded offences on the ground.",
    unit="% of segments",
    low=2.1,
    high=6.0,
    source="Weisburd 2015, eight cities. Opportunities of segments are fitted to this; what groups and "
    "offenders make of them is not.",
    exact=True,
    seeds_quick=3,
    seeds_full=12,
    observe=observe,
    conclude=mean_over_seeds,
    power="Spread between seeds is small beside the band.",
)
