"""Paired effects with their intervals, and how many comparisons they stand among."""

from collections.abc import Sequence

from documents.charts.forest import Forest, ForestMark, ForestRow, forest
from documents.numbers_in_text import decimals, figure, signed_figure
from lab.records.study_records import NONE, FactorEffect, StrategyEffect, StudyResult
from lab.report.report_sections import ReportSection, at_point, find_measure, measure_caption

HEADS = ("Comparison", "Plot", "Difference", "95% interval, alone", "Interval, all together", "p (Holm)")


def effects(result: StudyResult) -> ReportSection:
    """Return the effects, a forest plot a measure."""
    forests = [
        _forest(result, measure.name, [e for e in result.effects if e.measure == measure.name])
        for measure in result.facts.measures
        if any(e.measure == measure.name for e in result.effects)
    ]
    return ReportSection(
        "effects",
        "Paired effects",
        text=(*_multiplicity(result), _reading(result)) if forests else (_none(result),),
        forests=tuple(forests),
    )


def first_words(result: StudyResult) -> list[str]:
    """Return the effects on the first measure against no action, in words: what a reader meets first."""
    if not result.facts.measures:
        return []
    first = result.facts.measures[0].name
    return [_sentence(result, e) for e in result.effects if e.measure == first and e.against == NONE]


def _sentence(result: StudyResult, e: StrategyEffect) -> str:
    measure = find_measure(result.facts, e.measure)
    places = decimals((e.difference, e.low, e.high))
    way = f"{e.strategy} is {'higher' if e.difference > 0 else 'lower'}"
    if e.p is None:
        verdict = "the same in every run" if e.difference == 0 else "the same difference in every run"
    elif e.low <= 0 <= e.high:
        verdict = "no difference can be told at this number of runs"
    elif e.p_holm is not None and e.p_holm > 1 - result.facts.confidence:
        verdict = f"{way}, though not once all comparisons are counted"
    else:
        verdict = f"{way}, also when all comparisons are counted"
    return (
        f"{e.strategy} against no action{at_point(result.facts, e.point)}, {measure.words}: {signed_figure(e.difference, places)} "
        f"{measure.unit} on average ({result.facts.confidence:.0%} interval {interval_words(e.low, e.high, places)}, {e.pairs} pairs): {verdict}."
    )


def _multiplicity(result: StudyResult) -> tuple[str, ...]:
    count = sum(1 for effect in result.effects if effect.p is not None)
    level = f"{result.facts.confidence:.0%}"
    return (
        f"Multiplicity: {count} comparisons were made. An interval taken alone misses its difference in "
        f"1 of {round(1 / (1 - result.facts.confidence))} studies, so among {count} some will miss by chance. The thin line "
        f"holds for all {count} together at {level} (Bonferroni), and p is adjusted over all of them (Holm). "
        "Claim what p still shows; treat what only the thick line shows as a lead.",
    )


def _reading(result: StudyResult) -> str:
    return (
        "Each row is the first strategy minus the second on the same draws, averaged over pairs. A filled mark "
        "compares with no action, a hollow one two strategies. The last column says how much variance is left "
        "of what unpaired runs would have: below 1, pairing has gained."
    )


def _none(result: StudyResult) -> str:
    if result.facts.design in ("morris", "sobol"):
        return (
            "None are given: the settings of this design are chosen to find what matters, and are no sample "
            "over which an effect could be averaged. See the sensitivity."
        )
    return "None: no measure has two pairs of runs."


def _forest(result: StudyResult, name: str, effects: Sequence[StrategyEffect]) -> Forest:
    measure = find_measure(result.facts, name)
    places = decimals(v for e in effects for v in (e.low, e.high, e.difference))
    means = decimals(v for e in effects for v in (e.mean, e.mean_against))
    ranked = sorted(effects, key=lambda effect: effect.against != NONE)
    rows = [_row(result, effect, places, means) for effect in ranked]
    heads = (*HEADS, "Means", "Pairs", "Variance left")
    wish = {"lower": ": lower is better", "higher": ": higher is better"}.get(measure.better, "")
    return forest(f"{measure_caption(measure)}{wish}", heads, rows)


def _row(result: StudyResult, e: StrategyEffect, places: int, means: int) -> ForestRow:
    mark = ForestMark(e.difference, e.low, e.high, e.simultaneous_low, e.simultaneous_high, e.against != NONE)
    return ForestRow(
        f"{e.strategy} − {e.against}{at_point(result.facts, e.point)}",
        (mark,),
        (
            signed_figure(e.difference, places),
            interval_words(e.low, e.high, places),
            interval_words(e.simultaneous_low, e.simultaneous_high, places),
            p_words(e.p_holm),
            f"{figure(e.mean, means)} against {figure(e.mean_against, means)}",
            str(e.pairs),
            figure(e.variance_ratio, 2),
        ),
    )


def factor_forests(result: StudyResult) -> tuple[Forest, ...]:
    """Return what each level of a factor changes, a forest plot a measure."""
    forests = []
    for measure in result.facts.measures:
        effects = [e for e in result.factor_effects if e.measure == measure.name]
        if effects:
            places = decimals(v for e in effects for v in (e.low, e.high, e.difference))
            heads = ("Factor and level", *HEADS[1:4], "p (Holm)", "Pairs")
            forests.append(
                forest(
                    f"{measure_caption(measure)}, by level of a factor",
                    heads,
                    [_level(e, places) for e in effects],
                )
            )
    return tuple(forests)


def _level(e: FactorEffect, places: int) -> ForestRow:
    output = f"effect of {e.strategy} against {e.against}" if e.against else e.strategy
    return ForestRow(
        f"{e.factor}: {e.level} against {e.against_level}, {output}",
        (ForestMark(e.difference, e.low, e.high, hollow=e.against is not None),),
        (
            signed_figure(e.difference, places),
            interval_words(e.low, e.high, places),
            p_words(e.p_holm),
            str(e.pairs),
        ),
    )


def interval_words(low: float | None, high: float | None, places: int) -> str:
    """Return an interval in words."""
    if low is None or high is None:
        return "–"
    return f"{signed_figure(low, places)} to {signed_figure(high, places)}"


def p_words(p: float | None) -> str:
    """Return a p value as it is printed."""
    if p is None:
        return "–"
    return "< 0.001" if p < 0.001 else f"{p:.3f}"
