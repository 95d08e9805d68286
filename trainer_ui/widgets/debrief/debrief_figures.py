"""The figures of a debrief on a page."""

import streamlit as st

from exercise.debrief_parts.blocks import (
    FigureBlock,
    PlansPicture,
    SpreadPicture,
    TimelinePicture,
    TracksPicture,
    TurnPicture,
    worded,
)
from exercise.debrief_parts.decisions_part import distribution_name
from exercise.read_models.debrief_models import Distribution
from trainer_ui.charts.distribution import distribution_chart, distribution_table
from trainer_ui.charts.plan_spread import plans_chart
from trainer_ui.charts.report_effect import turn_chart
from trainer_ui.charts.timeline import timeline
from trainer_ui.charts.tracks import tracks_chart


def figure(block: FigureBlock) -> None:
    """Draw a figure with the words that stand for it; a timeline and a distribution bring their tables."""
    words, key = worded(block.alternative, "screen"), block.key
    match block.picture:
        case TracksPicture(points, cycles):
            panels = tracks_chart(points, cycles).properties(description=words)
            st.altair_chart(panels, width="content", key=key)
        case TimelinePicture(moments):
            timeline(moments, key=key)
        case TurnPicture(point):
            st.altair_chart(turn_chart(point).properties(description=words), width="stretch", key=key)
        case PlansPicture(plans):
            st.altair_chart(plans_chart(plans).properties(description=words), width="stretch", key=key)
        case SpreadPicture(distribution):
            chart = distribution_chart(distribution).properties(description=words)
            st.altair_chart(chart, width="stretch", key=key)
            _distribution_table(distribution)


def _distribution_table(distribution: Distribution) -> None:
    with st.expander(f"{distribution.measure} as a table", icon=":material/table:"):
        st.dataframe(distribution_table(distribution), hide_index=True, alt=distribution_name(distribution))
