"""Slopes by least squares are those of the normal equations, solved by hand with every sum written out."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.bias.slopes import LEAST, fit
from tests.depth import examples

ROWS = st.lists(st.tuples(*(st.integers(-6, 6) for _ in range(3))), max_size=14)


def determinant(m: list[list[float]]) -> float:
    """Return the determinant of a square matrix, along its first row."""
    if not m:
        return 1.0
    return sum(
        (-1) ** column * m[0][column] * determinant([row[:column] + row[column + 1 :] for row in m[1:]])
        for column in range(len(m))
    )


def inverse(m: list[list[float]]) -> list[list[float]]:
    """Return the inverse by cofactors."""
    size, whole = len(m), determinant(m)
    return [
        [
            (-1) ** (i + j)
            * determinant([row[:i] + row[i + 1 :] for at, row in enumerate(m) if at != j])
            / whole
            for j in range(size)
        ]
        for i in range(size)
    ]


@settings(max_examples=examples(usual=200, deep=5000), deadline=None)
@given(ROWS)
def test_two_slopes_and_their_spread_solve_the_normal_equations(rows: list[tuple[int, int, int]]) -> None:
    x1, x2, y = ([float(row[k]) for row in rows] for k in range(3))
    found = fit(x1, x2, y)
    if len(rows) < LEAST or min(sum(x != 0 for x in x1), sum(x != 0 for x in x2)) < 3:
        assert found is None
        return
    if found is None:
        # Then the two move together, all but a thousandth of their common scatter.
        apart = [[x - sum(xs) / len(xs) for x in xs] for xs in (x1, x2)]
        squares = [sum(x * x for x in xs) for xs in apart]
        together = sum(a * b for a, b in zip(*apart, strict=True))
        assert squares[0] * squares[1] - together**2 <= 1e-3 * squares[0] * squares[1] + 1e-6
        return
    design = [[1.0, a, b] for a, b in zip(x1, x2, strict=True)]
    spread = inverse([[sum(r[i] * r[j] for r in design) for j in range(3)] for i in range(3)])
    right = [sum(r[i] * value for r, value in zip(design, y, strict=True)) for i in range(3)]
    constant, first, second = (sum(spread[i][j] * right[j] for j in range(3)) for i in range(3))
    assert (found.first, found.second) == pytest.approx((first, second), abs=1e-7)
    left = sum(
        (value - constant - first * a - second * b) ** 2 for a, b, value in zip(x1, x2, y, strict=True)
    )
    variance = left / (len(rows) - 3)
    assert found.freedom == len(rows) - 3
    for i in range(2):
        for j in range(2):
            assert found.covariance[i, j] == pytest.approx(variance * spread[i + 1][j + 1], abs=1e-7)
    assert found.difference_se == pytest.approx(
        math.sqrt(max(variance * (spread[1][1] - 2 * spread[1][2] + spread[2][2]), 0.0)), abs=1e-5
    )
