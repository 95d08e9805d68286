"""The components are packaged whole and safe; every chart has a table that says the same."""

import json
import re
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from exercise.read_models.chart_models import Moment, TownMap, ZoneShape
from exercise.read_models.debrief_models import Distribution, TrackPoint
from exercise.read_models.desk_models import EstimateDetails, HypothesisDetails, QuestionDetails
from exercise.read_models.research_models import EffectRow
from trainer_ui.charts.distribution import distribution_chart, distribution_table
from trainer_ui.charts.strategy_effects import alike, effects_chart, effects_table
from trainer_ui.charts.timeline import timeline_chart, timeline_table
from trainer_ui.charts.town_map import picked_zone, town_map_chart, town_map_table
from trainer_ui.charts.tracks import estimates_chart, estimates_table, tracks_chart, tracks_table
from trainer_ui.components.registration import COMPONENTS
from trainer_ui.page_registry import PAGES, SECTIONS, home, is_open

ASSETS = Path(__file__).parents[2] / "trainer_ui" / "components" / "assets"
SQUARES = tuple(((x, y), (x + 1.0, y), (x + 1.0, y + 1.0), (x, y + 1.0)) for x in (0.0, 1.0) for y in (0.0,))
TOWN = TownMap(
    (
        ZoneShape("Z01", "Northgate", "estate", SQUARES, 4, 2, 31, 0.55),
        ZoneShape("Z02", "Quayside", "centre", (((5.0, 5.0), (6.0, 5.0), (6.0, 6.0)),), 1, 0, 12, 0.4),
    )
)
MOMENTS = tuple(
    Moment(f"M{n}", f"Lane {n % 2}", f"Thing {n}", date(2031, 3, 30) - timedelta(days=n), date(2031, 4, 2))
    for n in range(4)
)
POINTS = tuple(
    TrackPoint(cycle, hypothesis, f"Candidate {hypothesis}", who, 0.5, hypothesis == "H1")
    for cycle in (1, 2)
    for hypothesis in ("H1", "H2")
    for who in ("you", "ideal")
)
QUESTION = QuestionDetails(
    "PIQ1",
    "broker",
    "Who?",
    "",
    tuple(HypothesisDetails(h, f"Candidate {h}", "", "", 0.5) for h in ("H1", "H2")),
)
DIST = Distribution(
    "Harm", "days", (3.0, 1.0, 2.0), (5.0, 6.0, 4.0), -3.0, -4.0, -2.0, "Less harm with them."
)
EFFECTS = tuple(EffectRow(f"S{n}", "Harm", "days", 9.0, -1.0 * n, -2.0 * n, 0.5, 50) for n in (1, 2))


def _layer(number: int) -> list[dict[str, Any]]:
    """The shapes that one layer of the map draws."""
    drawn = town_map_chart(TOWN).to_dict()
    shapes: list[dict[str, Any]] = drawn["datasets"][drawn["layer"][number]["data"]["name"]]
    return shapes


def test_every_component_is_built_and_carries_its_licence() -> None:
    for name in COMPONENTS:
        assert (ASSETS / "build" / f"{name}.js").stat().st_size > 0
        assert (ASSETS / "build" / f"{name}.css").stat().st_size > 0
    assert "Permission is hereby granted" in (ASSETS / "build" / "cytoscape.LICENSE.txt").read_text(
        encoding="utf-8"
    )


def test_components_make_no_markup_out_of_text_and_ask_no_other_site() -> None:
    for source in (ASSETS / "src").glob("*.js"):
        text = source.read_text(encoding="utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", text
        )
        assert set(re.findall(r"https?://[^\"'\s]+", text)) <= {"http://www.w3.org/2000/svg"}


def test_the_lock_of_the_component_build_names_no_index_and_pins_every_package() -> None:
    lock = json.loads((ASSETS / "package-lock.json").read_text(encoding="utf-8"))
    named = {name: entry for name, entry in lock["packages"].items() if name}
    assert "node_modules/cytoscape" in named
    assert all(entry["version"] and entry["integrity"] for entry in named.values())
    assert not any("resolved" in entry for entry in named.values())


def test_every_page_has_an_address_of_its_own_and_every_role_a_first_page() -> None:
    assert len({view.path for view in PAGES}) == len(PAGES)
    assert {view.role for view in PAGES} == set(SECTIONS)
    for role in ("trainee", "instructor", "assessor", "researcher"):
        assert home(frozenset({role})).role == role
    assert not any(is_open(view, frozenset()) for view in PAGES if view.role != "any")


