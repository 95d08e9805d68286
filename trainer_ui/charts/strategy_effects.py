"""A researcher's result: the difference each strategy makes, with its interval."""

from collections.abc import Sequence

import altair as alt
import pandas as pd
import streamlit as st

from exercise.read_models.research_models import EffectRow
from trainer_ui.charts.palette import HUES, SHAPES

NO_DIFFERENCE = "no difference in any pair"


def alike(row: EffectRow) -> bool:
    """Return whether a strategy and no action came out the same in every pair."""
    return row.difference == row.low == row.high == 0


def effects(rows: Sequence[EffectRow], *, key: str, table: bool = True) -> None:
    """Draw the effects, a chart a measure, with a table twin of all of them."""
    if not rows:
        st.info("No result yet.")
        return
    for measure in dict.fromkeys(row.measure for row in rows):
        some = [row for row in rows if row.measure == measure]
        if all(alike(row) for row in some):
            st.text(f"{measure}: {NO_DIFFERENCE}.")
            continue
        st.altair_chart(
            effects_chart(some),
            width="stretch",
            key=f"{key}-{measure}",
        )
    if table:
        with st.expander("The effects as a table", icon=":material/table:"):
            st.dataframe(effects_table(rows), hide_index=True, alt="Effects of the strategies")


def effects_chart(rows: Sequence[EffectRow]) -> alt.LayerChart | alt.FacetChart:
    """Draw one measure: a mark a strategy at its mean difference from no action, a bar over the 95% interval."""
    frame = effects_table(rows)
    names = list(dict.fromkeys(frame["Strategy"]))
    measure, unit = rows[0].measure, rows[0].unit
    title = f"{measure}: difference from no action{f', {unit}' if unit else ''} (95% interval)"
    lanes = alt.Y("Strategy:N", title=None, sort=names, axis=alt.Axis(labelLimit=220))
    hue = alt.Color("Strategy:N", legend=None, scale=alt.Scale(domain=names, range=list(HUES)))
    base = alt.Chart(frame)
    bars = base.mark_rule(strokeWidth=3).encode(
        x=alt.X("Low:Q", title=title), x2="High:Q", y=lanes, color=hue
    )
    marks = base.mark_point(filled=True, size=130, opacity=1).encode(
        x=alt.X("Difference:Q", title=title),
        y=lanes,
        color=hue,
        shape=alt.Shape("Strategy:N", legend=None, scale=alt.Scale(domain=names, range=list(SHAPES))),
        tooltip=[
            "Strategy",
            *(alt.Tooltip(f"{name}:Q", format="+,.3~g") for name in ("Difference", "Low", "High")),
            "Runs",
        ],
    )
    zero = (
        alt.Chart(pd.DataFrame({"zero": [0.0]}))
        .mark_rule(strokeDash=[4, 4], color="#6B747E")
        .encode(x="zero:Q")
    )
    return alt.layer(zero, bars, marks).properties(
        height=50 + 34 * len(names), description=f"{title}, by strategy."
    )


def effects_table(rows: Sequence[EffectRow]) -> pd.DataFrame:
    """Return the effects as rows: strategy, measure, mean, difference and its interval, and how many runs."""
    return pd.DataFrame(
        {
            "Strategy": row.strategy,
            "Measure": row.measure,
            "Unit": row.unit,
            "Mean": row.mean,
            "Difference": row.difference,
            "Low": row.low,
            "High": row.high,
            "Runs": row.runs,
        }
        for row in rows
    )
