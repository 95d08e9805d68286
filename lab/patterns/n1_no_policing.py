"""N1: without any policing groups persist, and neither they nor their membership run away."""

import numpy as np

from lab.patterns.columns import ints
from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from scenarios import reference_worlds
from simulator.analysis.measures import survival
from simulator.run import run
from simulator.trace import EventKind


def observe(seed: int, quick: bool) -> Observation:
    """Return the share of groups alive at the end, and end over beginning for members and offences."""
    days = 365 if quick else 730
    scenario = reference_worlds.world(
        reference_worlds.FORCE,
        days=days,
        behaviour=reference_worlds.behaviour(reference_worlds.FORCE, offending={"caught": 0.0}),
    )
    trace = run(scenario, seed, days=days)
    alive = sum(1 for day in survival(scenario, trace).values() if day >= days)
    members = trace.groups["members"].astype(np.float64)
    day = ints(trace.groups, "day")
    first, last = members[day == day.min()].sum(), members[day == day.max()].sum()
    when = ints(trace.events, "day")[trace.events["kind"] == EventKind.CRIME]
    early, late = np.count_nonzero((when >= 28) & (when < 119)), np.count_nonzero(when >= days - 91)
    return Observation(
        (100.0 * alive / len(scenario.groups),),
        (
            SideFigure("members, end over start", float(last / first), band_low=0.8, band_high=1.25),
            SideFigure(
                "offences, last quarter over first", float(late / early), band_low=0.8, band_high=1.25
            ),
        ),
    )


NO_POLICING = Pattern(
    id="N1",
    title="No policing",
    claim="Groups that nobody acts against do not die out, and the population of members is stationary.",
    statistic="Share of 40 groups alive after two years without orders and without chance arrests; members and "
    "offences at the end over the start are judged as well.",
    unit="% of groups",
    low=90.0,
    high=None,
    source="Negative control: a port of MADTOR loses 82% of its groups without arrests, and PyPROTON half of its "
    "population. Bands are ours.",
    exact=True,
    seeds_quick=2,
    seeds_full=10,
    observe=observe,
    conclude=mean_over_seeds,
    power="One year in place of two; losses of groups come late, so only a fast collapse is seen.",
)
