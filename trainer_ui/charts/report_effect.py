"""How far a report should have moved a judgement, and how far it did: two marks a reader."""

import altair as alt
import pandas as pd

from exercise.debrief_parts.turning_points_part import EVERYTHING, OPENED, YOU, readers
from exercise.read_models.lesson_models import TurningPoint
from trainer_ui.charts import palette

READERS = tuple(reader.screen for reader in (EVERYTHING, OPENED, YOU))


def turn_chart(point: TurningPoint) -> alt.LayerChart | alt.FacetChart:
    """Return a chart with a row a reader: a circle before the report, a diamond after it, and the way between."""
    frame = turn_table(point)
    rows = [row for row in READERS if row in set(frame["Reader"])]
    chance = alt.X(
        "Before:Q",
        title=f"Probability of {point.row.hypothesis}",
        scale=alt.Scale(domain=[0, 1]),
        axis=_axis(),
    )
    reader = alt.Y("Reader:N", title=None, sort=rows, axis=alt.Axis(labelLimit=220, labelOverlap=False))
    hue = alt.condition(alt.datum.Reader == YOU.screen, alt.value(palette.YOU), alt.value(palette.IDEAL))
    base = alt.Chart(frame).encode(y=reader, tooltip=["Reader", _percent("Before"), _percent("After")])
    way = base.mark_rule(strokeWidth=2.5).encode(x=chance, x2="After:Q", color=hue)
    before = base.mark_point(filled=True, size=80, opacity=1, shape="circle").encode(x=chance, color=hue)
    after = base.mark_point(filled=True, size=130, opacity=1, shape="diamond").encode(
        x=alt.X("After:Q", scale=alt.Scale(domain=[0, 1])), color=hue
    )
    return alt.layer(way, before, after).properties(height=34 * len(rows) + 70)


def turn_table(point: TurningPoint) -> pd.DataFrame:
    """Return the readers as rows, with the chance before and after the report."""
    rows = [(reader.screen, before, after) for reader, before, after in readers(point)]
    return pd.DataFrame(rows, columns=["Reader", "Before", "After"])


def _axis() -> alt.Axis:
    return alt.Axis(format="%")


def _percent(column: str) -> alt.Tooltip:
    return alt.Tooltip(f"{column}:Q", format=".0%")
