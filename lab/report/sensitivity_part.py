"""What the results depend on, when the study varies parameters of the scenario."""

from collections.abc import Sequence

from documents.charts.bands import Spot, spots
from documents.charts.forest import Forest, ForestMark, ForestRow, forest
from documents.numbers_in_text import decimals, figure
from documents.pages.data_table import DataTable, table
from lab.records.study_records import Sensitivity, StudyResult, VariedFactor
from lab.report.comparisons_part import chance, factor_forests
from lab.report.report_parts import Picture, Section, measure, named

_TEXT = {
    "factorial": (
        "Every level of every factor was run with every level of the others. A row is what one level changes "
        "against the first level, averaged over the other factors. A hollow mark is what it changes in the "
        "effect of a strategy: an interaction. p is adjusted over all rows (Holm)."
    ),
    "latin_hypercube": (
        "All factors were varied at once over their ranges (Latin hypercube). The partial rank correlation says "
        "how an output rises or falls with one factor when the others are held equal: −1 to 1, 0 for none. "
        "It sees what rises or falls throughout, and is blind to what turns."
    ),
    "morris": (
        "Elementary effects (Morris): how far the output moves, on average, when one factor moves over its range "
        "(μ*), and how much that differs from place to place (σ). A large σ beside μ* means curvature or "
        "interaction. It ranks factors; it does not apportion variance."
    ),
    "sobol": (
        "Shares of the variance of the output (Sobol): by a factor alone (S1, filled) and with all its "
        "interactions (ST, hollow). Shares may come out below 0 or above 1 by chance with few runs."
    ),
}


def sensitivity(result: StudyResult) -> Section | None:
    """Return the sensitivity of outputs to factors, or None when the study varies none."""
    if not result.facts.factors:
        return None
    groups = _groups(result.sensitivity)
    text = [_TEXT.get(result.facts.design, "")]
    if not groups and not result.factor_effects:
        text.append("Too few runs were finished to say anything.")
    pictures = [_star(result, some) for some in groups if some[0].method == "morris"]
    return Section(
        "sensitivity",
        "Sensitivity to the model's parameters",
        text=tuple(one for one in text if one),
        forests=(*factor_forests(result), *(_forest(result, some) for some in groups)),
        pictures=tuple(pictures),
        tables=(_factors(result.facts.factors),),
    )


def strongest(result: StudyResult) -> list[str]:
    """Return a sentence an output: the factor that it depends on most."""
    return [_most(result, some) for some in _groups(result.sensitivity)]


def _most(result: StudyResult, some: Sequence[Sensitivity]) -> str:
    one = max(some, key=_weight)
    value = {
        "morris": f"μ* {figure(one.mu_star, decimals([one.mu_star]))}",
        "sobol": f"ST {figure(one.st, 2)}",
    }.get(one.method, f"partial rank correlation {figure(one.correlation, 2)}")
    return f"{_what(result, one)} depends most on {one.factor} ({value})."


def _weight(one: Sensitivity) -> float:
    return one.mu_star or one.st or abs(one.correlation or 0.0)


def _groups(found: Sequence[Sensitivity]) -> list[list[Sensitivity]]:
    def key(one: Sensitivity) -> tuple[str, str, str, str]:
        return one.method, one.measure, one.strategy, one.against or ""

    return [[one for one in found if key(one) == some] for some in dict.fromkeys(map(key, found))]


def _what(result: StudyResult, one: Sensitivity) -> str:
    output = named(measure(result.facts, one.measure))
    if one.against:
        return f"{output}: effect of {one.strategy} against {one.against}"
    return f"{output}: {one.strategy}"


def _forest(result: StudyResult, some: Sequence[Sensitivity]) -> Forest:
    what = _what(result, some[0])
    draw = {"morris": _morris, "sobol": _sobol}.get(some[0].method, _correlation)
    return draw(what, some)


def _morris(what: str, some: Sequence[Sensitivity]) -> Forest:
    places = decimals(v for one in some for v in (one.mu_star, one.sigma))
    ranked = sorted(some, key=lambda one: -(one.mu_star or 0.0))
    rows = [
        ForestRow(
            one.factor,
            (ForestMark(one.mu_star, *_round(one.mu_star, one.mu_star_conf)),),
            (figure(one.mu_star, places), _more(one.mu_star_conf, places), figure(one.sigma, places)),
        )
        for one in ranked
    ]
    return forest(f"{what}: mean absolute elementary effect", ("Factor", "Plot", "μ*", "95% ±", "σ"), rows)


def _sobol(what: str, some: Sequence[Sensitivity]) -> Forest:
    ranked = sorted(some, key=lambda one: -(one.st or 0.0))
    rows = [
        ForestRow(
            one.factor,
            (ForestMark(one.s1, *_round(one.s1, one.s1_conf)), ForestMark(one.st, *_round(one.st, one.st_conf), hollow=True)),
            (figure(one.s1, 3), _more(one.s1_conf, 3), figure(one.st, 3), _more(one.st_conf, 3)),
        )
        for one in ranked
    ]  # fmt: skip
    return forest(
        f"{what}: shares of variance",
        ("Factor", "Plot", "S1", "95% ±", "ST", "95% ±"),
        rows,
        references=(0.0, 1.0),
    )


def _correlation(what: str, some: Sequence[Sensitivity]) -> Forest:
    ranked = sorted(some, key=lambda one: -abs(one.correlation or 0.0))
    rows = [
        ForestRow(
            one.factor,
            (ForestMark(one.correlation, one.low, one.high),),
            (
                figure(one.correlation, 2),
                f"{figure(one.low, 2)} to {figure(one.high, 2)}",
                chance(one.p_holm),
            ),
        )
        for one in ranked
    ]
    heads = ("Factor", "Plot", "Partial rank correlation", "95% interval", "p (Holm)")
    return forest(f"{what}: partial rank correlation", heads, rows, references=(-1.0, 0.0, 1.0))


def _star(result: StudyResult, some: Sequence[Sensitivity]) -> Picture:
    ranked = sorted(some, key=lambda one: -(one.mu_star or 0.0))
    drawn = [
        Spot(
            str(number),
            one.mu_star or 0.0,
            one.sigma or 0.0,
            f"{number}. {one.factor}: μ* {figure(one.mu_star, 3)}, σ {figure(one.sigma, 3)}",
            (one.mu_star or 0.0) - (one.mu_star_conf or 0.0) > 0,
        )
        for number, one in enumerate(ranked, start=1)
    ]
    told = (
        f"{_what(result, some[0])}: σ against μ*; strongest: {ranked[0].factor}. The table lists all factors."
    )
    return Picture(
        _what(result, some[0]),
        "σ (up) against μ* (across); numbers rank μ* as in the table; filled: interval above 0",
        spots(told, "μ*", drawn),
    )


def _factors(factors: Sequence[VariedFactor]) -> DataTable:
    rows = [
        (
            one.path,
            one.words,
            one.unit or "–",
            ", ".join(str(level) for level in one.levels) or f"{one.low} to {one.high}",
        )
        for one in factors
    ]
    return table(
        "Factors that the study varies", ("Factor", "Meaning", "Unit", "Values tried"), rows, words=True
    )


def _round(value: float | None, half: float | None) -> tuple[float | None, float | None]:
    return (None, None) if value is None or half is None else (value - half, value + half)


def _more(half: float | None, places: int) -> str:
    return "–" if half is None else f"± {figure(half, places)}"
