"""Mean squares of a table of marks are those of its cells, taken one by one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import f

from assessment.reliability.icc import icc, variances
from tests.depth import examples


@st.composite
def tables(draw: st.DrawFn) -> list[list[int]]:
    markers = draw(st.integers(2, 4))
    row = st.lists(st.integers(0, 4), min_size=markers, max_size=markers)
    return draw(st.lists(row, min_size=2, max_size=7))


def published(n: int, k: int, between: float, across: float, error: float) -> tuple[float, float]:
    """Return the interval as Shrout and Fleiss print it, page 425, with the ratio of markers to error."""
    icc_ = n * (between - error) / (n * between + k * across + (n * k - n - k) * error)
    ratio, inner = across / error, n * (1 + (k - 1) * icc_) - k * icc_
    freedom = (k - 1) * (n - 1) * (k * icc_ * ratio + inner) ** 2
    freedom /= (n - 1) * k**2 * icc_**2 * ratio**2 + inner**2
    upper, lower = (float(f.ppf(0.975, *pair)) for pair in ((n - 1, freedom), (freedom, n - 1)))
    scatter = k * across + (k * n - k - n) * error
    return (
        n * (between - upper * error) / (upper * scatter + n * between),
        n * (lower * between - error) / (scatter + n * lower * between),
    )


@settings(max_examples=examples(usual=150, deep=4000), deadline=None)
@given(tables())
def test_mean_squares_and_agreement_are_those_of_a_two_way_table_cell_by_cell(table: list[list[int]]) -> None:
    n, k = len(table), len(table[0])
    grand = sum(map(sum, table)) / (n * k)
    of_target = [sum(row) / k for row in table]
    of_marker = [sum(row[j] for row in table) / n for j in range(k)]
    between = sum(k * (mean - grand) ** 2 for mean in of_target) / (n - 1)
    across = sum(n * (mean - grand) ** 2 for mean in of_marker) / (k - 1)
    error = sum(
        (table[i][j] - of_target[i] - of_marker[j] + grand) ** 2 for i in range(n) for j in range(k)
    ) / ((n - 1) * (k - 1))
    marks = np.array(table, dtype=np.float64)
    found = variances(marks)
    assert (found.between, found.across, found.error) == pytest.approx((between, across, error), abs=1e-9)
    below = between + (k - 1) * error + k * (across - error) / n
    if between <= error:
        # Agreement is then no better than chance, and the published interval need not exist.
        return
    agreement = icc(marks)
    assert agreement is not None
    assert agreement[0] == pytest.approx((between - error) / below)
    if error > 1e-12:
        assert agreement[1:] == pytest.approx(published(n, k, between, across, error))
