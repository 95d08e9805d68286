"""Paired differences between strategies, with intervals, multiplicity and plain words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from lab.records.study_measures import MEASURES
from lab.records.study_records import NONE, StrategyEffect, StudyFacts
from lab.statistics.paired_differences import LEVEL, Cells, MeanInterval, holm, interval, pairs
from simulator.streams import Floats


@dataclass(frozen=True)
class _Contrast:
    """One strategy against another on one measure: its pairs, and the interval taken alone."""

    point: int | None
    measure: str
    strategy: str
    reference: str
    pair: Floats
    """Shape (pairs, 2)."""
    alone: MeanInterval


def paired_effects(facts: StudyFacts, cells: Cells) -> tuple[StrategyEffect, ...]:
    """Return each strategy against those before it, on every measure.

    At every design point of a paired or factorial study; over the points of a Latin hypercube, each
    point counting once with its mean; none for Morris and Sobol, whose points are no sample.
    """
    if facts.design in ("morris", "sobol"):
        return ()
    contrasts = list(_contrasts(facts, cells))
    adjusted = holm([contrast.alone.p for contrast in contrasts])
    family = sum(1 for contrast in contrasts if contrast.alone.p is not None)
    return tuple(_effect(facts, contrast, p, family) for contrast, p in zip(contrasts, adjusted, strict=True))


def _contrasts(facts: StudyFacts, cells: Cells) -> Iterator[_Contrast]:
    names = [strategy.name for strategy in facts.strategies]
    pooled = facts.design == "latin_hypercube"
    for point in (None,) if pooled else tuple(p.number for p in facts.points):
        for reference, strategy in combinations(names, 2):
            for measure in facts.measures:
                if point is None:
                    pair = _point_means(facts, cells, strategy, reference, measure.name)
                else:
                    pair = pairs(cells, point, strategy, reference, measure.name)
                if len(pair) >= 2:
                    alone = interval(pair[:, 0] - pair[:, 1])
                    if cannot_be_negative(measure.name, reference):
                        alone = replace(alone, p=None)
                    yield _Contrast(point, measure.name, strategy, reference, pair, alone)


def _point_means(facts: StudyFacts, cells: Cells, strategy: str, reference: str, measure: str) -> Floats:
    pairs_by_point = [pairs(cells, p.number, strategy, reference, measure) for p in facts.points]
    return np.array([pair.mean(axis=0) for pair in pairs_by_point if len(pair)], dtype=np.float64).reshape(
        -1, 2
    )


def _effect(facts: StudyFacts, contrast: _Contrast, p_holm: float | None, family: int) -> StrategyEffect:
    gap = contrast.pair[:, 0] - contrast.pair[:, 1]
    joint = interval(gap, 1 - (1 - LEVEL) / max(1, family))
    unpaired = float(contrast.pair.var(axis=0, ddof=1).sum())
    mean, mean_against = (float(x) for x in contrast.pair.mean(axis=0))
    return StrategyEffect(
        point=contrast.point,
        measure=contrast.measure,
        strategy=contrast.strategy,
        against=contrast.reference,
        mean=mean,
        mean_against=mean_against,
        difference=contrast.alone.mean,
        low=contrast.alone.low,
        high=contrast.alone.high,
        simultaneous_low=joint.low,
        simultaneous_high=joint.high,
        pairs=contrast.alone.count,
        p=contrast.alone.p,
        p_holm=p_holm,
        variance_ratio=float(gap.var(ddof=1)) / unpaired if unpaired > 0 else None,
        words=_words(facts, contrast, p_holm),
    )


def _words(facts: StudyFacts, contrast: _Contrast, p_holm: float | None) -> str:
    setting = (
        f" ({facts.points[contrast.point].words})" if contrast.point is not None and facts.factors else ""
    )
    return sentence(
        f"{contrast.strategy} against {contrast.reference}{setting}",
        contrast.strategy,
        contrast.measure,
        contrast.alone,
        p_holm,
    )


def sentence(subject: str, name: str, measure: str, difference: MeanInterval, p_holm: float | None) -> str:
    """Return a difference in words, with what can be said of it alone and among all comparisons.

    ``subject`` is what is compared, and ``name`` what the verdict calls higher or lower.
    """
    measure_facts = MEASURES[measure]
    if difference.p is None and difference.low < difference.high:
        verdict = "this share is taken against none and cannot fall below 0, so it is not tested"
    elif difference.p is None:
        same = difference.mean == 0
        verdict = "the same in every run" if same else "the same difference in every run"
    elif difference.low <= 0.0 <= difference.high:
        verdict = "no difference can be told at this number of runs"
    else:
        verdict = f"{name} is {'higher' if difference.mean > 0 else 'lower'}"
        if p_holm is not None and p_holm > 1 - LEVEL:
            verdict += ", though not once all comparisons are counted"
    return (
        f"{subject}, {measure_facts.words} ({measure_facts.unit}): {difference.mean:+.3g} on average "
        f"(95% interval {difference.low:+.3g} to {difference.high:+.3g}, {difference.count} paired runs): {verdict}."
    )


def cannot_be_negative(measure: str, reference: str | None) -> bool:
    """Return whether a difference cannot be negative, so that testing it against 0 means nothing."""
    return measure == "displaced" and reference == NONE


def family_size(effects: Sequence[StrategyEffect]) -> int:
    """Return how many comparisons are counted together."""
    return sum(1 for effect in effects if effect.p is not None)
