"""Weighted kappa is that of a table of both markers' levels, cell by cell."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.reliability.kappa import kappa
from tests.depth import examples


@settings(max_examples=examples(usual=200, deep=5000), deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=20))
def test_quadratic_kappa_is_that_of_the_cross_table(pairs: list[tuple[int, int]]) -> None:
    n, levels = len(pairs), range(5)
    seen = expected = 0.0
    for a in levels:
        for b in levels:
            weight = (a - b) ** 2 / 16
            seen += weight * sum(pair == (a, b) for pair in pairs) / n
            expected += weight * sum(x == a for x, _ in pairs) / n * sum(y == b for _, y in pairs) / n
    found = kappa(np.array(pairs, dtype=np.float64))
    if expected == 0:
        assert found is None
    else:
        assert found == pytest.approx(1 - seen / expected)
