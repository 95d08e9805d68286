"""How a row tells people apart is counted person by person."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.reliability.item_statistics import index, item_total
from tests.depth import examples

SCORES = st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=2, max_size=40)


@settings(max_examples=examples(usual=150, deep=4000), deadline=None)
@given(SCORES, st.integers(0, 2))
def test_discrimination_compares_the_ends_of_the_order_by_total(table: list[list[int]], row: int) -> None:
    size = max(1, round(0.27 * len(table)))
    by_total = sorted(table, key=sum)
    upper = sum(person[row] for person in by_total[-size:]) / size
    lower = sum(person[row] for person in by_total[:size]) / size
    assert index(np.array(table, dtype=np.float64), row, 4) == pytest.approx((upper - lower) / 4)


@settings(max_examples=examples(usual=150, deep=4000), deadline=None)
@given(SCORES, st.integers(0, 2))
def test_a_row_is_correlated_with_the_sum_of_the_others(table: list[list[int]], row: int) -> None:
    n, one = len(table), [person[row] for person in table]
    rest = [sum(person) - person[row] for person in table]
    apart = [[x - sum(xs) / n for x in xs] for xs in (one, rest)]
    squares = [sum(x * x for x in xs) for xs in apart]
    found = item_total(np.array(table, dtype=np.float64), row)
    if min(squares) < 1e-9:
        assert found is None
    else:
        together = sum(a * b for a, b in zip(*apart, strict=True))
        assert found == pytest.approx(together / (squares[0] * squares[1]) ** 0.5)
