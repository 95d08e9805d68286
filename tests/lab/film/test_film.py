"""A run as one page: it stands alone, and its tables say what the trace says."""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from documents.numbers_in_text import figure
from lab.film import film, write_film
from lab.film.film_panels import panels, series
from lab.film.film_weeks import Weeks
from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import (
    confidence_by_zone,
    harm,
    harm_by_market,
    harm_by_zone,
    offences_by_zone,
)
from simulator.orders import Order
from simulator.run import run
from simulator.trace import EventKind, Trace

Page = Any
Read = Callable[[str], Page]
ORDERS = (Order(8, "clear", "Z-WHARF"), Order(15, "hold", "Z-WHARF"))


@pytest.fixture(scope="module")
def trace(town: Scenario) -> Trace:
    return run(town, 4, orders=ORDERS)


@pytest.fixture(scope="module")
def text(town: Scenario, trace: Trace) -> str:
    return film(town, trace, orders=ORDERS, twin=run(town, 4))


@pytest.fixture(scope="module")
def page(read: Read, text: str) -> Page:
    return read(text)


def test_the_page_is_well_formed_and_fetches_nothing(page: Page, text: str) -> None:
    assert page.faults == []
    fetching = [
        one for one in page.attributes if one[1] in ("src", "href", "action", "data", "srcset", "style")
    ]
    assert [one for one in fetching if not one[2].startswith("#")] == []
    assert re.findall(r"\burl\((?!#)|@import|\bfetch\(|XMLHttpRequest|innerHTML", text) == []
    addresses = set(re.findall(r"https?://[^\s\"'<>]+", text))
    assert addresses <= {"http://www.w3.org/2000/svg"}, "the namespace of SVG is a name, not an address"


def test_the_policy_admits_the_styles_and_script_of_the_page_alone(page: Page, text: str) -> None:
    (policy,) = [v for tag, name, v in page.attributes if tag == "meta" and name == "content" and "-src" in v]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        inside = re.findall(rf"<{tag}>(.*?)</{tag}>", text, flags=re.DOTALL)
        assert len(inside) == 1
        hashed = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
        assert f"{rule} 'sha256-{hashed}'" in policy


def test_the_page_is_marked_and_says_that_it_holds_the_truth(text: str) -> None:
    assert text.count("EXERCISE – SYNTHETIC DATA") >= 2
    assert "This is what really happened. Keep it from trainees until the debrief." in text


