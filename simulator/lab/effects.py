"""Paired differences between strategies, with intervals and plain words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from scipy.stats import t as student

from simulator.lab.outcomes import Outcome
from simulator.streams import Floats

MEASURES = {
    "harm": "harm days",
    "line_harm": "harm days in the line's market",
    "violence": "violent events",
    "exploited": "people exploited",
    "groups_alive": "groups alive at the end",
    "confidence": "mean confidence in the police",
    "displaced": "share of offences in other zones",
    "wdq": "weighted displacement quotient",
    "officer_days": "officer-days",
    "prevented_per_officer_day": "harm days prevented per officer-day",
}


@dataclass(frozen=True)
class Effect:
    """One strategy against another on one measure: the mean paired difference."""

    measure: str
    strategy: str
    against: str
    difference: float
    low: float
    """Lower end of the 95% interval."""
    high: float
    pairs: int
    """Replicates in which both strategies have the measure."""
    variance_ratio: float | None
    """Variance of the paired difference over that of unpaired ones; below 1 is what pairing gains."""
    words: str


def paired_effects(strategies: Sequence[str], outcomes: Sequence[Outcome]) -> tuple[Effect, ...]:
    """Return the effect of each strategy against those before it, on every measure."""
    found = []
    for against, strategy in combinations(strategies, 2):
        for measure in MEASURES:
            mine = _values(outcomes, strategy, measure)
            other = _values(outcomes, against, measure)
            both = sorted(set(mine) & set(other))
            if len(both) >= 2:
                pair = np.array([(mine[r], other[r]) for r in both])
                found.append(_effect(measure, strategy, against, pair))
    return tuple(found)


def _values(outcomes: Sequence[Outcome], strategy: str, measure: str) -> dict[int, float]:
    rows = {row.replicate: getattr(row, measure) for row in outcomes if row.strategy == strategy}
    return {replicate: float(value) for replicate, value in rows.items() if value is not None}


def _effect(measure: str, strategy: str, against: str, pair: Floats) -> Effect:
    gap = pair[:, 0] - pair[:, 1]
    count = gap.size
    mean, spread = float(gap.mean()), float(gap.std(ddof=1))
    half = float(student.ppf(0.975, count - 1)) * spread / float(np.sqrt(count))
    unpaired = float(pair.var(axis=0, ddof=1).sum())
    ratio = spread * spread / unpaired if unpaired > 0 else None
    low, high = mean - half, mean + half
    words = _words(measure, strategy, against, mean, low, high, count)
    return Effect(measure, strategy, against, mean, low, high, count, ratio, words)


def _words(measure: str, strategy: str, against: str, mean: float, low: float, high: float, n: int) -> str:
    what = MEASURES[measure]
    if low <= 0.0 <= high:
        verdict = "no difference can be told at this number of runs"
    else:
        verdict = f"{strategy} is {'higher' if mean > 0 else 'lower'}"
    return (
        f"{strategy} against {against}, {what}: {mean:+.3g} on average "
        f"(95% interval {low:+.3g} to {high:+.3g}, {n} paired runs): {verdict}."
    )
