"""Probability tracks: what was stated cycle by cycle, beside what the reports supported."""

from collections.abc import Sequence

import altair as alt
import pandas as pd
import streamlit as st

from assessment.amounts import HAND_IN
from exercise.read_models.debrief_models import TrackPoint
from exercise.read_models.desk_models import EstimateDetails, QuestionDetails
from trainer_ui.charts.palette import HUES, IDEAL, SHAPES, YOU

_READERS = {"you": "You", "ideal": "Ideal observer"}


def estimate_tracks(question: QuestionDetails, estimates: Sequence[EstimateDetails], cycles: int) -> None:
    """Draw the trainee's own estimates of one question so far; the page's table says the same."""
    st.altair_chart(
        estimates_chart(question, estimates, cycles),
        width="stretch",
        key=f"estimates-{question.id}",
    )


def tracks_chart(points: Sequence[TrackPoint], cycles: int) -> alt.FacetChart:
    """Return small panels, one a hypothesis, each with the trainee's line and the ideal observer's."""
    frame = tracks_table(points)
    readers = list(_READERS.values())
    span = alt.Scale(domain=[1, max(frame["Cycle"].max(), 2)])
    order = list(dict.fromkeys(frame["Hypothesis"]))
    base = alt.Chart(frame).encode(
        x=alt.X("Cycle:Q", title="Cycle", scale=span, axis=_axis(cycles)),
        y=alt.Y(
            "Probability:Q", title="Probability", scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format="%")
        ),
        color=alt.Color(
            "Who:N",
            title=None,
            scale=alt.Scale(domain=readers, range=[YOU, IDEAL]),
            legend=alt.Legend(orient="top"),
        ),
        tooltip=["Hypothesis", "Who", "Cycle", alt.Tooltip("Probability:Q", format=".0%")],
    )
    lines = base.mark_line(strokeWidth=2.5).encode(
        strokeDash=alt.StrokeDash(
            "Who:N", title=None, scale=alt.Scale(domain=readers, range=[[1, 0], [6, 4]])
        )
    )
    marks = base.mark_point(filled=True, size=70, opacity=1).encode(
        shape=alt.Shape("Who:N", title=None, scale=alt.Scale(domain=readers, range=["circle", "square"]))
    )
    return (
        alt.layer(lines, marks)
        .properties(width=240, height=170)
        .facet(
            facet=alt.Facet("Hypothesis:N", title=None, sort=order, header=alt.Header(labelLimit=230)),
            columns=3,
        )
        .resolve_axis(x="independent")
    )


def _axis(cycles: int) -> alt.Axis:
    """Return an axis of cycles, on which the time after the last one is called the hand-in."""
    return alt.Axis(
        tickMinStep=1,
        format="d",
        labelExpr=f"datum.value > {cycles} ? '{HAND_IN}' : datum.label",
        labelOverlap=True,
    )


def tracks_table(points: Sequence[TrackPoint]) -> pd.DataFrame:
    """Return the tracks as rows: hypothesis (the true one said to be so), who, cycle and probability."""
    return pd.DataFrame(
        {
            "Hypothesis": f"{point.label} (true)" if point.true else point.label,
            "Who": _READERS[point.reader],
            "Cycle": point.cycle,
            "Probability": point.probability,
        }
        for point in points
    )


def estimates_chart(
    question: QuestionDetails, estimates: Sequence[EstimateDetails], cycles: int
) -> alt.LayerChart | alt.FacetChart:
    """Return a chart of every estimate of one question, a line a hypothesis; the last of a cycle counts."""
    frame = estimates_table(question, estimates)
    names = [hypothesis.label for hypothesis in question.hypotheses]
    base = alt.Chart(frame).encode(
        x=alt.X(
            "Cycle:Q",
            title="Cycle",
            axis=_axis(cycles),
            scale=alt.Scale(nice=False, padding=12),
        ),
        y=alt.Y(
            "Probability:Q", title="Probability", scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format="%")
        ),
        color=alt.Color(
            "Hypothesis:N",
            title=None,
            scale=alt.Scale(domain=names, range=list(HUES)),
            legend=alt.Legend(orient="bottom", labelLimit=230, columns=3),
        ),
        tooltip=["Hypothesis", "Cycle", alt.Tooltip("Probability:Q", format=".0%")],
    )
    marks = base.mark_point(filled=True, size=80, opacity=1).encode(
        shape=alt.Shape("Hypothesis:N", title=None, scale=alt.Scale(domain=names, range=list(SHAPES)))
    )
    return alt.layer(base.mark_line(strokeWidth=2.5), marks).properties(
        height=340, description=f"Your probabilities for {question.id} by cycle."
    )


def estimates_table(question: QuestionDetails, estimates: Sequence[EstimateDetails]) -> pd.DataFrame:
    """Return the estimates as rows: cycle, hypothesis and probability, the last of each cycle."""
    last_estimates = {estimate.cycle: estimate for estimate in estimates}
    return pd.DataFrame(
        {
            "Cycle": cycle,
            "Hypothesis": hypothesis.label,
            "Probability": estimate.probabilities.get(hypothesis.id, 0.0),
        }
        for cycle, estimate in sorted(last_estimates.items())
        for hypothesis in question.hypotheses
    )
