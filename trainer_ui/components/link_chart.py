"""The link chart: who was named with whom in the reports that have been opened."""

from dataclasses import asdict
from math import sqrt
from typing import Any

from documents import design_tokens
from exercise.read_models.chart_models import LinkChart
from trainer_ui.components.registration import component

_COLOURS = {
    "light": {
        "nominal": design_tokens.KIND_BLUE,
        "group": design_tokens.KIND_ORANGE,
        "zone": design_tokens.KIND_GREEN,
        "report": design_tokens.KIND_GREY,
        "number": design_tokens.KIND_PURPLE,
        "vehicle": design_tokens.KIND_BROWN,
        "line": design_tokens.SCREEN_STRONG_LINE,
    },
    "dark": {
        "nominal": design_tokens.KIND_BLUE_DARK,
        "group": design_tokens.KIND_ORANGE_DARK,
        "zone": design_tokens.KIND_GREEN_DARK,
        "report": design_tokens.KIND_GREY_DARK,
        "number": design_tokens.KIND_PURPLE_DARK,
        "vehicle": design_tokens.KIND_BROWN_DARK,
        "line": design_tokens.SCREEN_STRONG_LINE_DARK,
    },
    "unthemed": {
        "page": design_tokens.SCREEN_GROUND,
        "text": design_tokens.UNTHEMED_INK,
        "act": design_tokens.SCREEN_ACTION,
    },
}
"""Nodes by their kind and the lines between them, and what stands in where the theme says nothing."""
_ROOM = 155.0
"""Pixels across for each node: a label and a little air."""


def link_chart(chart: LinkChart, *, key: str, height: int = 520) -> str | None:
    """Draw ``chart`` ``height`` pixels high; return the id of the node that was clicked or entered last, or None.

    Places come from the chart; a node may be dragged, and where it was dropped is kept while the page
    is open. Give every chart a table twin: a canvas says nothing to a screen reader.
    """
    result = component("link_chart", css=True)(
        key=key,
        data={**asdict(chart), "nodes": _spread(chart), "height": height, "colours": _COLOURS},
        default={"selected": None, "places": {}},
        on_selected_change=_nothing,
        on_places_change=_nothing,
    )
    selection: Any = result.selected
    node_ids = {node.id for node in chart.nodes}
    return selection if isinstance(selection, str) and selection in node_ids else None


def _spread(chart: LinkChart) -> list[dict[str, Any]]:
    """Return the nodes in pixels: places come in a unit square, which grows with what it has to hold."""
    side = _ROOM * max(3.0, sqrt(len(chart.nodes)))
    return [{**asdict(node), "x": node.x * side, "y": node.y * side} for node in chart.nodes]


def _nothing() -> None:
    """Leave it at the rerun that follows a selection."""
