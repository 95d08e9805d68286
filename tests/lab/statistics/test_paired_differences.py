"""Statistics of pairs: Holm's adjustment, resampling and the interval of what never varies."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.statistics.paired_differences import RESAMPLES, holm, interval, resample_positions


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_holm_is_monotone_and_never_below_the_plain_p(ps: list[float]):
    adjusted = holm(ps)
    assert all(a >= p and a <= 1 for a, p in zip(adjusted, ps, strict=True))
    assert [a for _, a in sorted(zip(ps, adjusted, strict=True))] == sorted(adjusted)
    assert min(adjusted) == min(1.0, len(ps) * min(ps))


def test_holm_on_a_published_example():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.04, None, 0.01]) == [0.04, None, 0.02]


def test_resampling_draws_every_replicate_about_equally_often():
    counts = np.bincount(resample_positions(10).ravel(), minlength=10)
    assert resample_positions(10).shape == (RESAMPLES, 10)
    assert counts.min() > 0.9 * RESAMPLES
    assert (resample_positions(10) == resample_positions(10)).all()


def test_nothing_varies_so_nothing_is_tested():
    one = interval(np.array([2.0, 2.0, 2.0]))
    assert (one.mean, one.low, one.high, one.p) == (2.0, 2.0, 2.0, None)
