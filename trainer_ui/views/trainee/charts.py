"""Charts and map: who is named with whom, where, and when, from opened reports, and the trainee's own network."""

import streamlit as st

from assessment.amounts import counted
from exercise.desk import desk
from exercise.read_models.chart_models import LinkChart
from exercise.read_models.desk_models import Brief
from trainer_ui import session
from trainer_ui.charts.timeline import timeline
from trainer_ui.charts.town_map import town_map
from trainer_ui.components.link_chart import link_chart
from trainer_ui.widgets.desk.network_form import network
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_links import current_brief
from trainer_ui.widgets.page.plain_text import bullets, heading
from trainer_ui.widgets.page.run_header import refer_to_briefing, run_header
from trainer_ui.widgets.page.sections import section

PARTS = ("Link chart", "Your network", "Map", "Timeline")
KINDS = {
    "nominal": "Person",
    "group": "Group",
    "zone": "Place",
    "report": "Report",
    "number": "Number",
    "vehicle": "Vehicle",
}


def page() -> None:
    """Draw the page."""
    brief = current_brief()
    if brief is None:
        return
    run_header(brief, "Charts and map")
    if refer_to_briefing(brief):
        return
    part = section("Chart", PARTS, f"charts-{brief.run}")
    {PARTS[0]: _links, PARTS[1]: network, PARTS[2]: _map, PARTS[3]: _timeline}[part](brief)


def _links(brief: Brief) -> None:
    chart = desk.link_chart(session.services(), session.caller(), brief.run)
    if not chart.nodes:
        st.info("Nothing to show yet. The chart grows with the reports that you open.")
        return
    left, right = st.columns([3, 1])
    with left:
        node_id = link_chart(chart, key=f"links-{brief.run}", height=520)
    with right:
        _node_details(chart, node_id)
    labels = {node.id: node.label for node in chart.nodes}
    with st.expander("The chart as a table", icon=":material/table:"):
        table(
            [
                {
                    "From": labels[link.source],
                    "To": labels[link.target],
                    "Named together in": ", ".join(link.reports),
                }
                for link in chart.links
            ],
            "Links between people, groups, places, numbers and vehicles",
            empty="No two were named in the same report yet.",
        )


def _node_details(chart: LinkChart, node_id: str | None) -> None:
    node = next((node for node in chart.nodes if node.id == node_id), None)
    if node is None:
        st.text("Choose a node in the chart to see what it is linked to.")
        return
    labels = {other.id: other.label for other in chart.nodes}
    heading(node.label)
    st.text(KINDS[node.kind] + (f", {node.detail}" if node.detail else ""))
    bullets(
        f"{labels[link.target if link.source == node.id else link.source]}: {', '.join(link.reports)}"
        for link in chart.links
        if node.id in (link.source, link.target)
    )


def _map(brief: Brief) -> None:
    st.text("Recorded crime is what came to the notice of the police in the last cycle, not what happened.")
    town = desk.town_map(session.services(), session.caller(), brief.run)
    zone_id = town_map(town, key=f"map-{brief.run}")
    zone = next((zone for zone in town.zones if zone.id == zone_id), None)
    if zone is not None:
        heading(zone.name)
        st.text(f"This place is named in {counted(zone.reports, 'report')}, {zone.opened} of them opened.")


def _timeline(brief: Brief) -> None:
    st.text("Two clocks: when something is said to have happened, and when you came to know of it.")
    timeline(desk.timeline(session.services(), session.caller(), brief.run), key=f"timeline-{brief.run}")
