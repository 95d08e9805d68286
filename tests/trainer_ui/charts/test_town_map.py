"""The map and its table say the same."""

from itertools import pairwise
from typing import Any

import pytest

from exercise.read_models.chart_models import TownMap, ZoneShape
from trainer_ui.charts.town_map import picked_zone, town_map_chart, town_map_table

SQUARES = tuple(((x, y), (x + 1.0, y), (x + 1.0, y + 1.0), (x, y + 1.0)) for x in (0.0, 1.0) for y in (0.0,))
TOWN = TownMap(
    (
        ZoneShape("Z01", "Northgate", "estate", SQUARES, 4, 2, 31, 0.55),
        ZoneShape("Z02", "Quayside", "centre", (((5.0, 5.0), (6.0, 5.0), (6.0, 6.0)),), 1, 0, 12, 0.4),
    )
)


def _layer(number: int) -> list[dict[str, Any]]:
    """The shapes that one layer of the map draws."""
    drawn = town_map_chart(TOWN).to_dict()
    shapes: list[dict[str, Any]] = drawn["datasets"][drawn["layer"][number]["data"]["name"]]
    return shapes


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
