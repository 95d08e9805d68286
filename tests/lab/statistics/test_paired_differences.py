"""Statistics of pairs: Holm's adjustment, resampling and the interval of what never varies."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad

from lab.statistics.paired_differences import (
    RESAMPLES,
    by_cell,
    holm,
    interval,
    pairs,
    percentiles,
    resample_positions,
)
from tests.depth import examples
from tests.lab import plain_runs
from tests.lab.constructed_studies import amount


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_holm_is_monotone_and_never_below_the_plain_p(ps: list[float]) -> None:
    adjusted = [amount(p) for p in holm(ps)]
    assert all(a >= p and a <= 1 for a, p in zip(adjusted, ps, strict=True))
    assert [a for _, a in sorted(zip(ps, adjusted, strict=True))] == sorted(adjusted)
    assert min(adjusted) == min(1.0, len(ps) * min(ps))


def test_holm_on_a_published_example() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.04, None, 0.01]) == [0.04, None, 0.02]


def test_resampling_draws_every_replicate_about_equally_often() -> None:
    counts = np.bincount(resample_positions(10).ravel(), minlength=10)
    assert resample_positions(10).shape == (RESAMPLES, 10)
    assert counts.min() > 0.9 * RESAMPLES
    assert (resample_positions(10) == resample_positions(10)).all()


def test_nothing_varies_so_nothing_is_tested() -> None:
    one = interval(np.array([2.0, 2.0, 2.0]))
    assert (one.mean, one.low, one.high, one.p) == (2.0, 2.0, 2.0, None)


@given(st.lists(st.none() | st.sampled_from([0.001, 0.01, 0.03, 0.2, 1.0]) | st.floats(0, 1), max_size=12))
def test_holm_takes_the_largest_of_all_multiples_up_to_its_rank(ps: list[float | None]) -> None:
    counted = sorted(p for p in ps if p is not None)
    expected = [
        None
        if p is None
        else min(1.0, max((len(counted) - rank) * q for rank, q in enumerate(counted) if q <= p))
        for p in ps
    ]
    # Of equal values the first in rank has the largest multiple, and all that follow take it on.
    assert holm(ps) == pytest.approx(expected)


def t_density(x: float, freedom: int) -> float:
    scale = math.gamma((freedom + 1) / 2) / math.gamma(freedom / 2) / math.sqrt(freedom * math.pi)
    return scale * (1 + x * x / freedom) ** (-(freedom + 1) / 2)


@settings(max_examples=examples(usual=60, deep=1000), deadline=None)
@given(st.lists(st.integers(-20, 20), min_size=2, max_size=9), st.sampled_from([0.5, 0.95, 0.99]))
def test_an_interval_of_a_mean_is_that_of_the_textbook(sample: list[int], level: float) -> None:
    found = interval(np.array(sample, dtype=np.float64), level)
    n = len(sample)
    mean = sum(sample) / n
    error = math.sqrt(sum((x - mean) ** 2 for x in sample) / (n - 1) / n)
    assert found.count == n
    assert found.mean == pytest.approx(mean)
    if len(set(sample)) == 1:
        assert (found.low, found.high, found.p) == (found.mean, found.mean, None)
        return
    assert found.high - found.mean == pytest.approx(found.mean - found.low)
    # The t distribution holds as much between the ends as the level says, and ``p`` beyond 0.
    held = quad(t_density, 0, (found.high - mean) / error, args=(n - 1,))[0]
    assert 2 * held == pytest.approx(level, abs=1e-7)
    beyond = quad(t_density, 0, abs(mean) / error, args=(n - 1,))[0]
    assert found.p == pytest.approx(1 - 2 * beyond, abs=1e-7)


@settings(max_examples=examples(usual=100, deep=2000), deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(plain_runs.NAMES),
            st.integers(0, 4),
            st.integers(0, 1),
            st.sampled_from(["", "", "", "failed"]),
            st.none() | plain_runs.AMOUNTS,
        ),
        max_size=20,
        unique_by=lambda run: run[:3],
    )
)
def test_pairs_are_the_replicates_in_which_both_strategies_went_well_and_have_a_value(
    rows: list[tuple[str, int, int, str, float | None]],
) -> None:
    runs = [plain_runs.run(name, r, point, error, wdq=value) for name, r, point, error, value in rows]
    values = {(name, r, point): value for name, r, point, error, value in rows if not error}
    expected = []
    for replicate in range(5):
        under, against = (values.get((name, replicate, 1)) for name in ("clear", "none"))
        if under is not None and against is not None:
            expected.append([under, against])
    assert pairs(by_cell(runs), 1, "clear", "none", "wdq").tolist() == expected


@given(st.integers(1, 7), st.lists(st.floats(-9, 9), min_size=1, max_size=40))
def test_resamples_and_their_ends_are_those_drawn_one_at_a_time(count: int, sample: list[float]) -> None:
    assert resample_positions(count)[::97].tolist() == plain_runs.resamples(count)[::97]
    assert percentiles(np.array(sample)) == pytest.approx(plain_runs.ends(sample), abs=1e-12)
