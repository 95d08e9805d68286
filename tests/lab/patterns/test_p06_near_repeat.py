"""Near repeats, and their ratio to chance."""

import itertools
from collections.abc import Sequence
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lab.patterns.p06_near_repeat import knox
from scenarios import reference_worlds
from simulator.atlas import atlas
from simulator.run import run
from simulator.trace import EventKind
from tests.depth import examples

SMALL = reference_worlds.Size(
    places=600,
    groups=8,
    offenders=600,
    people=6_000,
    zone=120,
    place_spread=0.04,
    place_power=2.0,
    near_steps=3,
)


def ratio(**changes: Any) -> float:
    """Return how many pairs of acquisitive offences are close and soon, over chance, in half a year."""
    scenario = reference_worlds.world(SMALL, days=182, behaviour=reference_worlds.behaviour(SMALL, **changes))
    events = run(scenario, 1, days=182).events
    rows = (events["kind"] == EventKind.CRIME) & (events["place"] >= 0) & (events["market"] == 0)
    count = np.zeros((SMALL.places, 182))
    np.add.at(count, (events["place"][rows].astype(int), events["day"][rows].astype(int)), 1.0)
    town = atlas(scenario).neighbourhoods
    x, y = np.array([p.x for p in town]), np.array([p.y for p in town])
    gap = np.round(np.sqrt((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2))
    return knox(count, gap, (0, 3), ((0, 2),))[0]


def test_near_repeats_come_from_offenders_who_go_back_and_from_risk_that_is_passed_on() -> None:
    neither = ratio(independents={"returns": 0.0}, victims={"heat": 0.0})
    both = ratio(independents={"returns": 1.0}, victims={"heat": 3.0})
    assert abs(neither - 1.0) < 0.01
    assert both > neither + 0.01


@settings(max_examples=examples(usual=60, deep=800), deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 20)), min_size=2, max_size=12),
    st.lists(st.integers(1, 5), min_size=6, max_size=6),
    st.sampled_from([(0, 0), (0, 3), (1, 3)]),
)
def test_the_ratio_is_that_of_pairs_of_offences_counted_one_by_one(
    offences: list[tuple[int, int]], gaps: list[int], distance: tuple[int, int]
) -> None:
    """Expected are the pairs that are close, times the share of all pairs that are soon, whatever the place."""
    count, gap = np.zeros((4, 21)), np.zeros((4, 4))
    for place, day in offences:
        count[place, day] += 1
    for far, (a, b) in zip(gaps, ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)), strict=True):
        gap[a, b] = gap[b, a] = far
    spans = ((0, 1), (1, 3))
    pairs = list(permutations(offences, 2))
    close = [pair for pair in pairs if distance[0] <= gap[pair[0][0], pair[1][0]] <= distance[1]]
    expected = []
    for first, after in spans:
        soon, both = (sum(first <= abs(a[1] - b[1]) // 7 < after for a, b in some) for some in (pairs, close))
        if not close or not soon:
            return
        expected.append(both / (len(close) * soon / len(pairs)))
    assert knox(count, gap, distance, spans) == pytest.approx(expected)


def test_what_is_expected_by_chance_is_the_mean_over_all_permutations_of_dates() -> None:
    place, day = [0, 0, 1, 2], [0, 3, 9, 10]
    gap = np.abs(np.arange(3.0)[:, None] - np.arange(3.0))

    def ratio(days: Sequence[int]) -> float:
        count = np.zeros((3, 14))
        np.add.at(count, (place, list(days)), 1.0)
        return knox(count, gap, (0, 1), ((0, 1),))[0]

    assert np.mean([ratio(days) for days in itertools.permutations(day)]) == pytest.approx(1.0)
    assert ratio((0, 1, 2, 13)) > 1.0
