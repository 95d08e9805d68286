"""Slopes from the sums of clusters are those of the values themselves, taken one by one."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.bias.cluster_slopes import mean, pair_sums, single, slope_pair
from assessment.bias.evidence import IndicatorRow
from tests.depth import examples

VALUES = st.tuples(*(st.integers(-5, 5) for _ in range(3)))
CLUSTERS = st.lists(st.lists(VALUES, min_size=1, max_size=4), max_size=10)


@settings(max_examples=examples(usual=200, deep=5000), deadline=None)
@given(CLUSTERS)
def test_two_slopes_through_the_origin_with_the_larger_of_two_standard_errors(
    clusters: list[list[tuple[int, int, int]]],
) -> None:
    rows = [
        IndicatorRow((), pair_sums(*np.array(cluster, dtype=np.float64).reshape(-1, 3).T))
        for cluster in clusters
    ]
    found = slope_pair(rows)
    values = [value for cluster in clusters for value in cluster]
    a, b, c, u, v = (
        float(sum(one[i] * one[j] for one in values)) for i, j in ((0, 0), (0, 1), (1, 1), (0, 2), (1, 2))
    )
    moved = [sum(any(one[k] for one in cluster) for cluster in clusters) for k in range(2)]
    determinant = a * c - b * b
    if len(clusters) < 6 or min(moved) < 3 or determinant < 1e-3 * a * c:
        assert found is None
        return
    assert found is not None
    first, second = (c * u - b * v) / determinant, (a * v - b * u) / determinant
    assert (found.first, found.second) == pytest.approx((first, second), abs=1e-9)
    spread = [[c / determinant, -b / determinant], [-b / determinant, a / determinant]]
    # Sandwich: the spread on either side of what every cluster's residuals add up to, squared.
    scores = [
        [sum(one[k] * (one[2] - first * one[0] - second * one[1]) for one in cluster) for k in range(2)]
        for cluster in clusters
    ]
    left = sum((one[2] - first * one[0] - second * one[1]) ** 2 for one in values)
    n, size = len(clusters), len(values)
    for (along_first, along_second), estimate in (
        ((1.0, -1.0), found.difference()),
        ((1.0, 0.0), found.short_of_one()),
        ((0.0, 1.0), found.of_second()),
    ):
        along = [sum(d * spread[i][j] for i, d in enumerate((along_first, along_second))) for j in range(2)]
        sandwich = sum((along[0] * s[0] + along[1] * s[1]) ** 2 for s in scores) * n / (n - 2)
        plain = along[0] * along_first + along[1] * along_second
        # One value of every cluster is left to the others, since chances add up to 1.
        equal = left / max(size - 2, 1) * plain * size / max(size - n, 1)
        assert estimate.se == pytest.approx(math.sqrt(max(sandwich, equal, 0.0)), abs=1e-6)
        assert estimate.freedom == n - 2


@settings(max_examples=examples(usual=100, deep=2000), deadline=None)
@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(0, 9)), max_size=8), st.integers(1, 4))
def test_one_slope_is_the_quotient_of_the_sums_and_its_scatter_that_of_the_clusters(
    pairs: list[tuple[int, int]], least: int
) -> None:
    found = single([IndicatorRow((), (float(xy), float(xx))) for xy, xx in pairs], least)
    products, squares = sum(xy for xy, _ in pairs), sum(xx for _, xx in pairs)
    if len(pairs) < least or not squares:
        assert found is None
        return
    assert found is not None
    slope, n = products / squares, len(pairs)
    scatter = sum((xy - slope * xx) ** 2 for xy, xx in pairs) * n / max(n - 1, 1)
    assert (found.estimate, found.se) == pytest.approx((slope, math.sqrt(scatter) / squares))


@given(st.lists(st.floats(-100, 100), max_size=12), st.integers(0, 5))
def test_a_mean_has_the_standard_error_of_the_textbook(values: list[float], least: int) -> None:
    found = mean(values, least)
    n = len(values)
    if n < max(least, 2):
        assert found is None
        return
    assert found is not None
    centre = sum(values) / n
    spread = math.sqrt(sum((value - centre) ** 2 for value in values) / (n - 1))
    assert (found.estimate, found.se) == pytest.approx((centre, spread / math.sqrt(n)), abs=1e-9)
    assert found.freedom == n - 1
