"""The map as the force knows it: zones by what has been recorded in them, never by what happened."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from exercise.read_models.chart_models import TownMap, ZoneShape
from trainer_ui.charts.map_labels import labels
from trainer_ui.charts.palette import DARK_TEXT, LIGHT_EDGE, STEPS, STRONG_LINE

Ring = tuple[tuple[float, float], ...]
_PICK = "zone"


def town_map(town: TownMap, *, key: str, height: int = 620, table: bool = True) -> str | None:
    """Draw the map with its table twin; return the id of the zone that is picked, or None."""
    event = st.altair_chart(
        town_map_chart(town, height=height),
        width="stretch",
        key=key,
        on_select="rerun",
        selection_mode=_PICK,
    )
    if table:
        with st.expander("The map as a table", icon=":material/table:"):
            st.dataframe(town_map_table(town), hide_index=True, alt="Zones of the map")
    return picked_zone(event, town)


def town_map_chart(town: TownMap, *, height: int = 620) -> alt.LayerChart | alt.FacetChart:
    """Return the map as the map: a shape a zone, shaded by recorded crime, named, selectable as ``zone``."""
    pick = alt.selection_point(name=_PICK, fields=["properties.zid"])
    zones = {"values": [_feature(zone) for zone in town.zones]}
    shade = alt.Color(
        "properties.recorded:Q",
        title="Recorded crime, last cycle",
        scale=alt.Scale(range=list(STEPS)),
        legend=alt.Legend(orient="bottom", format="d"),
    )
    areas = (
        alt.Chart(zones)
        .mark_geoshape(stroke=LIGHT_EDGE, strokeWidth=0.4)
        .encode(
            color=shade,
            opacity=alt.condition(pick, alt.value(1.0), alt.value(0.45)),
            tooltip=_tips(),
        )
        .add_params(pick)
    )
    borders = alt.Chart({"values": [_border(zone) for zone in town.zones]}).mark_geoshape(
        filled=False, stroke=STRONG_LINE, strokeWidth=1.6, aria=False
    )
    names = (
        alt.Chart({"values": _labels(town, height)})
        .mark_text(
            fontSize=11, fontWeight="bold", fill=DARK_TEXT, stroke=LIGHT_EDGE, strokeWidth=0.2, lineBreak="\n"
        )
        .encode(longitude="x:Q", latitude="y:Q", text="text:N")
    )
    return (
        alt.layer(areas, borders, names)
        .project(type="identity", reflectY=True)
        .properties(
            height=height, description="Map of the town by zone, shaded by crime recorded in the last cycle."
        )
    )


def _tips() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("properties.name:N", title="Zone"),
        alt.Tooltip("properties.kind:N", title="Kind"),
        alt.Tooltip("properties.recorded:Q", title="Recorded crime, last cycle"),
        alt.Tooltip("properties.reports:Q", title="Reports"),
        alt.Tooltip("properties.opened:Q", title="Opened"),
        alt.Tooltip("properties.confidence:Q", title="Confidence in the police, %"),
    ]


def town_map_table(town: TownMap) -> pd.DataFrame:
    """Return the map as rows: one a zone, the same facts as the shapes and their tips."""
    return pd.DataFrame(
        {
            "Zone": zone.name,
            "Kind": zone.kind,
            "Recorded crime, last cycle": zone.recorded_crime,
            "Reports": zone.reports,
            "Opened": zone.opened,
            "Confidence in the police, %": _percent(zone.confidence),
        }
        for zone in town.zones
    )


def picked_zone(event: Any, town: TownMap) -> str | None:
    """Return the zone id in a chart's selection event, or None when nothing on this map is picked."""
    points = event.get("selection", {}).get(_PICK, []) if isinstance(event, Mapping) else []
    zone_ids = {zone.id for zone in town.zones}
    for point in points if isinstance(points, list) else []:
        for field, value in point.items():
            if field.endswith("zid") and value in zone_ids:
                return str(value)
    return None


def _percent(share: float) -> int:
    return round(share * 100) if share <= 1 else round(share)


def _feature(zone: ZoneShape) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {
            "zid": zone.id,
            "name": zone.name,
            "kind": zone.kind,
            "recorded": zone.recorded_crime,
            "reports": zone.reports,
            "opened": zone.opened,
            "confidence": _percent(zone.confidence),
        },
        "geometry": {"type": "MultiPolygon", "coordinates": [[_closed_ring(ring)] for ring in zone.rings]},
    }


def _closed_ring(ring: Ring) -> list[list[float]]:
    """Return a ring as the map library wants it: clockwise, and ending where it began."""
    points = [[x, y] for x, y in reversed(ring)]
    return points if points[0] == points[-1] else [*points, points[0]]


def _border(zone: ZoneShape) -> dict[str, Any]:
    """Return the outline of a zone: the sides that belong to one of its neighbourhoods only."""
    # A side between two neighbourhoods of the zone is in both of their rings, one on the border in one only.
    sides = [side for ring in zone.rings for side in _sides(ring)]
    times = Counter(frozenset(side) for side in sides)
    lines = [[list(a), list(b)] for a, b in sides if times[frozenset((a, b))] == 1]
    return {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "MultiLineString", "coordinates": lines},
    }


def _sides(ring: Ring) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    points = [(round(x, 6), round(y, 6)) for x, y in ring]
    return [(a, b) for a, b in zip(points, [*points[1:], points[0]], strict=True) if a != b]


def _labels(town: TownMap, height: int) -> list[dict[str, Any]]:
    map_labels = labels(tuple((zone.name, zone.rings) for zone in town.zones), height)
    return [{"x": label.x, "y": label.y, "text": label.text} for label in map_labels]
