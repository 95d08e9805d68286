"""Sensitivity of outputs to factors: main effects, rank correlations, Morris and Sobol."""

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
"""Measure, strategy, and the strategy that it is taken against (None: the measure itself)."""


def outputs(facts: StudyFacts) -> Iterator[Output]:
    """Yield each measure under each strategy, and each strategy's effect on it."""
    for strategy, measure in product(facts.strategies, facts.measures):
        yield measure.name, strategy.name, None
        if strategy.name != NONE:
            yield measure.name, strategy.name, NONE


def factor_effects(facts: StudyFacts, cells: Cells) -> tuple[FactorEffect, ...]:
    """Return what each level changes against the first, averaged over the other factors, by replicate."""
    if facts.design != "factorial":
        return ()
    changes: list[tuple[FactorEffect, MeanInterval]] = []
    for output in outputs(facts):
        for factor in facts.factors:
            for level in factor.levels[1:]:
                gap = _gap(facts, cells, output, factor.path, level, factor.levels[0])
                if gap.size >= 2:
                    changes.append(_change(output, factor.path, level, factor.levels[0], interval(gap)))
    adjusted = holm([effect.p for effect, _ in changes])
    return tuple(
        replace(effect, p_holm=p, words=_change_words(effect, difference, p))
        for (effect, difference), p in zip(changes, adjusted, strict=True)
    )


def _by_replicate(cells: Cells, point: int, output: Output) -> dict[int, float]:
    """Return an output at one point by replicate, where it has a value."""
    measure, strategy, reference = output
    values_under = values(cells.get((point, strategy), {}), measure)
    if reference is None:
        return values_under
    values_against = values(cells.get((point, reference), {}), measure)
    return {r: values_under[r] - values_against[r] for r in values_under if r in values_against}


def _gap(facts: StudyFacts, cells: Cells, output: Output, path: str, level: Value, first: Value) -> Floats:
    """Return, for each replicate that has every point, the mean at a level less that at the first."""
    # For each of the two levels: its points, each as values by replicate.
    at: dict[Value, list[dict[int, float]]] = {level: [], first: []}
    for point in facts.points:
        value = dict(point.settings)[path]
        if value in at:
            at[value].append(_by_replicate(cells, point.number, output))
    everywhere = set.intersection(*(set(values_at) for values_at in (*at[level], *at[first])))
    return np.array(
        [
            np.mean([values_at[r] for values_at in at[level]])
            - np.mean([values_at[r] for values_at in at[first]])
            for r in sorted(everywhere)
        ],
        dtype=np.float64,
    )


def _change(
    output: Output, path: str, level: Value, first: Value, difference: MeanInterval
) -> tuple[FactorEffect, MeanInterval]:
    measure, strategy, reference = output
    effect = FactorEffect(
        factor=path,
        level=level,
        against_level=first,
        measure=measure,
        strategy=strategy,
        against=reference,
        difference=difference.mean,
        low=difference.low,
        high=difference.high,
        pairs=difference.count,
        p=difference.p,
        p_holm=None,
        words="",
    )
    return effect, difference


def _change_words(effect: FactorEffect, difference: MeanInterval, p: float | None) -> str:
    subject = f"{effect.factor} {effect.level} against {effect.against_level}, under {effect.strategy}"
    name = f"{effect.factor} {effect.level}"
    if effect.against is not None:
        subject += f" less under {effect.against}"
    return sentence(subject, name, effect.measure, difference, p)


def sensitivities(study: Study, facts: StudyFacts, layout: Layout, cells: Cells) -> tuple[Sensitivity, ...]:
    """Return indices of a sampled design for every output that every point has; means over replicates."""
    if not layout.unit:
        return ()
    unit = np.array(layout.unit, dtype=np.float64)
    findings: list[Sensitivity] = []
    for output in outputs(facts):
        y = _means(facts, layout, cells, output)
        if y is None or float(y.min()) == float(y.max()):
            continue
        if facts.design == "morris":
            findings.extend(_morris(study, unit, y, output))
        elif facts.design == "sobol":
            findings.extend(_sobol(study, y, output))
        else:
            findings.extend(_rank_correlations(facts, unit, y, output))
    if facts.design != "latin_hypercube":
        return tuple(findings)
    adjusted = holm([finding.p_holm for finding in findings])
    return tuple(replace(finding, p_holm=p) for finding, p in zip(findings, adjusted, strict=True))


def _means(facts: StudyFacts, layout: Layout, cells: Cells, output: Output) -> Floats | None:
    """Return one mean for each row of the design; None when a point has no value."""
    measure, strategy, reference = output
    at = []
    for point in facts.points:
        if reference is None:
            sample = np.array(list(values(cells.get((point.number, strategy), {}), measure).values()))
        else:
            pair = pairs(cells, point.number, strategy, reference, measure)
            sample = pair[:, 0] - pair[:, 1]
        if sample.size == 0:
            return None
        at.append(float(sample.mean()))
    return np.array([at[number] for number in layout.rows], dtype=np.float64)


def _morris(study: Study, unit: Floats, y: Floats, output: Output) -> Iterator[Sensitivity]:
    from SALib.analyze import morris

    indices = morris.analyze(
        problem(study.factors), unit, y, conf_level=LEVEL, num_levels=MORRIS_LEVELS, seed=DESIGN_SEED
    )
    for i, factor in enumerate(study.factors):
        yield Sensitivity(
            "morris",
            *output,
            factor.path,
            mu_star=float(indices["mu_star"][i]),
            mu_star_conf=float(indices["mu_star_conf"][i]),
            sigma=float(indices["sigma"][i]),
        )


def _sobol(study: Study, y: Floats, output: Output) -> Iterator[Sensitivity]:
    from SALib.analyze import sobol

    indices = sobol.analyze(
        problem(study.factors), y, calc_second_order=False, conf_level=LEVEL, seed=DESIGN_SEED
    )
    for i, factor in enumerate(study.factors):
        yield Sensitivity(
            "sobol",
            *output,
            factor.path,
            s1=float(indices["S1"][i]),
            s1_conf=float(indices["S1_conf"][i]),
            st=float(indices["ST"][i]),
            st_conf=float(indices["ST_conf"][i]),
        )


def _rank_correlations(facts: StudyFacts, unit: Floats, y: Floats, output: Output) -> Iterator[Sensitivity]:
    """Yield partial rank correlations with Fisher's interval. Source: Marino and others 2008."""
    n, k = unit.shape
    free = n - k - 2
    if free < 1:
        return
    ranks = np.column_stack([rankdata(column) for column in unit.T])
    target = rankdata(y)
    for i, factor in enumerate(facts.factors):
        # What is left of the ranks of factor and output once the other factors have explained what they can.
        others = np.column_stack([np.ones(n), np.delete(ranks, i, axis=1)])
        factor_residual = ranks[:, i] - others @ np.linalg.lstsq(others, ranks[:, i], rcond=None)[0]
        output_residual = target - others @ np.linalg.lstsq(others, target, rcond=None)[0]
        size = float(np.sqrt((factor_residual @ factor_residual) * (output_residual @ output_residual)))
        r = float(np.clip(factor_residual @ output_residual / size, -0.999999, 0.999999)) if size > 0 else 0.0
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
