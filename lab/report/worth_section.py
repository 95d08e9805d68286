"""The worth of strategies: cost per harm prevented, and the Pareto front."""

from documents.charts.bands import Spot, spots
from documents.charts.forest import Forest, ForestMark, ForestRow, forest
from documents.charts.svg import tag
from documents.numbers_in_text import decimals, figure, signed_figure
from documents.pages.data_table import DataTable, table
from lab.records.study_records import NONE, ParetoPoint, StudyResult
from lab.report.comparisons_section import interval_words
from lab.report.report_sections import CaptionedChart, ReportSection, at_point, first_tables


def costs(result: StudyResult) -> ReportSection:
    """Return the cost of each harm day prevented."""
    if not any(cost.strategy != NONE for cost in result.costs):
        return ReportSection("cost", "Cost per harm prevented", text=("No strategy but no action was run.",))
    return ReportSection(
        "cost",
        "Cost per harm prevented",
        text=(
            "Officer-days for each harm day prevented: the mean cost divided by the mean harm prevented, with a 95% "
            "bootstrap interval over replicates. No ratio is given when harm was not prevented, and no interval "
            "when the interval of harm prevented reaches 0: the ratio then has no upper end.",
        ),
        forests=(_costs(result),),
    )


def _costs(result: StudyResult) -> Forest:
    costs = [cost for cost in result.costs if cost.strategy != NONE]
    per = decimals(v for c in costs for v in (c.officer_days_per_prevented, c.per_low, c.per_high))
    harm = decimals(v for c in costs for v in (c.prevented, c.prevented_low, c.prevented_high))
    rows = [
        ForestRow(
            f"{c.strategy}{at_point(result.facts, c.point)}",
            (ForestMark(c.officer_days_per_prevented, c.per_low, c.per_high),),
            (
                figure(c.officer_days_per_prevented, per),
                "–" if c.per_low is None else f"{figure(c.per_low, per)} to {figure(c.per_high, per)}",
                signed_figure(c.prevented, harm),
                interval_words(c.prevented_low, c.prevented_high, harm),
                figure(c.officer_days),
                figure(c.specialist_hours),
                str(c.runs),
            ),
        )
        for c in costs
    ]
    heads = (
        "Strategy",
        "Plot",
        "Officer-days per harm day",
        "95% interval",
        "Harm days prevented",
        "95% interval",
        "Officer-days",
        "Specialist hours",
        "Runs",
    )
    return forest("Officer-days for each harm day prevented: lower is better", heads, rows)


def pareto(result: StudyResult) -> ReportSection:
    """Return which strategies no other beats: cheap, preventing much, displacing little."""
    if not result.pareto:
        return ReportSection("pareto", "Pareto front", text=("No strategies to compare.",))
    numbers = dict.fromkeys(point.point for point in result.pareto)
    settings = [[point for point in result.pareto if point.point == number] for number in numbers]
    text = [
        "A strategy is on the front when no other is at least as good in cost, in harm prevented and in offences "
        "displaced, and better in one. The chart shows the first two; the third is why a point below "
        "the others may still be on the front. Means alone are compared: see the intervals before choosing."
    ]
    most = 6
    if len(settings) > most:
        text.append(
            f"The first {most} of {len(settings)} settings are drawn; more are in the tables and the files of the study."
        )
    return ReportSection(
        "pareto",
        "Pareto front",
        text=tuple(text),
        pictures=tuple(_chart(result, points) for points in settings[:most]),
        tables=first_tables([_front(result, points) for points in settings]),
        keys=tuple(
            (tag("svg", tag("circle", cx=6, cy=6, r=5, class_=kind), width=12, height=12, aria_hidden="true", class_="key"), words)
            for kind, words in (("mean", "on the front"), ("mean hollow", "beaten by another"))
        ),
    )  # fmt: skip


def _chart(result: StudyResult, points: list[ParetoPoint]) -> CaptionedChart:
    dots = [
        Spot(
            str(number),
            point.officer_days,
            point.prevented,
            f"{number}. {point.strategy}: {figure(point.officer_days)} officer-days, {signed_figure(point.prevented)} harm days prevented",
            point.on_front,
        )
        for number, point in enumerate(points, start=1)
    ]
    front = ", ".join(point.strategy for point in points if point.on_front)
    description = f"Harm prevented against officer-days{at_point(result.facts, points[0].point)}. On the front: {front}."
    words = f"Harm prevented against cost{at_point(result.facts, points[0].point)}"
    return CaptionedChart(
        words,
        "harm days; numbers as in the table",
        spots(description, "officer-days a run", dots, front=True),
    )


def _front(result: StudyResult, points: list[ParetoPoint]) -> DataTable:
    rows = [
        (
            f"{number}. {point.strategy}",
            figure(point.officer_days),
            signed_figure(point.prevented),
            figure(100 * point.displaced, 1),
            "yes" if point.on_front else "no",
            ", ".join(point.dominated_by) or "–",
        )
        for number, point in enumerate(points, start=1)
    ]
    heads = (
        "Strategy",
        "Officer-days",
        "Harm days prevented",
        "Offences displaced, %",
        "On the front",
        "Beaten by",
    )
    return table(f"Pareto front{at_point(result.facts, points[0].point)}", heads, rows)
