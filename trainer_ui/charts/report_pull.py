"""How far a report should have moved a judgement, and how far it did: two marks a reader."""

import altair as alt
import pandas as pd

from exercise.read_models.lesson_models import TurningPoint
from trainer_ui.charts.palette import IDEAL, YOU

EVERYTHING, OPENED, YOURS = "Reader of everything", "Ideal on what you opened", "You"


def turn_chart(point: TurningPoint) -> alt.LayerChart | alt.FacetChart:
    """A row a reader: a circle before the report, a diamond after it, and the way between."""
    frame = turn_table(point)
    rows = [row for row in (EVERYTHING, OPENED, YOURS) if row in set(frame["Reader"])]
    chance = alt.X(
        "Before:Q",
        title=f"Probability of {point.row.hypothesis}",
        scale=alt.Scale(domain=[0, 1]),
        axis=_axis(),
    )
    reader = alt.Y("Reader:N", title=None, sort=rows, axis=alt.Axis(labelLimit=220, labelOverlap=False))
    hue = alt.condition(alt.datum.Reader == YOURS, alt.value(YOU), alt.value(IDEAL))
    base = alt.Chart(frame).encode(y=reader, tooltip=["Reader", _percent("Before"), _percent("After")])
    way = base.mark_rule(strokeWidth=2.5).encode(x=chance, x2="After:Q", color=hue)
    before = base.mark_point(filled=True, size=80, opacity=1, shape="circle").encode(x=chance, color=hue)
    after = base.mark_point(filled=True, size=130, opacity=1, shape="diamond").encode(
        x=alt.X("After:Q", scale=alt.Scale(domain=[0, 1])), color=hue
    )
    return alt.layer(way, before, after).properties(
        height=34 * len(rows) + 70,
        description=f"{point.question}: probability of {point.row.hypothesis} before (circle) and after (diamond) "
        f"{point.row.report}, for each reader.",
    )


def turn_table(point: TurningPoint) -> pd.DataFrame:
    """The readers as rows, with the chance before and after the report."""
    rows = [(EVERYTHING, point.row.before, point.row.after)]
    if point.estimates is not None:
        rows += [(OPENED, *point.estimates.ideal), (YOURS, *point.estimates.stated)]
    return pd.DataFrame(rows, columns=["Reader", "Before", "After"])


def _axis() -> alt.Axis:
    return alt.Axis(format="%")


def _percent(column: str) -> alt.Tooltip:
    return alt.Tooltip(f"{column}:Q", format=".0%")
