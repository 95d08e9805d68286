"""P6: for a month or two after an offence others are likelier nearby, less so with time and distance."""

import numpy as np
from numpy.typing import NDArray

from lab.patterns.columns import ints
from lab.patterns.intervals import mean_over_seeds
from lab.patterns.pattern_records import Observation, Pattern, SideFigure
from lab.patterns.years import year
from scenarios import reference_worlds
from simulator.atlas import atlas
from simulator.trace import EventKind

_SEGMENT_M = 100
_NEAR = (0, 3)
_DISTANCES = ((0, 0), (1, 1), (2, 2), (3, 3), (4, 6), (7, 10))
"""Segments apart, first and last."""
_WEEKS = ((0, 2), (2, 4), (4, 8), (8, 16))
"""From and up to without, in weeks."""
_MONTH = (0, 4)

Floats = NDArray[np.float64]


def observe(seed: int, quick: bool) -> Observation:
    """Return the Knox ratio near and soon, and how it falls with time and distance."""
    scenario = reference_worlds.world(reference_worlds.STREETS)
    trace = year(reference_worlds.STREETS, seed)
    events = trace.events
    burglary = [market.id for market in scenario.markets].index("acquisitive")
    place = ints(events, "place")
    rows = (events["kind"] == EventKind.CRIME) & (place >= 0) & (events["market"] == burglary)
    count = np.zeros((reference_worlds.STREETS.places, trace.days))
    np.add.at(count, (place[rows], ints(events, "day")[rows]), 1.0)
    town = atlas(scenario).neighbourhoods
    x, y = np.array([place.x for place in town]), np.array([place.y for place in town])
    gap = np.round(np.sqrt((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2))
    busy = count.sum(axis=1) > 0
    count, gap = count[busy], gap[np.ix_(busy, busy)]
    near = knox(count, gap, _NEAR, (*_WEEKS, _MONTH))
    by_time, soon = near[:-1], near[-1]
    by_distance = [knox(count, gap, distance, (_MONTH,))[0] for distance in _DISTANCES]
    return Observation(
        (soon,),
        (
            *(SideFigure(_when(weeks), ratio) for weeks, ratio in zip(_WEEKS, by_time, strict=True)),
            *(SideFigure(_how_far(d), ratio) for d, ratio in zip(_DISTANCES, by_distance, strict=True)),
            SideFigure(
                "fall with time: first fortnight less 8-16 weeks", by_time[0] - by_time[-1], band_low=0.0
            ),
            SideFigure("fall with distance: 0-300 m less 700-1000 m", soon - by_distance[-1], band_low=0.0),
        ),
    )


def knox(
    count: Floats, gap: Floats, distance: tuple[int, int], spans: tuple[tuple[int, int], ...]
) -> list[float]:
    """Return pairs of offences in a band of distance and each span of weeks, over those expected by chance.

    What is expected when dates are permuted over places is exact: the product of the margins (Knox 1964).
    ``count`` is (places, days) and ``gap`` (places, places).
    """
    pairs = ((gap >= distance[0]) & (gap <= distance[1])).astype(np.float64)
    by_day = count.T @ (pairs @ count)
    total = count.sum(axis=1)
    day = count.sum(axis=0)
    all_days = np.outer(day, day)
    own = float(count.sum())
    at_home = own if distance[0] == 0 else 0.0
    close = float(total @ pairs @ total) - at_home
    lag = np.abs(np.arange(day.size)[:, None] - np.arange(day.size)) // 7
    ratios = []
    for first, after in spans:
        span = (lag >= first) & (lag < after)
        near_pairs = float(by_day[span].sum()) - (at_home if first == 0 else 0.0)
        soon = float(all_days[span].sum()) - (own if first == 0 else 0.0)
        ratios.append(near_pairs * own * (own - 1.0) / (close * soon))
    return ratios


def _when(weeks: tuple[int, int]) -> str:
    return f"0-300 m, {weeks[0]}-{weeks[1]} weeks"


def _how_far(distance: tuple[int, int]) -> str:
    low, high = distance[0] * _SEGMENT_M, distance[1] * _SEGMENT_M
    return f"{'same segment' if high == 0 else f'{low} m' if low == high else f'{low}-{high} m'}, 0-4 weeks"


NEAR_REPEAT = Pattern(
    id="P6",
    title="Near repeat",
    claim="Risk is raised within 300 to 400 m and one to two months of a burglary, and decays.",
    statistic="Pairs of acquisitive offences at most 300 m and four weeks apart, over those expected when dates "
    "are permuted; its fall with time and with distance is judged as well.",
    unit="ratio",
    low=1.0,
    high=None,
    source="Johnson and Bowers 2004; 2007 in ten areas of five countries. Reach and duration were obtained, "
    "the size of the ratio was not.",
    exact=False,
    seeds_quick=3,
    seeds_full=10,
    observe=observe,
    conclude=mean_over_seeds,
    power="Some 19,000 offences a seed; the rise is small, the spread of its mean smaller.",
)
