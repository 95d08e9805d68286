"""How much outputs depend on factors: main effects, rank correlations, Morris and Sobol."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np
from scipy.stats import norm, rankdata

from lab.design.designs import MORRIS_LEVELS, Layout, problem
from lab.design.study import DESIGN_SEED, Study
from lab.records.study_records import NONE, FactorEffect, Sensitivity, StudyFacts, Value
from lab.statistics.paired_differences import LEVEL, Cells, MeanInterval, holm, interval, pairs, values
from lab.statistics.paired_effects import sentence
from simulator.streams import Floats

Output = tuple[str, str, str | None]
"""Measure, strategy, and what it is taken against (None: the measure itself)."""


def outputs(facts: StudyFacts) -> Iterator[Output]:
    """Yield what is analysed: each measure under each strategy, and each strategy's effect."""
    for strategy, measure in product(facts.strategies, facts.measures):
        yield measure.name, strategy.name, None
        if strategy.name != NONE:
            yield measure.name, strategy.name, NONE


def factor_effects(facts: StudyFacts, cells: Cells) -> tuple[FactorEffect, ...]:
    """Return what each level changes against the first, averaged over the other factors, by replicate."""
    if facts.design != "factorial":
        return ()
    found: list[tuple[FactorEffect, MeanInterval]] = []
    for output in outputs(facts):
        for factor in facts.factors:
            for level in factor.levels[1:]:
                gap = _gap(facts, cells, output, factor.path, level, factor.levels[0])
                if gap.size >= 2:
                    found.append(_change(output, factor.path, level, factor.levels[0], interval(gap)))
    adjusted = holm([effect.p for effect, _ in found])
    return tuple(
        replace(effect, p_holm=p, words=_told(effect, one, p))
        for (effect, one), p in zip(found, adjusted, strict=True)
    )


def _by_replicate(cells: Cells, point: int, output: Output) -> dict[int, float]:
    measure, strategy, against = output
    mine = values(cells.get((point, strategy), {}), measure)
    if against is None:
        return mine
    other = values(cells.get((point, against), {}), measure)
    return {r: mine[r] - other[r] for r in mine if r in other}


def _gap(facts: StudyFacts, cells: Cells, output: Output, path: str, level: Value, first: Value) -> Floats:
    """Return, for each replicate that has every point, the mean at a level less that at the first."""
    at: dict[Value, list[dict[int, float]]] = {level: [], first: []}
    for point in facts.points:
        value = dict(point.settings)[path]
        if value in at:
            at[value].append(_by_replicate(cells, point.number, output))
    everywhere = set.intersection(*(set(one) for one in (*at[level], *at[first])))
    return np.array(
        [
            np.mean([one[r] for one in at[level]]) - np.mean([one[r] for one in at[first]])
            for r in sorted(everywhere)
        ],
        dtype=np.float64,
    )


def _change(
    output: Output, path: str, level: Value, first: Value, one: MeanInterval
) -> tuple[FactorEffect, MeanInterval]:
    measure, strategy, against = output
    effect = FactorEffect(
        factor=path,
        level=level,
        against_level=first,
        measure=measure,
        strategy=strategy,
        against=against,
        difference=one.mean,
        low=one.low,
        high=one.high,
        pairs=one.count,
        p=one.p,
        p_holm=None,
        words="",
    )
    return effect, one


def _told(effect: FactorEffect, one: MeanInterval, p: float | None) -> str:
    subject = f"{effect.factor} {effect.level} against {effect.against_level}, under {effect.strategy}"
    which = f"{effect.factor} {effect.level}"
    if effect.against is not None:
        subject += f" less under {effect.against}"
    return sentence(subject, which, effect.measure, one, p)