def test_no_folder_is_named_pages() -> None:
    assert not list((ASSETS.parents[1]).rglob("pages"))


def test_the_map_and_its_table_say_the_same() -> None:
    drawn = town_map_chart(TOWN).to_dict()
    features = _layer(0)
    rows = town_map_table(TOWN).to_dict("records")
    assert [f["properties"]["name"] for f in features] == [row["Zone"] for row in rows]
    assert [f["properties"]["recorded"] for f in features] == [
        row["Recorded crime, last cycle"] for row in rows
    ]
    assert drawn["description"]


def test_zone_rings_are_closed_and_turned_for_the_map_library() -> None:
    ring = _layer(0)[0]["geometry"]["coordinates"][0][0]
    doubled = sum((x2 - x1) * (y2 + y1) for (x1, y1), (x2, y2) in pairwise(ring))
    assert ring[0] == ring[-1]
    assert doubled > 0, "clockwise in map units"


def test_a_zone_is_outlined_without_the_sides_inside_it() -> None:
    border = _layer(1)[0]["geometry"]["coordinates"]
    assert len(border) == 6
    assert [[1.0, 0.0], [1.0, 1.0]] not in border


@pytest.mark.parametrize(
    ("event", "zone"),
    [
        ({"selection": {"zone": [{"properties\\.zid": "Z02"}]}}, "Z02"),
        ({"selection": {"zone": [{"properties\\.zid": "Z99"}]}}, None),
        ({"selection": {"zone": []}}, None),
        ({}, None),
        (None, None),
    ],
)
def test_a_picked_zone_is_one_of_this_map_or_none(event: object, zone: str | None) -> None:
    assert picked_zone(event, TOWN) == zone


def test_the_timeline_keeps_both_clocks_in_every_time_zone() -> None:
    table = timeline_table(MOMENTS)
    assert list(table["Happened"]) == sorted(moment.happened for moment in MOMENTS)
    drawn = timeline_chart(MOMENTS).to_dict()
    moments = [row for rows in drawn["datasets"].values() for row in rows if "at" in row]
    assert len(moments) == 2 * len(MOMENTS)
    assert all(row["at"].split("T")[1].startswith("12:00") for row in moments)


def test_tracks_name_the_truth_and_tell_the_two_lines_apart_by_shape() -> None:
    table = tracks_table(POINTS)
    assert set(table["Hypothesis"]) == {"Candidate H1 (true)", "Candidate H2"}
    assert len(table) == len(POINTS)
    assert '"shape"' in json.dumps(tracks_chart(POINTS, 8).to_dict())


def test_the_last_estimate_of_a_cycle_counts() -> None:
    at = datetime(2031, 3, 1)
    stated = [
        EstimateDetails(1, at, "PIQ1", {"H1": 0.2, "H2": 0.8}, "low", ""),
        EstimateDetails(1, at, "PIQ1", {"H1": 0.6, "H2": 0.4}, "low", ""),
    ]
    assert list(estimates_table(QUESTION, stated)["Probability"]) == [0.6, 0.4]
    assert estimates_chart(QUESTION, stated, 8).to_dict()["description"]


def test_a_distribution_keeps_every_run_and_its_difference() -> None:
    rows = distribution_table(DIST).to_dict("records")
    assert [(row["Number"], row["Lowest"], row["Middle"], row["Highest"]) for row in rows] == [
        (3, 1.0, 2.0, 3.0),
        (3, 4.0, 5.0, 6.0),
    ]
    assert rows[0]["Difference"] == "-3.0 (-4.0 to -2.0)"
    (data,) = distribution_chart(DIST).to_dict()["datasets"].values()
    assert len(data) == 6


def test_effects_show_their_intervals() -> None:
    assert list(effects_table(EFFECTS)["Low"]) == [-2.0, -4.0]
    assert "95% interval" in effects_chart(EFFECTS).to_dict()["description"]


def test_strategies_that_came_out_the_same_in_every_pair_are_known_as_such() -> None:
    same = EffectRow("S3", "Groups alive", "groups", 4.0, 0.0, 0.0, 0.0, 50)
    assert alike(same)
    assert not any(alike(row) for row in EFFECTS)
