"""Cronbach's alpha is that of the covariances of the rows, two by two."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.reliability.internal_consistency import cronbach
from tests.depth import examples


def covariance(xs: list[int], ys: list[int]) -> float:
    n = len(xs)
    return sum((x - sum(xs) / n) * (y - sum(ys) / n) for x, y in zip(xs, ys, strict=True)) / (n - 1)


@settings(max_examples=examples(usual=150, deep=4000), deadline=None)
@given(st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=2, max_size=12))
def test_alpha_is_the_mean_covariance_over_that_of_the_whole_table(table: list[list[int]]) -> None:
    columns = [[row[k] for row in table] for k in range(3)]
    own = sum(covariance(column, column) for column in columns)
    whole = sum(covariance(a, b) for a in columns for b in columns)
    found = cronbach(np.array(table, dtype=np.float64))
    if whole < 1e-9:
        assert found is None
    else:
        assert found == pytest.approx(3 / 2 * (whole - own) / whole, abs=1e-9)
