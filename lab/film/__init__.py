"""A run as a film: the map week by week and the time series, in one page that opens from disk."""

from pathlib import Path

from markupsafe import Markup

from documents.pages.data_table import DataTable, table
from documents.pages.standalone_page import json_for_script, standalone_page
from lab.film.film_map import TownDrawing, polygons, town_drawing
from lab.film.film_notes import FilmOrder, NotableEvent, group_names, notes, orders_in_words
from lab.film.film_panels import panels, series, series_table, short_of, zone_tables
from lab.film.film_scale import scales
from lab.film.film_strips import LANE, group_strip, legend, order_strip
from lab.film.film_weeks import AWAY, WEEK, Weeks, tidy
from lab.film.film_words import sentences, title
from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.orders import Orders
from simulator.trace import Trace, digest

HERE = Path(__file__).parent


def write_film(
    path: Path, scenario: Scenario, trace: Trace, *, orders: Orders = (), twin: Trace | None = None
) -> None:
    """Write a run as one HTML file: a map to play, its time series, and tables that say the same.

    ``twin`` is the run without the orders, drawn beside it. The file holds the truth. Equal inputs
    give equal bytes.
    """
    path.write_text(film(scenario, trace, orders=orders, twin=twin), encoding="utf-8")


def film(scenario: Scenario, trace: Trace, *, orders: Orders = (), twin: Trace | None = None) -> str:
    """Return the page of a run."""
    weeks = Weeks(scenario, trace)
    names = group_names(scenario, weeks.groups)
    noted_events, film_orders = notes(scenario, trace, names), orders_in_words(scenario, orders)
    drawing = town_drawing(scenario)
    figures = series(weeks, Weeks(scenario, twin) if twin else None)
    strip, high = order_strip(film_orders, trace.days)
    return standalone_page(
        HERE / "film.html.j2",
        styles=(HERE / "film.css",),
        scripts=(HERE / "film.js",),
        scenario=scenario,
        trace=trace,
        digest=digest(trace),
        weeks=weeks.count,
        orders=film_orders,
        has_twin=twin is not None,
        ground=drawing,
        map=_map(scenario, drawing),
        away=AWAY,
        groups=names,
        words=sentences(weeks, film_orders, noted_events),
        scales=scales(weeks),
        strip=strip,
        strip_height=high,
        lanes=group_strip(weeks, noted_events),
        lane=LANE,
        signs=legend(noted_events),
        panels=panels(figures, film_orders, trace.days),
        short=short_of(trace.days) if weeks.count > 1 else 0,
        tables=[series_table(weeks, figures), *zone_tables(weeks)],
        weekly=_weekly(weeks, film_orders, noted_events),
        notes=_table(noted_events),
        data=json_for_script(
            _data(weeks, names, film_orders, drawing, sentences(weeks, film_orders, noted_events))
        ),
    )


def _map(scenario: Scenario, drawing: TownDrawing) -> Markup:
    town = atlas(scenario)
    zones = [zone.name for zone in scenario.area.zones]
    tips = [f"{place.id}, {zones[town.zone_of[row]]}" for row, place in enumerate(town.neighbourhoods)]
    return polygons(drawing, tips, ["q0"] * len(tips))


def _weekly(weeks: Weeks, film_orders: list[FilmOrder], noted_events: list[NotableEvent]) -> DataTable:
    texts = sentences(weeks, film_orders, noted_events)
    rows = [
        (str(week + 1), f"{weeks.days(week)[0]}–{weeks.days(week)[1]}", text.partition(": ")[2])
        for week, text in enumerate(texts)
    ]
    return table("What the film says of each week", ("Week", "Days", "What happened"), rows, words=True)


def _table(noted_events: list[NotableEvent]) -> DataTable:
    rows = [(str(note.day), str(note.week + 1), note.words) for note in noted_events]
    return table("Events of note", ("Day", "Week", "What happened"), rows, words=True)


def _data(
    weeks: Weeks, names: list[str], acting: list[FilmOrder], drawing: TownDrawing, words: list[str]
) -> dict[str, object]:
    """Return what the script plays."""
    town = atlas(weeks.scenario)
    risk = weeks.state("risk")
    return {
        "days": weeks.trace.days,
        "week": WEEK,
        "titles": [title(weeks, week) for week in range(weeks.count)],
        "words": words,
        "zones": [zone.name for zone in weeks.scenario.area.zones],
        "zoneOf": list(town.zone_of),
        "ids": [place.id for place in town.neighbourhoods],
        "middles": [list(middle) for middle in drawing.middles],
        "groups": names,
        "held": weeks.custody_counts(),
        "scales": scales(weeks),
        "rows": weeks.rows(),
        "presence": [
            [week, place, tidy(float(risk[week, place]))]
            for week in range(weeks.count)
            for place in range(weeks.places)
            if risk[week, place] > 0
        ],
        "orders": [[order.first, order.last, order.zone] for order in acting],
    }
