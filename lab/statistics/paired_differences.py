"""Statistics of pairs: values by replicate, t intervals, resampling of replicates, Holm's adjustment."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import t as student

from lab.records.study_records import StudyRun
from simulator.streams import Decision, Floats, Ints, Streams

LEVEL = 0.95
RESAMPLES = 2000
RESAMPLE_SEED = 19_790_101

Cells = dict[tuple[int, str], dict[int, StudyRun]]
"""Runs that went well, by (point, strategy) and replicate."""


def by_cell(runs: Iterable[StudyRun]) -> Cells:
    """Return the runs that went well, by point and strategy, then replicate."""
    cells: Cells = {}
    for run in runs:
        if not run.error:
            cells.setdefault((run.point, run.strategy), {})[run.replicate] = run
    return cells


def values(runs: dict[int, StudyRun], measure: str) -> dict[int, float]:
    """Return a measure of the runs of one cell by replicate, without runs in which it has no meaning."""
    values_by_replicate = {}
    for replicate, run in runs.items():
        value = getattr(run.figures, measure)
        if value is not None:
            values_by_replicate[replicate] = float(value)
    return values_by_replicate


def pairs(cells: Cells, point: int, strategy: str, reference: str, measure: str) -> Floats:
    """Return shape (pairs, 2): the measure under ``strategy`` and under ``reference`` where a replicate has both."""
    values_under = values(cells.get((point, strategy), {}), measure)
    values_against = values(cells.get((point, reference), {}), measure)
    both = sorted(set(values_under) & set(values_against))
    return np.array([(values_under[r], values_against[r]) for r in both], dtype=np.float64).reshape(-1, 2)


@dataclass(frozen=True)
class MeanInterval:
    """A mean with its t interval."""

    mean: float
    low: float
    high: float
    p: float | None
    """Two-sided, against 0; None when nothing varies."""
    count: int


def interval(sample: Floats, level: float = LEVEL) -> MeanInterval:
    """Return the t interval of a mean, at ``level``; needs at least two values."""
    count, mean = sample.size, float(sample.mean())
    error = float(sample.std(ddof=1)) / float(np.sqrt(count))
    if error == 0.0:
        return MeanInterval(mean, mean, mean, None, count)
    half = float(student.ppf(0.5 + level / 2, count - 1)) * error
    p = float(2.0 * student.sf(abs(mean) / error, count - 1))
    return MeanInterval(mean, mean - half, mean + half, p, count)


def resample_positions(count: int) -> Ints:
    """Return shape (RESAMPLES, count): positions drawn with replacement, the same on every machine.

    A bootstrap is no part of a run, so the key of any decision serves.
    """
    streams = Streams(RESAMPLE_SEED)
    u = streams.uniforms(Decision.SLOT_ORDER, 0, np.arange(RESAMPLES * count, dtype=np.int64))
    # Numbers from 0 to 1 as positions from 0 to count - 1; a row is one resample.
    return (u * count).astype(np.int64).reshape(RESAMPLES, count)


def percentiles(sample: Floats) -> tuple[float, float]:
    """Return the ends of the percentile interval of resampled statistics."""
    low, high = np.quantile(sample, [0.5 - LEVEL / 2, 0.5 + LEVEL / 2], axis=0)
    return float(low), float(high)


def holm(ps: Sequence[float | None]) -> list[float | None]:
    """Return Holm's adjusted p values in the order of ``ps``; None stays None and does not count.

    Source: Holm 1979.
    """
    ranked = sorted((p, i) for i, p in enumerate(ps) if p is not None)
    adjusted: list[float | None] = [None] * len(ps)
    highest = 0.0
    for rank, (p, i) in enumerate(ranked):
        highest = max(highest, min(1.0, (len(ranked) - rank) * p))
        adjusted[i] = highest
    return adjusted
