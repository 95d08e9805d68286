"""Costs of strategies, the harm that they prevent, and the Pareto front."""

from collections.abc import Sequence

import numpy as np

from lab.records.study_records import Cost, ParetoPoint, StudyFacts, StudyRun
from lab.statistics.paired_differences import Cells, interval, percentiles, resample_positions
from simulator.streams import Floats


def costs(facts: StudyFacts, cells: Cells) -> tuple[Cost, ...]:
    """Return cost and harm prevented of every strategy at every point."""
    findings = []
    for point in facts.points:
        for strategy in facts.strategies[1:]:
            runs = _runs(cells, point.number, strategy.name)
            if len(runs) >= 2:
                findings.append(_cost(point.number, strategy.name, runs))
    return tuple(findings)


def _runs(cells: Cells, point: int, strategy: str) -> list[StudyRun]:
    runs = cells.get((point, strategy), {})
    return [runs[r] for r in sorted(runs)]


def _column(runs: Sequence[StudyRun], measure: str) -> Floats:
    return np.array([float(getattr(run.figures, measure)) for run in runs], dtype=np.float64)


def _cost(point: int, strategy: str, runs: Sequence[StudyRun]) -> Cost:
    days, bought = _column(runs, "officer_days"), _column(runs, "prevented")
    prevented = interval(bought)
    ratio = float(days.mean()) / prevented.mean if prevented.mean > 0 else None
    low = high = None
    if ratio is not None and prevented.low > 0:
        resamples = resample_positions(len(runs))
        means = bought[resamples].mean(axis=1)  # a row a resample of whole replicates
        if means.min() > 0:
            low, high = percentiles(days[resamples].mean(axis=1) / means)
    return Cost(
        point=point,
        strategy=strategy,
        officer_days=float(days.mean()),
        specialist_hours=float(_column(runs, "specialist_hours").mean()),
        prevented=prevented.mean,
        prevented_low=prevented.low,
        prevented_high=prevented.high,
        officer_days_per_prevented=ratio,
        per_low=low,
        per_high=high,
        runs=len(runs),
        words=_words(strategy, float(days.mean()), prevented.mean, ratio, low, high),
    )


def _words(
    strategy: str, days: float, bought: float, ratio: float | None, low: float | None, high: float | None
) -> str:
    spent = f"{strategy} takes {days:,.0f} officer-days a run"
    if ratio is None:
        return f"{spent} and prevents no harm on average ({bought:+z,.0f} harm days)."
    sentence = f"{spent} and prevents {bought:,.0f} harm days on average: {ratio:.3g} officer-days each"
    if low is None:
        return f"{sentence}, but harm prevented cannot be told from none, so the price has no interval."
    return f"{sentence} (95% interval {low:.3g} to {high:.3g})."


def pareto(facts: StudyFacts, cells: Cells) -> tuple[ParetoPoint, ...]:
    """Return every strategy, ``none`` included, with those that are at least as good in all and better in one.

    Means are compared: fewer officer-days, more harm prevented, less displacement to other zones.
    """
    points = []
    for point in facts.points:
        means = {}
        for strategy in facts.strategies:
            runs = _runs(cells, point.number, strategy.name)
            if runs:
                means[strategy.name] = tuple(
                    float(_column(runs, m).mean()) for m in ("officer_days", "prevented", "displaced")
                )
        for name, (days, bought, moved) in means.items():
            better = tuple(other for other in means if _dominates(means[other], means[name]))
            points.append(ParetoPoint(point.number, name, days, bought, moved, not better, better))
    return tuple(points)


def _dominates(means: tuple[float, ...], other_means: tuple[float, ...]) -> bool:
    """Return whether one strategy beats another: officer-days, harm prevented and displacement of each."""
    # Harm prevented is turned round, so that less is better in all three.
    losses, other_losses = ((days, -prevented, moved) for days, prevented, moved in (means, other_means))
    return losses != other_losses and all(a <= b for a, b in zip(losses, other_losses, strict=True))
