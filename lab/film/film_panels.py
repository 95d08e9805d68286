"""The time series of a run, each as a small chart, and all of them as tables."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from markupsafe import Markup

from documents.charts.lines import Series, bars, lines
from documents.numbers_in_text import brief, figure
from documents.pages.data_table import DataTable, table
from lab.film.film_notes import FilmOrder
from lab.film.film_weeks import AWAY, MEASURES, WEEK, Counts, Weeks
from simulator.trace import EventKind

HARM = MEASURES[0]


@dataclass(frozen=True)
class WeeklyFigure:
    """One figure of the run by week, and of its twin when there is one."""

    words: str
    unit: str
    run: tuple[float | None, ...]
    twin: tuple[float | None, ...] | None
    places: int
    """Decimals in the table."""


@dataclass(frozen=True)
class TimeSeriesPanel:
    """The chart of one weekly figure, with its caption."""

    words: str
    unit: str
    chart: Markup


def series(run: Weeks, twin: Weeks | None) -> list[WeeklyFigure]:
    """Return every weekly figure: harm in all and by market, and the state of groups, trust and arrests."""
    rows, twin_rows = _figures(run), _figures(twin) if twin else None
    return [
        WeeklyFigure(words, unit, _values(values), _values(twin_rows[row][2]) if twin_rows else None, places)
        for row, (words, unit, values, places) in enumerate(rows)
    ]


def _figures(weeks: Weeks) -> list[tuple[str, str, Counts, int]]:
    markets = weeks.by_market()
    alive = weeks.group_state("alive")
    # Nothing before the first record; no member of a group that is not alive.
    members = np.where(np.isnan(alive), np.nan, weeks.group_state("members") * (alive > 0))
    return [
        ("Harm, all", "harm days a week", weeks.by_place(HARM).sum(axis=1), 1),
        *(
            (f"Harm: {market.name}", "harm days a week", markets[:, m], 1)
            for m, market in enumerate(weeks.scenario.markets)
        ),
        ("Members of all groups", "people", members.sum(axis=1), 0),
        ("Groups alive", "groups", np.where(np.isnan(alive), np.nan, alive > 0).sum(axis=1), 0),
        ("Confidence in the police", "mean of neighbourhoods, %", 100 * weeks.state("confidence").mean(axis=1), 1),
        ("Arrests", "people a week", weeks.event_counts(EventKind.ARRESTED), 0),
    ]  # fmt: skip


def panels(figures: Sequence[WeeklyFigure], orders: Sequence[FilmOrder], days: int) -> list[TimeSeriesPanel]:
    """Return a chart a figure; with a twin, also the difference in harm after the first.

    What is counted by the week leaves out a last week cut short by the end of the run.
    """
    weeks = len(figures[0].run)
    cut = short_of(days) and weeks > 1
    spans = [
        (max(0.0, order.first / WEEK), min(float(weeks), (order.last + 1) / WEEK))
        for order in orders
        if order.first < weeks * WEEK
    ]
    charts = []
    for line in figures:
        plotted = _whole(line) if cut else line
        several = [Series("This run", plotted.run)]
        if plotted.twin:
            several.append(Series("Without the orders", plotted.twin, "twin"))
        charts.append(TimeSeriesPanel(line.words, line.unit, lines(_description(plotted), several, spans)))
    if figures[0].twin:
        gap = Series("Difference", difference(figures[0]))
        total = sum(value for value in gap.values if value is not None)
        if cut:
            gap = Series("Difference", difference(_whole(figures[0])))
        words = f"Harm against the twin: {brief(abs(total))} harm days {_way(total)} in all"
        charts.insert(
            1, TimeSeriesPanel("Harm: this run minus its twin", "harm days a week", bars(words, gap, spans))
        )
    return charts


def short_of(days: int) -> int:
    """Return how many of its days the last week of a run has when it is cut short, and 0 when it is whole."""
    return days % WEEK


def _whole(line: WeeklyFigure) -> WeeklyFigure:
    """Return a line without its last week, if it is counted by the week."""
    if not line.unit.endswith(" a week"):
        return line
    return replace(line, run=(*line.run[:-1], None), twin=(*line.twin[:-1], None) if line.twin else None)


def difference(line: WeeklyFigure) -> tuple[float | None, ...]:
    """Return a line minus its twin, week by week."""
    pairs = zip(line.run, line.twin or line.run, strict=True)
    return tuple(
        None if value is None or twin_value is None else value - twin_value for value, twin_value in pairs
    )


def _way(total: float) -> str:
    return "more" if total > 0 else "fewer"


def _description(line: WeeklyFigure) -> str:
    values = [value for value in line.run if value is not None]
    if not values:
        return f"{line.words}: nothing recorded."
    text = f"{line.words}, {line.unit}: from {brief(values[0])} in the first week to {brief(values[-1])} in the last, at most {brief(max(values))}."
    twin_values = [value for value in line.twin or () if value is not None]
    return f"{text} Without the orders it ends at {brief(twin_values[-1])}." if twin_values else text


def series_table(weeks: Weeks, figures: Sequence[WeeklyFigure]) -> DataTable:
    """Return every line by week, with the twin and the difference beside each line that has one."""
    heads = ["Week"]
    columns: list[list[str]] = []
    for line in figures:
        heads.append(f"{line.words} ({line.unit})")
        columns.append([figure(value, line.places) for value in line.run])
        if line.twin:
            heads += [f"{line.words}: without the orders", f"{line.words}: difference"]
            columns.append([figure(value, line.places) for value in line.twin])
            columns.append([figure(value, line.places) for value in difference(line)])
    rows = [[str(week + 1), *(column[week] for column in columns)] for week in range(weeks.count)]
    return table("Time series by week", heads, rows)


def zone_tables(weeks: Weeks) -> list[DataTable]:
    """Return a table a measure: weeks by zones, online and custody."""
    names = [zone.name for zone in weeks.scenario.area.zones]
    tables = []
    for measure in MEASURES:
        values = weeks.by_zone(measure)
        counted = measure.event_weights is not None
        columns = values if counted else values[:, : len(names)]
        heads = [
            "Week",
            *names,
            *([name for _, name in AWAY] if counted else []),
            *(["All"] if counted else []),
        ]
        places = 0 if measure.id == "offences" else 1 if counted else 2
        rows = [
            [str(week + 1), *(figure(float(value), places) for value in row), *([figure(float(row.sum()), places)] if counted else [])]
            for week, row in enumerate(columns)
        ]  # fmt: skip
        tables.append(table(f"{measure.words} ({measure.unit}), by week and zone", heads, rows))
    return tables


def _values(values: Counts) -> tuple[float | None, ...]:
    return tuple(None if np.isnan(value) else float(value) for value in values)
