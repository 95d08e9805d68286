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
    point: int | None
    measure: str
    strategy: str
    against: str
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
    found = list(_contrasts(facts, cells))
    adjusted = holm([one.alone.p for one in found])
    family = sum(1 for one in found if one.alone.p is not None)
    return tuple(_effect(facts, one, p, family) for one, p in zip(found, adjusted, strict=True))


def _contrasts(facts: StudyFacts, cells: Cells) -> Iterator[_Contrast]:
    names = [strategy.name for strategy in facts.strategies]
    pooled = facts.design == "latin_hypercube"
    for point in (None,) if pooled else tuple(p.number for p in facts.points):
        for against, strategy in combinations(names, 2):
            for measure in facts.measures:
                if point is None:
                    pair = _point_means(facts, cells, strategy, against, measure.name)
                else:
                    pair = pairs(cells, point, strategy, against, measure.name)
                if len(pair) >= 2:
                    alone = interval(pair[:, 0] - pair[:, 1])
                    if never_below(measure.name, against):
                        alone = replace(alone, p=None)
                    yield _Contrast(point, measure.name, strategy, against, pair, alone)


def _point_means(facts: StudyFacts, cells: Cells, strategy: str, against: str, measure: str) -> Floats:
    found = [pairs(cells, p.number, strategy, against, measure) for p in facts.points]
    return np.array([pair.mean(axis=0) for pair in found if len(pair)], dtype=np.float64).reshape(-1, 2)


def _effect(facts: StudyFacts, one: _Contrast, p_holm: float | None, family: int) -> StrategyEffect:
    gap = one.pair[:, 0] - one.pair[:, 1]
    joint = interval(gap, 1 - (1 - LEVEL) / max(1, family))
    unpaired = float(one.pair.var(axis=0, ddof=1).sum())
    mean, mean_against = (float(x) for x in one.pair.mean(axis=0))
    return StrategyEffect(
        point=one.point,
        measure=one.measure,
        strategy=one.strategy,
        against=one.against,
        mean=mean,
        mean_against=mean_against,
        difference=one.alone.mean,
        low=one.alone.low,
        high=one.alone.high,
        simultaneous_low=joint.low,
        simultaneous_high=joint.high,
        pairs=one.alone.count,
        p=one.alone.p,
        p_holm=p_holm,
        variance_ratio=float(gap.var(ddof=1)) / unpaired if unpaired > 0 else None,
        words=_words(facts, one, p_holm),
    )


def _words(facts: StudyFacts, one: _Contrast, p_holm: float | None) -> str:
    here = f" ({facts.points[one.point].words})" if one.point is not None and facts.factors else ""
    return sentence(
        f"{one.strategy} against {one.against}{here}", one.strategy, one.measure, one.alone, p_holm
    )


def sentence(subject: str, which: str, measure: str, one: MeanInterval, p_holm: float | None) -> str:
    """Return a difference in words, with what can be said of it alone and among all comparisons."""
    what = MEASURES[measure]
    if one.p is None and one.low < one.high:
        verdict = "this share is taken against none and cannot fall below 0, so it is not tested"
    elif one.p is None:
        same = one.mean == 0
        verdict = "the same in every run" if same else "the same difference in every run"
    elif one.low <= 0.0 <= one.high:
        verdict = "no difference can be told at this number of runs"
    else:
        verdict = f"{which} is {'higher' if one.mean > 0 else 'lower'}"
        if p_holm is not None and p_holm > 1 - LEVEL:
            verdict += ", though not once all comparisons are counted"
    return (
        f"{subject}, {what.words} ({what.unit}): {one.mean:+.3g} on average "
        f"(95% interval {one.low:+.3g} to {one.high:+.3g}, {one.count} paired runs): {verdict}."
    )


def never_below(measure: str, against: str | None) -> bool:
    """Return whether a difference cannot be negative, so that testing it against 0 means nothing."""
    return measure == "displaced" and against == NONE


def family_size(effects: Sequence[StrategyEffect]) -> int:
    """Return how many comparisons are counted together."""
    return sum(1 for effect in effects if effect.p is not None)
