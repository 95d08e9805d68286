"""From seeds to a statistic with its interval. Nothing is drawn: the same seeds give the same figures."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from lab.patterns.pattern_records import Observation, SideFigure, Statistic

Floats = NDArray[np.float64]

LEVEL = 0.95
POWER = 0.8


def mean_over_seeds(observations: tuple[Observation, ...], note: str = "") -> Statistic:
    """Return the mean of the first value of each seed, with a t interval; points are averaged by label.

    A seed without a value is left out, and the note says how many were.
    """
    values = [observation.values[0] for observation in observations if observation.values]
    mean, low, high = t_interval(values)
    missing = len(observations) - len(values)
    if missing:
        note = f"{note + '; ' if note else ''}{missing} of {len(observations)} seeds without a value"
    spread = float(np.std(values, ddof=1)) if len(values) > 1 else None
    return Statistic(mean, low, high, len(values), average_points(observations), note, spread)


def pooled(
    observations: tuple[Observation, ...],
    statistic: Callable[[list[Floats]], float],
    note: str = "",
) -> Statistic:
    """Return a statistic of the values of all seeds together, with a jackknife interval by whole seeds.

    ``statistic`` takes the values of each seed as a list of arrays, such as counts to be added up. Seeds
    without values are left out.
    """
    rows = [np.array(observation.values) for observation in observations if observation.values]
    value, low, high = jackknife(rows, statistic)
    return Statistic(value, low, high, len(rows), average_points(observations), note)


def jackknife(
    rows: list[Floats],
    statistic: Callable[[list[Floats]], float],
) -> tuple[float, float, float]:
    """Return a statistic of all rows and its 95% interval, leaving out one row at a time (Tukey 1958)."""
    n = len(rows)
    if n == 0:
        return float("nan"), float("-inf"), float("inf")
    whole = statistic(rows)
    if n == 1:
        return whole, float("-inf"), float("inf")
    parts = np.array([n * whole - (n - 1) * statistic(rows[:i] + rows[i + 1 :]) for i in range(n)])
    half = _t(n) * float(np.std(parts, ddof=1)) / float(np.sqrt(n))
    return whole, whole - half, whole + half


def t_interval(values: Sequence[float]) -> tuple[float, float, float]:
    """Return mean and 95% interval; without a second value the interval is everything."""
    n = len(values)
    if n == 0:
        return float("nan"), float("-inf"), float("inf")
    mean = float(np.mean(values))
    if n == 1:
        return mean, float("-inf"), float("inf")
    half = _t(n) * float(np.std(values, ddof=1)) / float(np.sqrt(n))
    return mean, mean - half, mean + half


def detectable(spread: float | None, seeds: int) -> float | None:
    """Return the shift of a mean that a two-sided t test at 5% sees with 80% chance."""
    if spread is None or seeds < 2:
        return None
    return float((_t(seeds) + stats.t.ppf(POWER, seeds - 1)) * spread / np.sqrt(seeds))


def average_points(observations: tuple[Observation, ...]) -> tuple[SideFigure, ...]:
    """Return the points of all seeds averaged by label, with t intervals; bands are those of the first."""
    labels: dict[str, list[SideFigure]] = {}
    for observation in observations:
        for point in observation.points:
            labels.setdefault(point.label, []).append(point)
    averaged = []
    for label, points in labels.items():
        mean, low, high = t_interval([point.value for point in points])
        averaged.append(SideFigure(label, mean, low, high, points[0].band_low, points[0].band_high))
    return tuple(averaged)


def _t(n: int) -> float:
    return float(stats.t.ppf(0.5 + LEVEL / 2, n - 1))
