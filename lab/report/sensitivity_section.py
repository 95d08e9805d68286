"""Sensitivity of results to the parameters of the scenario that a study varies."""

from collections.abc import Sequence

from documents.charts.bands import Spot, spots
from documents.charts.forest import Forest, ForestMark, ForestRow, forest
from documents.numbers_in_text import decimals, figure
from documents.pages.data_table import DataTable, table
from lab.records.study_records import Sensitivity, StudyResult, VariedFactor
from lab.report.comparisons_section import factor_forests, p_words
from lab.report.report_sections import CaptionedChart, ReportSection, find_measure, measure_caption

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


def sensitivity(result: StudyResult) -> ReportSection | None:
    """Return the sensitivity of outputs to factors, or None when the study varies none."""
    if not result.facts.factors:
        return None
    groups = _groups(result.sensitivity)
    text = [_TEXT.get(result.facts.design, "")]
    if not groups and not result.factor_effects:
        text.append("Too few runs were finished to say anything.")
    pictures = [_star(result, indices) for indices in groups if indices[0].method == "morris"]
    return ReportSection(
        "sensitivity",
        "Sensitivity to the model's parameters",
        text=tuple(paragraph for paragraph in text if paragraph),
        forests=(*factor_forests(result), *(_forest(result, indices) for indices in groups)),
        pictures=tuple(pictures),
        tables=(_factors(result.facts.factors),),
    )


def strongest(result: StudyResult) -> list[str]:
    """Return a sentence an output: the factor that it depends on most."""
    return [_strongest_words(result, indices) for indices in _groups(result.sensitivity)]


def _strongest_words(result: StudyResult, indices: Sequence[Sensitivity]) -> str:
    strongest_index = max(indices, key=_weight)
    value = {
        "morris": f"μ* {figure(strongest_index.mu_star, decimals([strongest_index.mu_star]))}",
        "sobol": f"ST {figure(strongest_index.st, 2)}",
    }.get(strongest_index.method, f"partial rank correlation {figure(strongest_index.correlation, 2)}")
    return f"{_output_words(result, strongest_index)} depends most on {strongest_index.factor} ({value})."


def _weight(index: Sensitivity) -> float:
    return index.mu_star or index.st or abs(index.correlation or 0.0)


def _groups(indices: Sequence[Sensitivity]) -> list[list[Sensitivity]]:
    def key(index: Sensitivity) -> tuple[str, str, str, str]:
        return index.method, index.measure, index.strategy, index.against or ""

    return [
        [index for index in indices if key(index) == output] for output in dict.fromkeys(map(key, indices))
    ]


def _output_words(result: StudyResult, index: Sensitivity) -> str:
    output = measure_caption(find_measure(result.facts, index.measure))
    if index.against:
        return f"{output}: effect of {index.strategy} against {index.against}"
    return f"{output}: {index.strategy}"


def _forest(result: StudyResult, indices: Sequence[Sensitivity]) -> Forest:
    output = _output_words(result, indices[0])
    draw = {"morris": _morris, "sobol": _sobol}.get(indices[0].method, _correlation)
    return draw(output, indices)


def _morris(output: str, indices: Sequence[Sensitivity]) -> Forest:
    places = decimals(v for index in indices for v in (index.mu_star, index.sigma))
    ranked = sorted(indices, key=lambda index: -(index.mu_star or 0.0))
    rows = [
        ForestRow(
            index.factor,
            (ForestMark(index.mu_star, *_round(index.mu_star, index.mu_star_conf)),),
            (figure(index.mu_star, places), _more(index.mu_star_conf, places), figure(index.sigma, places)),
        )
        for index in ranked
    ]
    return forest(f"{output}: mean absolute elementary effect", ("Factor", "Plot", "μ*", "95% ±", "σ"), rows)


def _sobol(output: str, indices: Sequence[Sensitivity]) -> Forest:
    ranked = sorted(indices, key=lambda index: -(index.st or 0.0))
    rows = [
        ForestRow(
            index.factor,
            (ForestMark(index.s1, *_round(index.s1, index.s1_conf)), ForestMark(index.st, *_round(index.st, index.st_conf), hollow=True)),
            (figure(index.s1, 3), _more(index.s1_conf, 3), figure(index.st, 3), _more(index.st_conf, 3)),
        )
        for index in ranked
    ]  # fmt: skip
    return forest(
        f"{output}: shares of variance",
        ("Factor", "Plot", "S1", "95% ±", "ST", "95% ±"),
        rows,
        references=(0.0, 1.0),
    )


def _correlation(output: str, indices: Sequence[Sensitivity]) -> Forest:
    ranked = sorted(indices, key=lambda index: -abs(index.correlation or 0.0))
    rows = [
        ForestRow(
            index.factor,
            (ForestMark(index.correlation, index.low, index.high),),
            (
                figure(index.correlation, 2),
                f"{figure(index.low, 2)} to {figure(index.high, 2)}",
                p_words(index.p_holm),
            ),
        )
        for index in ranked
    ]
    heads = ("Factor", "Plot", "Partial rank correlation", "95% interval", "p (Holm)")
    return forest(f"{output}: partial rank correlation", heads, rows, references=(-1.0, 0.0, 1.0))


def _star(result: StudyResult, indices: Sequence[Sensitivity]) -> CaptionedChart:
    ranked = sorted(indices, key=lambda index: -(index.mu_star or 0.0))
    dots = [
        Spot(
            str(number),
            index.mu_star or 0.0,
            index.sigma or 0.0,
            f"{number}. {index.factor}: μ* {figure(index.mu_star, 3)}, σ {figure(index.sigma, 3)}",
            (index.mu_star or 0.0) - (index.mu_star_conf or 0.0) > 0,
        )
        for number, index in enumerate(ranked, start=1)
    ]
    description = f"{_output_words(result, indices[0])}: σ against μ*; strongest: {ranked[0].factor}. The table lists all factors."
    return CaptionedChart(
        _output_words(result, indices[0]),
        "σ (up) against μ* (across); numbers rank μ* as in the table; filled: interval above 0",
        spots(description, "μ*", dots),
    )


def _factors(factors: Sequence[VariedFactor]) -> DataTable:
    rows = [
        (
            factor.path,
            factor.words,
            factor.unit or "–",
            ", ".join(str(level) for level in factor.levels) or f"{factor.low} to {factor.high}",
        )
        for factor in factors
    ]
    return table(
        "Factors that the study varies", ("Factor", "Meaning", "Unit", "Values tried"), rows, words=True
    )


def _round(value: float | None, half: float | None) -> tuple[float | None, float | None]:
    return (None, None) if value is None or half is None else (value - half, value + half)


def _more(half: float | None, places: int) -> str:
    return "–" if half is None else f"± {figure(half, places)}"
