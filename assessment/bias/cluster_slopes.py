"""Slopes from sums: rows are clusters, whose scatter gives the standard error without further assumptions."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy.special import stdtrit

from assessment.bias.evidence import IndicatorRow
from assessment.bias.slopes import STRONG, WORTH_A_WORD
from assessment.observer.ideal_reader import Floats


@dataclass(frozen=True)
class IndicatorEstimate:
    """An estimate with its standard error and degrees of freedom."""

    estimate: float
    se: float
    freedom: int

    def beyond_chance(self, least: float = WORTH_A_WORD) -> bool:
        """Return whether it lies outside its 95% t interval around 0 and is worth a word."""
        return abs(self.estimate) > max(float(stdtrit(self.freedom, 0.975)) * self.se, least)

    def cannot_tell(self, strong: float = STRONG) -> bool:
        """Return whether its 95% t interval is so wide that it holds a strong bias beside none."""
        return float(stdtrit(self.freedom, 0.975)) * self.se > strong


@dataclass(frozen=True)
class SlopePair:
    """Two slopes through the origin with their covariance."""

    first: float
    second: float
    covariances: tuple[Floats, Floats]
    """Shape (2, 2) each; the larger counts."""
    freedom: int

    def difference(self) -> IndicatorEstimate:
        """Return first - second."""
        return IndicatorEstimate(self.first - self.second, self._se(1.0, -1.0), self.freedom)

    def short_of_one(self) -> IndicatorEstimate:
        """Return 1 - first."""
        return IndicatorEstimate(1.0 - self.first, self._se(1.0, 0.0), self.freedom)

    def of_second(self) -> IndicatorEstimate:
        """Return the second slope alone."""
        return IndicatorEstimate(self.second, self._se(0.0, 1.0), self.freedom)

    def _se(self, first: float, second: float) -> float:
        along = np.array([first, second])
        return max(sqrt(max(float(along @ c @ along), 0.0)) for c in self.covariances)


def pair_sums(x1: Floats, x2: Floats, y: Floats) -> tuple[float, ...]:
    """Return the sums of squares and products of one cluster and its size, as ``slope_pair`` takes them."""
    return (*(float(s) for s in (x1 @ x1, x1 @ x2, x2 @ x2, x1 @ y, x2 @ y, y @ y)), float(len(y)))


def slope_pair(rows: Sequence[IndicatorRow], least: int = 6) -> SlopePair | None:
    """Fit y = first * x1 + second * x2 over clusters, or None when the data cannot tell them apart.

    Needs ``least`` clusters, three of which move each regressor. The covariance is, for each difference
    asked for, the larger of the sandwich over clusters times n/(n-2) (Liang and Zeger 1986) and the
    one of equal scatter: the sandwich is too small when few clusters move a regressor.
    """
    n = len(rows)
    if n < least:
        return None
    sums = np.array([row.values for row in rows], dtype=np.float64)
    if min(int((sums[:, k] > 1e-12).sum()) for k in (0, 2)) < 3:
        return None
    # Columns as ``pair_sums`` gives them: Σx₁², Σx₁x₂, Σx₂², Σx₁y, Σx₂y, Σy² and the number of values.
    a, b, c, u, v, square, size = sums.sum(axis=0)
    cross = np.array([[a, b], [b, c]])
    if float(a * c - b * b) < 1e-3 * float(a * c):
        return None
    inverse = np.linalg.inv(cross)
    slopes = inverse @ np.array([u, v])
    # What each cluster adds to the normal equations at the fitted slopes: its x'(y - xb), a row a cluster.
    scores = np.column_stack(
        [
            sums[:, 3] - sums[:, 0] * slopes[0] - sums[:, 1] * slopes[1],
            sums[:, 4] - sums[:, 1] * slopes[0] - sums[:, 2] * slopes[1],
        ]
    )
    sandwich = inverse @ (scores.T @ scores) @ inverse * n / max(n - 2, 1)
    # Chances that add up to 1 leave one value of a cluster to the others.
    left = max(float(square - slopes @ np.array([u, v])), 0.0)
    equal = inverse * left / max(size - 2, 1) * size / max(size - n, 1)
    return SlopePair(float(slopes[0]), float(slopes[1]), (sandwich, equal), max(n - 2, 1))


def single(rows: Sequence[IndicatorRow], least: int) -> IndicatorEstimate | None:
    """Fit y = slope * x over clusters whose values are Σxy and Σx², or None when there are too few."""
    n = len(rows)
    above, below = (np.array([row.values[k] for row in rows], dtype=np.float64) for k in (0, 1))
    if n < least or float(below.sum()) <= 1e-9:
        return None
    slope = float(above.sum() / below.sum())
    scatter = float(((above - slope * below) ** 2).sum()) * n / max(n - 1, 1)
    return IndicatorEstimate(slope, sqrt(scatter) / float(below.sum()), max(n - 1, 1))


def mean(values: Sequence[float], least: int) -> IndicatorEstimate | None:
    """Return a mean with its standard error, or None below ``least`` values."""
    n = len(values)
    if n < max(least, 2):
        return None
    array = np.asarray(values, dtype=np.float64)
    return IndicatorEstimate(float(array.mean()), float(array.std(ddof=1)) / sqrt(n), n - 1)