def test_the_same_run_gives_the_same_bytes(town: Scenario, trace: Trace, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_film(tmp_path / name, town, run(town, 4, orders=ORDERS), orders=ORDERS, twin=run(town, 4))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_harm_by_week_and_zone_is_that_of_the_trace(page: Page, town: Scenario, trace: Trace) -> None:
    heads, *rows = page.table("Harm, all")
    assert heads == ["Week", *(zone.name for zone in town.area.zones), "Online", "Custody", "All"]
    assert len(rows) == -(-trace.days // 7)
    for week, row in enumerate(rows):
        span = (week * 7, min(week * 7 + 7, trace.days))
        known = harm_by_zone(town, trace, *span)
        assert row[1:-3] == [figure(known[zone.id]) for zone in town.area.zones]
        assert row[-3] == figure(known["online"])
        assert row[-1] == figure(harm(trace, *span))


def test_offences_by_week_and_zone_are_those_of_the_trace(page: Page, town: Scenario, trace: Trace) -> None:
    _, *rows = page.table("Offences, all")
    for week, row in enumerate(rows):
        known = offences_by_zone(town, trace, week * 7, week * 7 + 7)
        assert row[1:-3] == [figure(known[zone.id], 0) for zone in town.area.zones]


def test_recorded_harm_is_the_harm_of_what_was_reported(page: Page, trace: Trace) -> None:
    _, *rows = page.table("Harm, recorded")
    events = trace.events
    for week, row in enumerate(rows):
        known = (events["day"] // 7 == week) & (events["reported"] == 1)
        assert row[-1] == figure(float(events["harm"][known].sum()))


def test_time_series_hold_the_run_its_twin_and_the_difference(
    page: Page, town: Scenario, trace: Trace
) -> None:
    heads, *rows = page.table("Time series")
    twin = run(town, 4)
    for week, row in enumerate(rows):
        cells = dict(zip(heads, row, strict=True))
        span = (week * 7, week * 7 + 7)
        mine, other = harm(trace, *span), harm(twin, *span)
        assert cells["Harm, all (harm days a week)"] == figure(mine)
        assert cells["Harm, all: without the orders"] == figure(other)
        assert cells["Harm, all: difference"] == figure(mine - other)
        for market in town.markets:
            known = harm_by_market(town, trace, *span)[market.id]
            assert cells[f"Harm: {market.name} (harm days a week)"] == figure(known)
    last = dict(zip(heads, rows[-1], strict=True))
    zones = confidence_by_zone(town, trace)
    size = {zone.id: zone.neighbourhoods for zone in town.area.zones}
    mean = sum(zones[z] * size[z] for z in zones) / sum(size.values())
    assert last["Confidence in the police (mean of neighbourhoods, %)"] == figure(100 * mean)


def test_every_week_has_a_sentence_and_every_order_its_days(page: Page, trace: Trace) -> None:
    _, *rows = page.table("What the film says")
    assert [row[0] for row in rows] == [str(week + 1) for week in range(trace.days // 7)]
    _, *orders = page.table("What the force was told to do")
    assert [row[0] for row in orders] == ["8", "15"]
    began = trace.events["day"][trace.events["kind"] == EventKind.ACTION_BEGAN]
    assert [int(row[2]) for row in orders] == began.tolist()
    days = {day for order in orders for day in range(int(order[2]), int(order[3]) + 1) if day < trace.days}
    acting = {week for week, row in enumerate(rows) if "under way" in row[2]}
    assert acting == {day // 7 for day in days}


def test_a_run_without_orders_has_no_twin(town: Scenario) -> None:
    text = film(town, run(town, 4))
    assert "without the orders" not in text.lower()
    assert "no orders" in text


def test_the_rows_that_are_played_add_up_to_the_trace(town: Scenario, trace: Trace) -> None:
    rows = np.array(Weeks(town, trace).rows(), dtype=np.float64).reshape(-1, 6)
    assert rows[:, 3].sum() == pytest.approx(harm(trace))
    assert rows[:, 5].sum() == np.count_nonzero(trace.events["kind"] == EventKind.CRIME)


def test_people_held_are_those_arrested_and_not_released(town: Scenario, trace: Trace) -> None:
    kind, day, actor = (trace.events[name] for name in ("kind", "day", "actor"))
    held = Weeks(town, trace).custody_counts()
    for week, number in enumerate(held):
        upto = day < (week + 1) * 7
        last = {}
        for row in np.flatnonzero(upto & np.isin(kind, (EventKind.ARRESTED, EventKind.RELEASED))):
            last[int(actor[row])] = int(kind[row])
        assert number == sum(one == EventKind.ARRESTED for one in last.values())


def test_a_group_formed_during_the_run_and_an_event_of_a_new_kind_are_shown(
    read: Read, town: Scenario, trace: Trace
) -> None:
    events = {name: column.copy() for name, column in trace.events.items()}
    row = int(np.flatnonzero(events["kind"] == EventKind.CRIME)[0])
    events["kind"][row], events["group"][row] = 99, len(town.groups)
    groups = {name: np.append(column, column[-1:]) for name, column in trace.groups.items()}
    groups["group"][-1] = len(town.groups)
    page = read(film(town, replace(trace, events=events, groups=groups)))
    _, *rows = page.table("Events of note")
    label = f"G{len(town.groups) + 1:02d}"
    assert f"{label} kind 99" in [row[2] for row in rows]
    assert page.faults == []


def test_a_row_kept_for_a_group_that_never_formed_is_not_shown(town: Scenario, trace: Trace) -> None:
    groups = {name: np.append(column, column[-1:]) for name, column in trace.groups.items()}
    groups["group"][-1], groups["alive"][-1] = len(town.groups) + 3, 0
    text = film(town, replace(trace, groups=groups), orders=ORDERS, twin=run(town, 4))
    assert f"G{len(town.groups) + 4:02d}" not in text


def test_further_platforms_count_as_online(read: Read, town: Scenario, trace: Trace) -> None:
    events = {name: column.copy() for name, column in trace.events.items()}
    events["place"] = np.where(events["place"] == -1, -3, events["place"])
    moved = read(film(town, replace(trace, events=events)))
    assert moved.table("Harm, all") == read(film(town, trace)).table("Harm, all")


def test_a_run_of_a_few_days_can_be_drawn(read: Read, town: Scenario) -> None:
    page = read(film(town, run(town, 4, days=3)))
    _, row = page.table("Time series")
    assert row[0] == "1"
    assert "–" in row


def test_words_of_a_scenario_cannot_become_markup(read: Read, town: Scenario, trace: Trace) -> None:
    bad = "</script><script>alert(1)</script>"
    zones = (town.area.zones[0].model_copy(update={"name": bad}), *town.area.zones[1:])
    hostile = town.model_copy(update={"area": town.area.model_copy(update={"zones": zones}), "title": bad})
    text = film(hostile, trace, orders=ORDERS)
    assert bad not in text
    assert read(text).faults == []


def test_a_last_week_cut_short_is_left_out_of_weekly_lines_and_said(town: Scenario) -> None:
    cut = run(town, 4, days=18)
    found = series(Weeks(town, cut), None)
    drawn = {panel.words: str(panel.chart) for panel in panels(found, (), 18)}
    whole = {panel.words: str(panel.chart) for panel in panels(found, (), 21)}
    assert drawn["Harm, all"] != whole["Harm, all"]
    assert drawn["Groups alive"] == whole["Groups alive"]
    assert "The last week has only 4 days" in film(town, cut)
    assert "The last week has only" not in film(town, run(town, 4, days=21))
