"""The course of time: harm by week, and how long groups lasted."""

from markupsafe import Markup

from documents.charts.bands import Band, bands
from documents.charts.svg import tag
from documents.numbers_in_text import brief, decimals, figure, signed_figure
from documents.pages.data_table import DataTable, table
from lab.records.study_records import NONE, HarmCurve, StudyResult, Survival
from lab.report.comparisons_section import interval_words
from lab.report.report_sections import CaptionedChart, ReportSection, at_point, first_tables

MOST_CHARTS = 12


def weekly(result: StudyResult) -> ReportSection:
    """Return harm by week: its mean, and its paired difference from no action."""
    curves = [curve for curve in result.curves if curve.strategy != NONE and curve.weeks]
    if not curves:
        return ReportSection(
            "weeks", "Harm by week", text=("No strategy but no action has whole weeks to show.",)
        )
    text = [
        "The difference from no action on the same draws, week by week, with its 95% interval. Intervals are "
        "those of each week alone: of twenty weeks, one may miss by chance."
    ]
    if len(curves) > MOST_CHARTS:
        text.append(
            f"The first {MOST_CHARTS} of {len(curves)} charts are drawn; more are in the tables and the files of the study."
        )
    return ReportSection(
        "weeks",
        "Harm by week",
        text=tuple(text),
        pictures=tuple(_difference(result, curve) for curve in curves[:MOST_CHARTS]),
        tables=first_tables([_weeks(result, curve) for curve in curves]),
        keys=_keys(twin=False),
    )


def _difference(result: StudyResult, curve: HarmCurve) -> CaptionedChart:
    line = Band(
        curve.strategy,
        tuple((week.week + 1.0, week.difference) for week in curve.weeks),
        tuple((week.low, week.high) for week in curve.weeks),
    )
    where = f"{curve.strategy}{at_point(result.facts, curve.point)}"
    least = min(curve.weeks, key=lambda week: week.difference)
    description = (
        f"Difference in harm by week, {where}: lowest in week {least.week + 1}, {brief(least.difference)} harm days "
        f"({brief(least.low)} to {brief(least.high)}); the table lists every week."
    )
    return CaptionedChart(
        where, "harm days a week, difference from no action", bands(description, "week", [line])
    )


def _weeks(result: StudyResult, curve: HarmCurve) -> DataTable:
    places = decimals(v for week in curve.weeks for v in (week.difference, week.low, week.high))
    rows = [
        (
            str(week.week + 1),
            figure(week.harm, places),
            signed_figure(week.difference, places),
            interval_words(week.low, week.high, places),
        )
        for week in curve.weeks
    ]
    where = f"{curve.strategy}{at_point(result.facts, curve.point)}"
    heads = ("Week", "Mean harm (harm days)", "Difference from no action", "95% interval")
    return table(f"Harm by week: {where}, {curve.runs} runs", heads, rows)


def survival(result: StudyResult) -> ReportSection:
    """Return Kaplan-Meier curves of the groups, each strategy beside no action."""
    if not result.survival:
        return ReportSection("survival", "Survival of groups", text=("No run lasted long enough to say.",))
    base = {curve.point: curve for curve in result.survival if curve.strategy == NONE}
    curves = [
        curve
        for curve in result.survival
        if curve.strategy != NONE and _any_dissolved(curve, base.get(curve.point))
    ]
    text = [
        "Share of groups that had not dissolved by each day (Kaplan-Meier), over all runs; groups alive at the "
        "end are censored there. Bands are 95% intervals from resampling replicates."
    ]
    if not any(curve.dissolved for curve in result.survival):
        text.append("No group dissolved in any run, so there is no curve to draw.")
    if len(curves) > MOST_CHARTS:
        text.append(
            f"The first {MOST_CHARTS} of {len(curves)} charts are drawn; more are in the tables and the files of the study."
        )
    return ReportSection(
        "survival",
        "Survival of groups",
        text=tuple(text),
        pictures=tuple(_curve(result, curve, base.get(curve.point)) for curve in curves[:MOST_CHARTS]),
        tables=first_tables([_summary(result), *(_steps(result, curve) for curve in curves)]),
        keys=_keys(twin=True) if curves else (),
    )


def _any_dissolved(curve: Survival, base: Survival | None) -> bool:
    return curve.dissolved > 0 or (base is not None and base.dissolved > 0)


def _curve(result: StudyResult, curve: Survival, base: Survival | None) -> CaptionedChart:
    lines = [_band(curve, "run")]
    if base is not None and base is not curve:
        lines.append(Band(base.strategy, _points(base), style="twin", steps=True))
    last = curve.steps[-1]
    where = f"{curve.strategy}{at_point(result.facts, curve.point)}"
    description = f"Survival of groups, {where}: {last.surviving:.0%} alive on day {last.day}; the table lists the steps."
    return CaptionedChart(where, "% of groups alive", bands(description, "day", lines))


def _band(curve: Survival, style: str) -> Band:
    ends = tuple((100 * step.low, 100 * step.high) for step in curve.steps)
    return Band(curve.strategy, _points(curve), ends, style, steps=True)


def _points(curve: Survival) -> tuple[tuple[float, float], ...]:
    return tuple((float(step.day), 100 * step.surviving) for step in curve.steps)


def _summary(result: StudyResult) -> DataTable:
    rows = [
        (
            f"{curve.strategy}{at_point(result.facts, curve.point)}",
            str(curve.groups),
            str(curve.dissolved),
            figure(100 * curve.steps[-1].surviving, 1),
            f"{figure(100 * curve.steps[-1].low, 1)} to {figure(100 * curve.steps[-1].high, 1)}",
        )
        for curve in result.survival
    ]
    heads = ("Strategy", "Groups observed", "Dissolved", "Alive at the end, %", "95% interval, %")
    return table("Survival to the end", heads, rows)


def _steps(result: StudyResult, curve: Survival) -> DataTable:
    rows = [
        (
            str(step.day),
            str(step.at_risk),
            figure(100 * step.surviving, 1),
            f"{figure(100 * step.low, 1)} to {figure(100 * step.high, 1)}",
        )
        for step in curve.steps
    ]
    where = f"{curve.strategy}{at_point(result.facts, curve.point)}"
    return table(f"Steps of survival: {where}", ("Day", "At risk", "Alive, %", "95% interval, %"), rows)


def _keys(*, twin: bool) -> tuple[tuple[Markup, str], ...]:
    line = tag(
        "svg",
        tag("path", d="M0 6H26", class_="line run"),
        width=26,
        height=12,
        aria_hidden="true",
        class_="key",
    )
    band = tag(
        "svg",
        tag("rect", width=26, height=12, class_="band"),
        width=26,
        height=12,
        aria_hidden="true",
        class_="key",
    )
    dashed = tag(
        "svg",
        tag("path", d="M0 6H26", class_="line twin"),
        width=26,
        height=12,
        aria_hidden="true",
        class_="key",
    )
    keys = ((line, "strategy"), (band, "95% interval"))
    return (*keys, (dashed, "no action")) if twin else keys
