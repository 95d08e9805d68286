"""P15: little fraud is reported, and more of what happens is reported where confidence is higher."""

import numpy as np

from lab.patterns.columns import column, offences
from lab.patterns.intervals import pooled
from lab.patterns.pattern_records import Observation, Pattern, SideFigure, Statistic
from scenarios import reference_worlds
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import confidence_by_zone, zone_rows
from simulator.orders import Order
from simulator.run import run
from simulator.streams import Flags
from simulator.trace import Trace

_SIZE = reference_worlds.Size(places=60, groups=20, offenders=600, people=8_000)
_DAY, _BUILD, _COUNTED = 42, 28, 112
_BUILDS = 2
Rows = list[np.ndarray[tuple[int], np.dtype[np.float64]]]


def observe(seed: int, quick: bool) -> Observation:
    """Return counts of fraud and reports of it, and of offences and reports in a zone without and with Build."""
    after = _DAY + _BUILD * _BUILDS + 3
    days = after + _COUNTED
    scenario = reference_worlds.world(_SIZE, days=days)
    zone = scenario.area.zones[0].id
    orders = tuple(Order(_DAY + _BUILD * i, "build", zone) for i in range(_BUILDS))
    twin = run(scenario, seed, days=days)
    treated = run(scenario, seed, orders=orders, days=days)
    fraud = offences(twin) & (column(twin, "market") == _market(scenario, "fraud"))
    before, later = (confidence_by_zone(scenario, trace)[zone] for trace in (twin, treated))
    return Observation(
        (
            *_counts(twin, fraud),
            *_counts(twin, _there(scenario, twin, after)),
            *_counts(treated, _there(scenario, treated, after)),
        ),
        (SideFigure("confidence gained by Build", later - before),),
    )


def _there(scenario: Scenario, trace: Trace, after: int) -> Flags:
    return offences(trace) & (column(trace, "day") >= after) & (zone_rows(scenario, trace) == 0)


def _counts(trace: Trace, rows: Flags) -> tuple[float, float]:
    """Return how many offences there are among some rows, and how many were reported."""
    reported = rows & (column(trace, "reported") == 1)
    return float(np.count_nonzero(rows)), float(np.count_nonzero(reported))


def _market(scenario: Scenario, ident: str) -> int:
    return [market.id for market in scenario.markets].index(ident)


def conclude(observations: tuple[Observation, ...]) -> Statistic:
    """Return the share of fraud reported, and how much more is reported with Build, over all seeds together."""
    share = pooled(observations, lambda rows: _share(rows, 0))
    gain = pooled(observations, lambda rows: 100.0 * (_share(rows, 4) / _share(rows, 2) - 1.0))
    twin_share = pooled(observations, lambda rows: 100.0 * _share(rows, 2))
    build_share = pooled(observations, lambda rows: 100.0 * _share(rows, 4))
    return Statistic(
        share.value,
        share.low,
        share.high,
        share.n,
        (
            SideFigure(
                "reports for each offence with Build, against the twin, %",
                gain.value,
                gain.low,
                gain.high,
                0.0,
            ),
            SideFigure("reports for 100 offences, twin", twin_share.value, twin_share.low, twin_share.high),
            SideFigure(
                "reports for 100 offences, Build", build_share.value, build_share.low, build_share.high
            ),
            *share.points,
        ),
    )


def _share(rows: Rows, column: int) -> float:
    total = np.sum(rows, axis=0)
    return float(total[column + 1] / total[column])


REPORTING = Pattern(
    id="P15",
    title="Reporting",
    claim="Fewer than one in seven frauds is reported; where residents gained confidence, they told the police "
    "more (community intelligence up by 28% and 78% at two sites).",
    statistic="Share of frauds that are reported, all seeds together. Judged as well: reports for each offence "
    "in a zone in the 16 weeks after eight weeks of Build, against the twin.",
    unit="share",
    low=0.0,
    high=1 / 7,
    source="Crime Survey for England and Wales 2024 (under 1 in 7); sites of Clear, Hold, Build as secondary "
    "sources give them, direction only: they count intelligence, we count reports of offences.",
    exact=True,
    seeds_quick=3,
    seeds_full=20,
    observe=observe,
    conclude=conclude,
    power="Both are seen on few seeds.",
)
