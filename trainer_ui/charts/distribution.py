"""What would have happened without the trainee's decisions: many paired runs, not one."""

from statistics import median

import altair as alt
import pandas as pd

from documents.numbers_in_text import decimals_of_smallest
from exercise.debrief_parts.decisions_part import WITH, WITHOUT
from exercise.read_models.debrief_models import Distribution
from trainer_ui.charts.palette import IDEAL, YOU

_ROWS = (WITH, WITHOUT)


def distribution_chart(dist: Distribution) -> alt.LayerChart | alt.FacetChart:
    """Return a chart of two rows: every run as a tick, the middle half as a box, the middle as a mark of its own shape."""
    frame = pd.DataFrame(
        [(row, value) for row, values in zip(_ROWS, _values(dist), strict=True) for value in values],
        columns=["Runs", "Value"],
    )
    title = f"{dist.measure}, {dist.unit}" if dist.unit else dist.measure
    rows = alt.Y("Runs:N", title=None, sort=list(_ROWS), axis=alt.Axis(labelLimit=200))
    hue = alt.Color("Runs:N", legend=None, scale=alt.Scale(domain=list(_ROWS), range=[YOU, IDEAL]))
    value = alt.X("Value:Q", title=title, scale=alt.Scale(zero=False))
    base = alt.Chart(frame)
    box = base.mark_bar(height=26, opacity=0.25).encode(
        x=alt.X("q1(Value):Q", title=title, scale=alt.Scale(zero=False)), x2="q3(Value):Q", y=rows, color=hue
    )
    ticks = base.mark_tick(thickness=1.5, size=26, opacity=0.7).encode(
        x=value,
        y=rows,
        color=hue,
        tooltip=["Runs", alt.Tooltip("Value:Q", title=title, format=",.4~g" if _small(dist) else ",.1f")],
    )
    middle = base.mark_point(filled=True, size=130, opacity=1).encode(
        x=alt.X("median(Value):Q", title=title),
        y=rows,
        color=hue,
        shape=alt.Shape(
            "Runs:N", legend=None, scale=alt.Scale(domain=list(_ROWS), range=["circle", "diamond"])
        ),
    )
    return alt.layer(box, ticks, middle).properties(height=130)


def distribution_table(dist: Distribution) -> pd.DataFrame:
    """Return the two rows as numbers: runs, lowest, middle and highest value, and the paired difference."""
    return pd.DataFrame(
        {
            "Runs": row,
            "Number": len(values),
            "Lowest": min(values, default=float("nan")),
            "Middle": median(values) if values else float("nan"),
            "Highest": max(values, default=float("nan")),
            "Difference": difference,
        }
        for row, values, difference in zip(
            _ROWS,
            _values(dist),
            (_interval(dist), "–"),
            strict=True,
        )
    )


def _interval(dist: Distribution) -> str:
    """Return the difference with its interval, in decimals enough to tell the ends from nothing."""
    ends = (dist.difference, dist.low, dist.high)
    places = decimals_of_smallest(ends)
    middle, low, high = (f"{end:+,.{places}f}" for end in ends)
    return f"{middle} ({low} to {high})"


def _small(dist: Distribution) -> bool:
    """Return whether the values differ in hundredths, as shares do."""
    return max((abs(v) for values in _values(dist) for v in values), default=0.0) < 10


def _values(dist: Distribution) -> tuple[tuple[float, ...], tuple[float, ...]]:
    return dist.with_decisions, dist.without_decisions
