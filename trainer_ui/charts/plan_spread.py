"""What each rival course of action would have led to: one row a plan, over the worlds that were knowable."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from exercise.read_models.lesson_models import PlanSpread
from trainer_ui.charts.palette import IDEAL, YOU


def plans_chart(plans: Sequence[PlanSpread]) -> alt.LayerChart | alt.FacetChart:
    """Draw every world as a tick, the middle half as a box, the middle as a diamond; the trainee's own in its colour."""
    rows = [plan_row.plan for plan_row in plans]
    own = [plan_row.plan for plan_row in plans if plan_row.own]
    frame = pd.DataFrame(
        [(plan_row.plan, value) for plan_row in plans for value in plan_row.harm],
        columns=["Plan", "Harm days"],
    )
    title = "Harm, harm days (less is better)"
    plan = alt.Y("Plan:N", title=None, sort=rows, axis=alt.Axis(labelLimit=230, labelOverlap=False))
    hue = alt.condition(alt.FieldOneOfPredicate(field="Plan", oneOf=own), alt.value(YOU), alt.value(IDEAL))
    base = alt.Chart(frame).encode(y=plan, color=hue)
    box = base.mark_bar(height=20, opacity=0.25).encode(
        x=alt.X("q1(Harm days):Q", title=title, scale=alt.Scale(zero=False)), x2="q3(Harm days):Q"
    )
    ticks = base.mark_tick(thickness=1.5, size=20, opacity=0.6).encode(
        x=alt.X("Harm days:Q", title=title, scale=alt.Scale(zero=False)),
        tooltip=["Plan", alt.Tooltip("Harm days:Q", format=",.0f")],
    )
    middle = base.mark_point(filled=True, size=120, opacity=1, shape="diamond").encode(
        x=alt.X("median(Harm days):Q", title=title)
    )
    return alt.layer(box, ticks, middle).properties(height=30 * len(rows) + 70)
