"""Paired effects with their intervals, and how many comparisons they stand among."""

from collections.abc import Sequence

from documents.charts.forest import Forest, ForestMark, ForestRow, forest
from documents.numbers_in_text import decimals, figure, signed_figure
from lab.records.study_records import NONE, Effect, FactorEffect, StudyResult
from lab.report.report_parts import Section, at_point, measure, named

HEADS = ("Comparison", "Plot", "Difference", "95% interval, alone", "Interval, all together", "p (Holm)")


def effects(result: StudyResult) -> Section:
    """Return the effects, a forest plot a measure."""
    found = [
        _forest(result, one.name, [e for e in result.effects if e.measure == one.name])
        for one in result.facts.measures
        if any(e.measure == one.name for e in result.effects)
    ]
    return Section(
        "effects",
        "Paired effects",
        text=(*_multiplicity(result), _reading(result)) if found else (_none(result),),
        forests=tuple(found),
    )


def first_words(result: StudyResult) -> list[str]:
    """Return what the study says first: the effects on its first measure against no action, in words."""
    if not result.facts.measures:
        return []
    first = result.facts.measures[0].name
    return [_sentence(result, e) for e in result.effects if e.measure == first and e.against == NONE]


def _sentence(result: StudyResult, e: Effect) -> str:
    one = measure(result.facts, e.measure)
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
        f"{e.strategy} against no action{at_point(result.facts, e.point)}, {one.words}: {signed_figure(e.difference, places)} "
        f"{one.unit} on average ({result.facts.confidence:.0%} interval {between(e.low, e.high, places)}, {e.pairs} pairs): {verdict}."
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


def _forest(result: StudyResult, name: str, found: Sequence[Effect]) -> Forest:
    one = measure(result.facts, name)
    places = decimals(v for e in found for v in (e.low, e.high, e.difference))
    means = decimals(v for e in found for v in (e.mean, e.mean_against))
    ranked = sorted(found, key=lambda effect: effect.against != NONE)
    rows = [_row(result, effect, places, means) for effect in ranked]
    heads = (*HEADS, "Means", "Pairs", "Variance left")
    wish = {"lower": ": lower is better", "higher": ": higher is better"}.get(one.better, "")
    return forest(f"{named(one)}{wish}", heads, rows)


def _row(result: StudyResult, e: Effect, places: int, means: int) -> ForestRow:
    mark = ForestMark(e.difference, e.low, e.high, e.simultaneous_low, e.simultaneous_high, e.against != NONE)
    return ForestRow(
        f"{e.strategy} − {e.against}{at_point(result.facts, e.point)}",
        (mark,),
        (
            signed_figure(e.difference, places),
            between(e.low, e.high, places),
            between(e.simultaneous_low, e.simultaneous_high, places),
            chance(e.p_holm),
            f"{figure(e.mean, means)} against {figure(e.mean_against, means)}",
            str(e.pairs),
            figure(e.variance_ratio, 2),
        ),
    )


def factor_forests(result: StudyResult) -> tuple[Forest, ...]:
    """Return what each level of a factor changes, a forest plot a measure."""
    found = []
    for one in result.facts.measures:
        some = [e for e in result.factor_effects if e.measure == one.name]
        if some:
            places = decimals(v for e in some for v in (e.low, e.high, e.difference))
            heads = ("Factor and level", *HEADS[1:4], "p (Holm)", "Pairs")
            found.append(
                forest(f"{named(one)}, by level of a factor", heads, [_level(e, places) for e in some])
            )
    return tuple(found)


def _level(e: FactorEffect, places: int) -> ForestRow:
    what = f"effect of {e.strategy} against {e.against}" if e.against else e.strategy
    return ForestRow(
        f"{e.factor}: {e.level} against {e.against_level}, {what}",
        (ForestMark(e.difference, e.low, e.high, hollow=e.against is not None),),
        (signed_figure(e.difference, places), between(e.low, e.high, places), chance(e.p_holm), str(e.pairs)),
    )


def between(low: float | None, high: float | None, places: int) -> str:
    """Return an interval in words."""
    if low is None or high is None:
        return "–"
    return f"{signed_figure(low, places)} to {signed_figure(high, places)}"


def chance(p: float | None) -> str:
    """Return a p value as it is printed."""
    if p is None:
        return "–"
    return "< 0.001" if p < 0.001 else f"{p:.3f}"
