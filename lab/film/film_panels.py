"""The time series of a run, each as a small chart, and all of them as tables."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from markupsafe import Markup

from documents.charts.lines import Series, bars, lines
from documents.numbers_in_text import brief, figure
from documents.pages.data_table import DataTable, table
from lab.film.film_notes import Ordered
from lab.film.film_weeks import AWAY, MEASURES, WEEK, Counts, Weeks
from simulator.trace import EventKind

HARM = MEASURES[0]


@dataclass(frozen=True)
class Line:
    """One figure of the run by week, and of its twin when there is one."""

    words: str
    unit: str
    run: tuple[float | None, ...]
    twin: tuple[float | None, ...] | None
    places: int
    """Decimals in the table."""


@dataclass(frozen=True)
class Panel:
    """A chart with its caption."""

    words: str
    unit: str
    chart: Markup


def series(run: Weeks, twin: Weeks | None) -> list[Line]:
    """Return every line: harm in all and by market, and the state of groups, trust and arrests."""
    mine, other = _lines(run), _lines(twin) if twin else None
    return [
        Line(words, unit, _plain(values), _plain(other[at][2]) if other else None, places)
        for at, (words, unit, values, places) in enumerate(mine)
    ]


def _lines(weeks: Weeks) -> list[tuple[str, str, Counts, int]]:
    markets = weeks.by_market()
    alive = weeks.group_state("alive")
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
        ("Arrests", "people a week", weeks.number(EventKind.ARRESTED), 0),
    ]  # fmt: skip


def panels(found: Sequence[Line], orders: Sequence[Ordered], days: int) -> list[Panel]:
    """Return a chart a line; with a twin, also the difference in harm after the first.

    What is counted by the week leaves out a last week cut short by the end of the run.
    """
    weeks = len(found[0].run)
    cut = short_of(days) and weeks > 1
    spans = [
        (max(0.0, order.first / WEEK), min(float(weeks), (order.last + 1) / WEEK))
        for order in orders
        if order.first < weeks * WEEK
    ]
    drawn = []
    for line in found:
        shown = _whole(line) if cut else line
        several = [Series("This run", shown.run)]
        if shown.twin:
            several.append(Series("Without the orders", shown.twin, "twin"))
        drawn.append(Panel(line.words, line.unit, lines(_told(shown), several, spans)))
    if found[0].twin:
        gap = Series("Difference", difference(found[0]))
        total = sum(value for value in gap.values if value is not None)
        if cut:
            gap = Series("Difference", difference(_whole(found[0])))
        words = f"Harm against the twin: {brief(abs(total))} harm days {_way(total)} in all"
        drawn.insert(1, Panel("Harm: this run minus its twin", "harm days a week", bars(words, gap, spans)))
    return drawn


def short_of(days: int) -> int:
    """Return how many days the last week of a run has when it is cut short, and 0 when it is whole."""
    return days % WEEK


def _whole(line: Line) -> Line:
    """Return a line without its last week, if it is counted by the week."""
    if not line.unit.endswith(" a week"):
        return line
    return replace(line, run=(*line.run[:-1], None), twin=(*line.twin[:-1], None) if line.twin else None)


def difference(line: Line) -> tuple[float | None, ...]:
    """Return a line minus its twin, week by week."""
    pairs = zip(line.run, line.twin or line.run, strict=True)
    return tuple(None if mine is None or other is None else mine - other for mine, other in pairs)


def _way(total: float) -> str:
    return "more" if total > 0 else "fewer"


def _told(line: Line) -> str:
    known = [value for value in line.run if value is not None]
    if not known:
        return f"{line.words}: nothing recorded."
    text = f"{line.words}, {line.unit}: from {brief(known[0])} in the first week to {brief(known[-1])} in the last, at most {brief(max(known))}."
    other = [value for value in line.twin or () if value is not None]
    return f"{text} Without the orders it ends at {brief(other[-1])}." if other else text


def series_table(weeks: Weeks, found: Sequence[Line]) -> DataTable:
    """Return every line by week, with the twin and the difference beside each line that has one."""
    heads = ["Week"]
    columns: list[list[str]] = []
    for line in found:
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
    found = []
    for measure in MEASURES:
        values = weeks.by_zone(measure)
        counted = measure.of is not None
        shown = values if counted else values[:, : len(names)]
        heads = [
            "Week",
            *names,
            *([name for _, name in AWAY] if counted else []),
            *(["All"] if counted else []),
        ]
        places = 0 if measure.id == "offences" else 1 if counted else 2
        rows = [
            [str(week + 1), *(figure(float(value), places) for value in row), *([figure(float(row.sum()), places)] if counted else [])]
            for week, row in enumerate(shown)
        ]  # fmt: skip
        found.append(table(f"{measure.words} ({measure.unit}), by week and zone", heads, rows))
    return found


def _plain(values: Counts) -> tuple[float | None, ...]:
    return tuple(None if np.isnan(value) else float(value) for value in values)
