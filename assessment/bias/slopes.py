"""Two slopes and a constant by least squares, with the covariance of the slopes."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy.special import stdtrit

from assessment.observer.ideal_reader import Floats

LEAST = 6
"""Intervals below which two slopes are not fitted."""
WORTH_A_WORD = 0.05
"""Differences between slopes or ratios below this are never remarked on, however exact."""

STRONG = 0.5
"""Half of a warranted step: an interval that reaches so far either way tells nothing (assumption)."""
CANNOT_TELL = (
    "This log cannot tell: {figures}. The interval holds a strong bias and none. Estimate more often."
)


@dataclass(frozen=True)
class Slopes:
    """Fit of y = constant + first * x1 + second * x2."""

    first: float
    second: float
    covariance: Floats
    """Shape (2, 2)."""
    freedom: int
    """Rows less three."""

    def beyond_chance(self, difference: float, se: float) -> bool:
        """Return whether a difference lies outside its 95% t interval around 0 and is worth a word."""
        return abs(difference) > max(float(stdtrit(self.freedom, 0.975)) * se, WORTH_A_WORD)

    def cannot_tell(self, se: float) -> bool:
        """Return whether a 95% t interval with this standard error holds a strong bias beside none."""
        return float(stdtrit(self.freedom, 0.975)) * se > STRONG

    @property
    def difference_se(self) -> float:
        """Return the standard error of first - second."""
        c = self.covariance
        return sqrt(max(float(c[0, 0] + c[1, 1] - 2 * c[0, 1]), 0.0))

    @property
    def first_se(self) -> float:
        """Return the standard error of the first slope."""
        return sqrt(max(float(self.covariance[0, 0]), 0.0))

    @property
    def ratio(self) -> float:
        """Return second / first."""
        return self.second / self.first

    @property
    def ratio_se(self) -> float:
        """Return the standard error of second / first by the delta method."""
        gradient = np.array([-self.second / self.first**2, 1.0 / self.first])
        return sqrt(max(float(gradient @ self.covariance @ gradient), 0.0))


def fit(x1: Sequence[float], x2: Sequence[float], y: Sequence[float]) -> Slopes | None:
    """Fit two slopes beside a constant, or return None when the data cannot tell them apart.

    The constant takes up that a leader is often one by a slip of its statement, which the next one
    corrects. Needs six rows, three with each regressor other than 0, and regressors that do not
    move together.
    """
    x = np.column_stack([np.asarray(x1, dtype=np.float64), np.asarray(x2, dtype=np.float64)])
    if len(y) < LEAST or min(int((np.abs(x[:, k]) > 1e-9).sum()) for k in (0, 1)) < 3:
        return None
    target = np.asarray(y, dtype=np.float64)
    # With means taken off, the constant drops out of the fit.
    x, target = x - x.mean(axis=0), target - target.mean()
    cross = x.T @ x
    scale = float(np.sqrt(cross[0, 0] * cross[1, 1]))
    if float(np.linalg.det(cross)) <= 1e-3 * scale**2:
        return None
    inverse = np.linalg.inv(cross)
    slopes = inverse @ (x.T @ target)
    residual = target - x @ slopes
    variance = float(residual @ residual) / (len(target) - 3)
    return Slopes(
        float(slopes[0]), float(slopes[1]), np.asarray(inverse * variance, dtype=np.float64), len(target) - 3
    )
