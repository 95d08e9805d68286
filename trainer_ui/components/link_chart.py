"""The link chart: who was named with whom in the reports that have been opened."""

from dataclasses import asdict
from typing import Any

from exercise.views import LinkChart
from trainer_ui.components.packaged import component


def link_chart(chart: LinkChart, *, key: str, height: int = 520) -> str | None:
    """Draw ``chart`` ``height`` pixels high; the id of the node that was clicked or entered last, or None.

    Places come from the chart; a node may be dragged, and where it was dropped is kept while the page
    is open. Give every chart a table twin: a canvas says nothing to a screen reader.
    """
    result = component("link_chart", css=True)(
        key=key,
        data={**asdict(chart), "height": height},
        default={"selected": None, "places": {}},
        on_selected_change=_nothing,
        on_places_change=_nothing,
    )
    selected: Any = result.selected
    known = {node.id for node in chart.nodes}
    return selected if isinstance(selected, str) and selected in known else None


def _nothing() -> None:
    """The rerun that follows a selection is enough."""
