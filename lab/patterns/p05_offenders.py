"""P5: a tenth of offenders commit near two fifths of offences."""

import numpy as np

from lab.patterns.columns import ints
from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from lab.patterns.years import year
from scenarios import reference_worlds
from simulator.streams import Ints
from simulator.trace import EventKind


def observe(seed: int, quick: bool) -> Observation:
    """Return the share of a year's offences that the busiest tenth of offenders committed."""
    trace = year(reference_worlds.FORCE, seed)
    events = trace.events
    crime = events["kind"] == EventKind.CRIME
    actor = ints(events, "actor")
    alone = crime & (ints(events, "group") < 0)
    return Observation(
        (100.0 * _top(actor[crime]),),
        (
            SideFigure("% by the busiest tenth outside groups", 100.0 * _top(actor[alone])),
            SideFigure("offenders", float(np.unique(actor[crime]).size)),
        ),
    )


def _top(actor: Ints) -> float:
    """Return the share of offences of the busiest tenth of those with any; part of a person counts as such."""
    count = np.bincount(actor[actor >= 0])
    count = np.sort(count[count > 0])[::-1]
    tenth = count.size / 10
    whole = int(tenth)
    return float((count[:whole].sum() + (tenth - whole) * count[whole]) / count.sum())


OFFENDERS = Pattern(
    id="P5",
    title="Concentration in offenders",
    claim="The top 10% of offenders commit near 41% of offences.",
    statistic="Share of a year's offences by the busiest tenth of those who committed any, in groups or not.",
    unit="% of offences",
    low=36.0,
    high=46.0,
    source="A review of 73 studies; the band of 5 points each way is ours. Rates outside groups are fitted to this.",
    exact=True,
    seeds_quick=3,
    seeds_full=12,
    observe=observe,
    conclude=mean_over_seeds,
    power="Spread between seeds is small beside the band.",
)
