"""A timeline on two clocks: when something happened, and when it became known."""

from collections.abc import Sequence
from datetime import date

import altair as alt
import pandas as pd
import streamlit as st

from exercise.debrief_parts.timeline_part import PICTURE, TABLE, TITLE
from exercise.read_models.chart_models import Moment
from trainer_ui.charts.palette import IDEAL, LINE, YOU, noon

_CLOCKS = ("happened", "became known")
_WIDTH = 640
"""Pixels, beside the lanes' names: charts set one over the other do not shrink to a page."""
_ROOM = 14
"""Pixels beyond the first and the last mark, so that neither is cut."""
_LEGEND = alt.Legend(orient="top")


def timeline(moments: Sequence[Moment], *, key: str) -> None:
    """Draw the timeline with its table twin."""
    if not moments:
        st.info("Nothing on the timeline yet.")
        return
    st.altair_chart(timeline_chart(moments), width="content", key=key)
    with st.expander(TABLE, icon=":material/table:"):
        st.dataframe(timeline_table(moments), hide_index=True, alt=TITLE)


def timeline_chart(moments: Sequence[Moment]) -> alt.VConcatChart:
    """Return the timeline as the timeline: a lane a row, a circle when it happened and a diamond when it became known.

    Dragging over the strip below chooses the days shown above.
    """
    spans, marks = _spans(moments), _marks(moments)
    brush = alt.selection_interval(name="days", encodings=["x"])
    visible_days = alt.Scale(domain=brush, nice=False, padding=_ROOM)
    lanes = alt.Y("lane:N", title=None, sort=None, axis=alt.Axis(labelLimit=150))
    bars = (
        alt.Chart(spans)
        .mark_rule(strokeWidth=2, color=LINE, clip=True)
        .encode(x=alt.X("happened:T", scale=visible_days, title=None, axis=_axis()), x2="known:T", y=lanes)
    )
    points = (
        alt.Chart(marks)
        .mark_point(filled=True, size=90, opacity=0.9, clip=True)
        .encode(
            x=alt.X("at:T", scale=visible_days, title=None, axis=_axis()),
            y=lanes,
            color=alt.Color("clock:N", title=None, scale=_scale([YOU, IDEAL]), legend=_LEGEND),
            shape=alt.Shape("clock:N", title=None, scale=_scale(["circle", "diamond"]), legend=_LEGEND),
            tooltip=[
                alt.Tooltip("text:N", title="What"),
                alt.Tooltip("lane:N", title="Lane"),
                alt.Tooltip("occurred:N", title="Happened"),
                alt.Tooltip("reported:N", title="Became known"),
            ],
        )
    )
    height = max(120, 34 * spans["lane"].nunique())
    detail = alt.layer(bars, points).properties(width=_WIDTH, height=height)
    return alt.vconcat(detail, _overview(marks, brush)).properties(description=f"{PICTURE}.")


def _overview(marks: pd.DataFrame, brush: alt.Parameter) -> alt.Chart:
    """Return the strip below, all days long, on which days are chosen."""
    days = alt.X(
        "at:T",
        title="Drag here to choose days; double-click to show all",
        axis=_axis(),
        scale=alt.Scale(nice=False, padding=_ROOM),
    )
    strip = alt.Chart(marks).mark_tick(thickness=1.5).encode(x=days).add_params(brush)
    return strip.properties(width=_WIDTH, height=36)


def timeline_table(moments: Sequence[Moment]) -> pd.DataFrame:
    """Return the timeline as rows, in the order in which things happened."""
    rows = sorted(moments, key=lambda moment: (moment.happened, moment.reported or date.max, moment.id))
    return pd.DataFrame(
        {
            "Happened": moment.happened,
            "Became known": "never" if moment.reported is None else moment.reported.isoformat(),
            "Lane": moment.lane,
            "What": moment.text,
            "Id": moment.id,
        }
        for moment in rows
    )


def _scale(values: list[str]) -> alt.Scale:
    return alt.Scale(domain=list(_CLOCKS), range=values)


def _axis() -> alt.Axis:
    return alt.Axis(format="%-d %b", labelOverlap=True)


def _spans(moments: Sequence[Moment]) -> pd.DataFrame:
    """Return one row a moment; what was never reported has a bar of no length."""
    return pd.DataFrame(
        {
            "lane": moment.lane,
            "text": moment.text,
            "happened": noon(moment.happened),
            "known": noon(moment.reported or moment.happened),
        }
        for moment in moments
    )


def _marks(moments: Sequence[Moment]) -> pd.DataFrame:
    """Return one row a moment and clock; what was never reported has no mark on the second."""
    return pd.DataFrame(
        {
            "lane": moment.lane,
            "text": moment.text,
            "clock": clock,
            "at": noon(day),
            "occurred": _date_words(moment.happened),
            "reported": "never" if moment.reported is None else _date_words(moment.reported),
        }
        for moment in moments
        for clock, day in zip(_CLOCKS, (moment.happened, moment.reported), strict=True)
        if day is not None
    )


def _date_words(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
