"""A statistic over seeds, its interval, and what it can tell."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.stats import t as student

from lab.patterns.intervals import average_points, detectable, jackknife, mean_over_seeds, pooled, t_interval
from lab.patterns.pattern_records import (
    Observation,
    SideFigure,
    verdict,
)
from tests.depth import examples
from tests.lab.constructed_studies import amount
from tests.lab.patterns.constructed_patterns import a_pattern

SEEDS = st.lists(st.lists(st.integers(-9, 9).map(float), min_size=1, max_size=4), max_size=6)


def middle(values: list[float]) -> float:
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def spread(values: list[float]) -> float:
    """Return the standard error of a mean."""
    n, mean = len(values), sum(values) / len(values)
    return math.sqrt(sum((value - mean) ** 2 for value in values) / (n - 1) / n)


@settings(max_examples=examples(usual=80, deep=1500), deadline=None)
@given(SEEDS)
def test_a_jackknife_leaves_out_whole_seeds_one_at_a_time(seeds: list[list[float]]) -> None:
    observations = tuple(Observation(tuple(values)) for values in seeds)
    found = pooled(observations, lambda rows: float(np.median(np.concatenate(rows))))
    n = len(seeds)
    if n == 0:
        assert math.isnan(found.value)
        return
    whole = middle([value for values in seeds for value in values])
    assert found.value == pytest.approx(whole)
    if n == 1:
        assert (found.low, found.high) == (-math.inf, math.inf)
        return
    parts = []
    for left_out in range(n):
        rest = middle([value for at, values in enumerate(seeds) if at != left_out for value in values])
        parts.append(n * whole - (n - 1) * rest)
    half = float(student.ppf(0.975, n - 1)) * spread(parts)
    assert (found.low, found.high) == pytest.approx((whole - half, whole + half), abs=1e-9)


@settings(max_examples=examples(usual=80, deep=1500), deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(-9, 9).map(float)), max_size=6))
def test_points_are_averaged_over_the_seeds_that_have_them(seeds: list[dict[str, float]]) -> None:
    seen = tuple(
        Observation((), tuple(SideFigure(label, value) for label, value in sorted(one.items())))
        for one in seeds
    )
    found = {point.label: point for point in average_points(seen)}
    assert set(found) == {label for one in seeds for label in one}
    for label, point in found.items():
        values = [one[label] for one in seeds if label in one]
        assert point.value == pytest.approx(sum(values) / len(values))
        half = math.inf if len(values) == 1 else float(student.ppf(0.975, len(values) - 1)) * spread(values)
        assert (point.low, point.high) == pytest.approx((point.value - half, point.value + half))
        assert t_interval(values) == (point.value, point.low, point.high)


@given(st.lists(st.integers(-1000, 1000), min_size=3, max_size=12))
def test_the_jackknife_of_a_mean_is_the_t_interval(values: list[int]) -> None:
    mean = t_interval(values)
    found = jackknife([np.array([v]) for v in values], lambda rows: float(np.mean(np.concatenate(rows))))
    assert found == pytest.approx(mean, abs=1e-6)
    expected = (
        stats.t.interval(0.95, len(values) - 1, np.mean(values), stats.sem(values))
        if np.ptp(values)
        else mean[:1] * 2
    )
    assert mean[1:] == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("seeds", [3, 8, 20])
def test_the_shift_that_is_said_to_be_seen_is_seen_in_four_cases_of_five(seeds: int) -> None:
    shift = detectable(2.0, seeds)
    critical = stats.t.ppf(0.975, seeds - 1)
    power = stats.nct.sf(critical, seeds - 1, amount(shift) * math.sqrt(seeds) / 2.0)
    assert power == pytest.approx(0.8, abs=0.06)


def test_one_seed_alone_tells_nothing() -> None:
    seen = (Observation((3.0,)),)
    measured = mean_over_seeds(seen)
    assert verdict(a_pattern(), measured) == "cannot tell"
    assert pooled(seen, lambda rows: float(rows[0][0])).low == -math.inf
    assert detectable(measured.spread, 1) is None


def test_a_seed_without_a_value_is_left_out_and_the_note_says_so() -> None:
    measured = mean_over_seeds((Observation((1.0,)), Observation(()), Observation((3.0,))))
    assert (measured.value, measured.n) == (2.0, 2)
    assert "1 of 3 seeds without a value" in measured.note