def sensitivities(study: Study, facts: StudyFacts, layout: Layout, cells: Cells) -> tuple[Sensitivity, ...]:
    """Return indices of a sampled design for every output that every point has; means over replicates."""
    if not layout.unit:
        return ()
    unit = np.array(layout.unit, dtype=np.float64)
    found: list[Sensitivity] = []
    for output in outputs(facts):
        y = _means(facts, layout, cells, output)
        if y is None or float(y.min()) == float(y.max()):
            continue
        if facts.design == "morris":
            found.extend(_morris(study, unit, y, output))
        elif facts.design == "sobol":
            found.extend(_sobol(study, y, output))
        else:
            found.extend(_ranks(facts, unit, y, output))
    if facts.design != "latin_hypercube":
        return tuple(found)
    adjusted = holm([one.p_holm for one in found])
    return tuple(replace(one, p_holm=p) for one, p in zip(found, adjusted, strict=True))


def _means(facts: StudyFacts, layout: Layout, cells: Cells, output: Output) -> Floats | None:
    """Return one mean for each row of the design; None when a point has no value."""
    measure, strategy, against = output
    at = []
    for point in facts.points:
        if against is None:
            known = np.array(list(values(cells.get((point.number, strategy), {}), measure).values()))
        else:
            pair = pairs(cells, point.number, strategy, against, measure)
            known = pair[:, 0] - pair[:, 1]
        if known.size == 0:
            return None
        at.append(float(known.mean()))
    return np.array([at[number] for number in layout.rows], dtype=np.float64)


def _morris(study: Study, unit: Floats, y: Floats, output: Output) -> Iterator[Sensitivity]:
    from SALib.analyze import morris

    got = morris.analyze(
        problem(study.factors), unit, y, conf_level=LEVEL, num_levels=MORRIS_LEVELS, seed=DESIGN_SEED
    )
    for i, factor in enumerate(study.factors):
        yield Sensitivity(
            "morris",
            *output,
            factor.path,
            mu_star=float(got["mu_star"][i]),
            mu_star_conf=float(got["mu_star_conf"][i]),
            sigma=float(got["sigma"][i]),
        )


def _sobol(study: Study, y: Floats, output: Output) -> Iterator[Sensitivity]:
    from SALib.analyze import sobol

    got = sobol.analyze(
        problem(study.factors), y, calc_second_order=False, conf_level=LEVEL, seed=DESIGN_SEED
    )
    for i, factor in enumerate(study.factors):
        yield Sensitivity(
            "sobol",
            *output,
            factor.path,
            s1=float(got["S1"][i]),
            s1_conf=float(got["S1_conf"][i]),
            st=float(got["ST"][i]),
            st_conf=float(got["ST_conf"][i]),
        )


def _ranks(facts: StudyFacts, unit: Floats, y: Floats, output: Output) -> Iterator[Sensitivity]:
    """Yield partial rank correlations with Fisher's interval. Source: Marino and others 2008."""
    n, k = unit.shape
    free = n - k - 2
    if free < 1:
        return
    ranks = np.column_stack([rankdata(column) for column in unit.T])
    target = rankdata(y)
    for i, factor in enumerate(facts.factors):
        others = np.column_stack([np.ones(n), np.delete(ranks, i, axis=1)])
        mine = ranks[:, i] - others @ np.linalg.lstsq(others, ranks[:, i], rcond=None)[0]
        left = target - others @ np.linalg.lstsq(others, target, rcond=None)[0]
        size = float(np.sqrt((mine @ mine) * (left @ left)))
        r = float(np.clip(mine @ left / size, -0.999999, 0.999999)) if size > 0 else 0.0
        z, error = float(np.arctanh(r)), 1.0 / float(np.sqrt(free))
        half = float(norm.ppf(0.5 + LEVEL / 2)) * error
        yield Sensitivity(
            "rank_correlation",
            *output,
            factor.path,
            correlation=r,
            low=float(np.tanh(z - half)),
            high=float(np.tanh(z + half)),
            p_holm=float(2 * norm.sf(abs(z) / error)),
        )
