"""Curves over time: harm by week, and how long groups last."""

from collections.abc import Iterator

import numpy as np

from lab.records.study_records import NONE, HarmCurve, HarmWeek, StudyFacts, StudyRun, Survival, SurvivalStep
from lab.statistics.paired_differences import Cells, interval, percentiles, resample_positions
from simulator.streams import Floats, Ints


def curves(facts: StudyFacts, cells: Cells) -> tuple[HarmCurve, ...]:
    """Return harm by week of every strategy at every point, with its paired difference from ``none``."""
    return tuple(_curves(facts, cells))


def _curves(facts: StudyFacts, cells: Cells) -> Iterator[HarmCurve]:
    for point, name, runs, twins in _against_none(facts, cells):
        harm = np.array([run.weekly_harm for run in runs], dtype=np.float64)
        gap = harm - np.array([run.weekly_harm for run in twins], dtype=np.float64)
        weeks = []
        for week in range(harm.shape[1]):
            difference = interval(gap[:, week])
            weeks.append(
                HarmWeek(week, float(harm[:, week].mean()), difference.mean, difference.low, difference.high)
            )
        yield HarmCurve(point, name, tuple(weeks), len(runs))


def _against_none(
    facts: StudyFacts, cells: Cells
) -> Iterator[tuple[int, str, list[StudyRun], list[StudyRun]]]:
    """Yield the runs of each strategy beside those of ``none`` in the same replicates."""
    for point in facts.points:
        base = cells.get((point.number, NONE), {})
        for strategy in facts.strategies:
            runs = cells.get((point.number, strategy.name), {})
            both = sorted(set(runs) & set(base))
            if len(both) >= 2:
                yield point.number, strategy.name, [runs[r] for r in both], [base[r] for r in both]


def survivals(facts: StudyFacts, cells: Cells) -> tuple[Survival, ...]:
    """Return how long groups last under every strategy at every point.

    Nobody is lost from sight before the last day, so the Kaplan-Meier estimate is the share alive.
    Groups of one run share its draws: the band resamples whole replicates (percentile bootstrap).
    """
    findings = []
    for point, name, runs, _ in _against_none(facts, cells):
        ends = np.array([run.group_end for run in runs], dtype=np.int64)
        if ends.size:
            findings.append(_survival(facts, point, name, ends))
    return tuple(findings)


def _survival(facts: StudyFacts, point: int, name: str, ends: Ints) -> Survival:
    runs, groups = ends.shape
    dissolved = np.unique(ends[ends >= 0]).tolist()
    days = sorted({0, facts.days, *dissolved})
    lasting = np.where(ends < 0, facts.days + 1, ends)  # -1 is a group that outlived the run
    # Row: a day of the curve; column: a run; value: the share of its groups alive after that day.
    alive = np.array([(lasting > day).mean(axis=1) for day in days])
    resamples = resample_positions(runs)
    steps, at_risk = [], runs * groups
    for row, day in enumerate(days):
        low, high = _band(alive[row], resamples)
        steps.append(SurvivalStep(int(day), float(alive[row].mean()), low, high, at_risk))
        at_risk = round(float(alive[row].sum()) * groups)
    return Survival(point, name, tuple(steps), runs * groups, int((ends >= 0).sum()))


def _band(shares: Floats, resamples: Ints) -> tuple[float, float]:
    """Return the band of one day from the share alive in each run; ``resamples`` holds positions of runs."""
    if shares.min() == shares.max():
        return float(shares[0]), float(shares[0])
    return percentiles(shares[resamples].mean(axis=1))
