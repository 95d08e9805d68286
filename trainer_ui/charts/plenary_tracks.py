"""Charts of a plenary: everybody's tracks on the true answer beside the ideal, and what was decided when."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from exercise.read_models.plenary_models import ChoiceCount, IdealRow, TrackRow
from trainer_ui.charts.palette import DARK_TEXT, IDEAL, OTHERS, STEPS, YOU

_LINES = ("Each who took part", "You", "Ideal observer, average")


def together_chart(
    tracks: Sequence[TrackRow], ideal: Sequence[IdealRow], cycles: int
) -> alt.LayerChart | alt.FacetChart:
    """Return a chart with a line a run on the chance of the true answer, one's own thick, and the ideal observer's average dashed."""
    frame = _frame(tracks, ideal)
    last = max(frame["Cycle"].max(), 2)
    words = f"datum.value > {cycles} ? 'hand-in' : datum.label"
    base = alt.Chart(frame).encode(
        x=alt.X(
            "Cycle:Q",
            scale=alt.Scale(domain=[1, last], nice=False, padding=12),
            axis=alt.Axis(tickMinStep=1, format="d", labelExpr=words),
        ),
        y=alt.Y(
            "Probability:Q",
            title="Probability",
            scale=alt.Scale(domain=[0, 1]),
            axis=alt.Axis(format="%"),
        ),
        detail="Run:N",
        color=alt.Color(
            "Line:N",
            title=None,
            scale=_by_line([OTHERS, YOU, IDEAL]),
            legend=alt.Legend(orient="top", columns=1, labelLimit=260),
        ),
        tooltip=["Run", "Cycle", alt.Tooltip("Probability:Q", format=".0%")],
    )
    lines = base.mark_line(strokeWidth=2).encode(
        strokeDash=alt.StrokeDash("Line:N", title=None, scale=_by_line([[1, 0], [1, 0], [6, 4]])),
        strokeWidth=alt.condition(alt.datum.Line == _LINES[0], alt.value(1.2), alt.value(3.2)),
    )
    marks = base.mark_point(filled=True, size=55, opacity=1).encode(
        shape=alt.Shape("Line:N", title=None, scale=_by_line(["circle", "circle", "square"]))
    )
    return alt.layer(lines, marks).properties(
        height=340,
        description="Probability of the true answer by cycle, a line a run, beside the ideal observer.",
    )


def _by_line(looks: list[Any]) -> alt.Scale:
    return alt.Scale(domain=list(_LINES), range=looks)


def _frame(tracks: Sequence[TrackRow], ideal: Sequence[IdealRow]) -> pd.DataFrame:
    return pd.DataFrame(
        [(r.label, _LINES[1] if r.you else _LINES[0], r.cycle, r.stated) for r in tracks]
        + [("Ideal", _LINES[2], r.cycle, r.mean) for r in ideal],
        columns=["Run", "Line", "Cycle", "Probability"],
    )


def choices_chart(counts: Sequence[ChoiceCount]) -> alt.LayerChart | alt.FacetChart:
    """Return a chart with a square an action and cycle: the more runs chose it, the darker; the number is written in it."""
    frame = pd.DataFrame([(c.cycle, c.action, c.runs) for c in counts], columns=["Cycle", "Action", "Runs"])
    base = alt.Chart(frame).encode(
        x=alt.X("Cycle:O", axis=alt.Axis(labelAngle=0)),
        y=alt.Y("Action:N", title=None, axis=alt.Axis(labelLimit=190, labelOverlap=False)),
    )
    squares = base.mark_rect().encode(
        color=alt.Color("Runs:Q", legend=None, scale=alt.Scale(range=list(STEPS))),
        tooltip=["Action", "Cycle", "Runs"],
    )
    numbers = base.mark_text(color=DARK_TEXT, fontSize=13).encode(text="Runs:Q")
    return alt.layer(squares, numbers).properties(
        height=28 * frame["Action"].nunique() + 70,
        description="How many runs chose each action in each cycle; the number is written in each square.",
    )
