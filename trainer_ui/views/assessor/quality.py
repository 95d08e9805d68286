"""How far the marks can be trusted: agreement, rows and exercises, with intervals, or why there is no figure."""

import streamlit as st

from assessment.amounts import counted
from assessment.reliability.reliability_figure import ReliabilityFigure
from assessment.reliability.reliability_report import Quality
from exercise.access import Refused
from exercise.bots import mark_quality
from trainer_ui import session
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import bullets, escape

EVERY = ""
"""Stands for no restriction in a choice."""


def page() -> None:
    """Draw the page."""
    title("Marking quality")
    scenarios, cohorts = mark_quality.scopes(session.services(), session.caller())
    names = {EVERY: "Every cohort", **dict(cohorts)}
    left, right = st.columns(2)
    with left:
        scenario = st.selectbox(
            "Scenario",
            [EVERY, *scenarios],
            format_func=lambda ident: ident or "Every scenario",
            key="quality-scenario",
        )
    with right:
        cohort = st.selectbox("Cohort", list(names), format_func=lambda i: names[i], key="quality-cohort")
    try:
        result = mark_quality.report(session.services(), session.caller(), scenario=scenario, cohort=cohort)
    except Refused as refusal:
        st.info(escape(str(refusal)))
        return
    _report(result)


def _report(quality: Quality) -> None:
    st.text(
        f"Handed in: {quality.handed_in}. Marked: {quality.marked}, of these blind by two or more: {quality.double}. "
        f"Settled: {quality.settled}, of {counted(quality.persons, 'person')}."
    )
    bullets(quality.notes)
    figures = [figure for figure in quality.figures if not figure.refused]
    st.markdown("### Figures")
    table(
        [_line(figure) for figure in figures],
        "Figures on the marks, with 95% intervals",
        empty="No figure can be given yet; below is what each needs.",
    )
    if quality.missing:
        st.markdown("### Not given, and why")
        table(
            [
                {"ReliabilityFigure": gap.name, "Scale": "; ".join(gap.scales), "Why not": gap.words}
                for gap in quality.missing
            ],
            "Statistics that are not given, and why",
        )
    st.caption(
        escape(
            "How hard each seed is, with bots as yardsticks: goldenthread records quality --seeds. "
            "Nothing here enters a trainee's mark."
        )
    )


def _line(figure: ReliabilityFigure) -> dict[str, str]:
    return {
        "ReliabilityFigure": figure.name,
        "Scale": figure.scale,
        "Value": f"{figure.value:.2f}",
        "95% interval": interval(figure),
        "Rests on": f"{figure.n} {figure.of}",
        "Reading": figure.words,
        "Source": figure.source,
    }


def interval(figure: ReliabilityFigure) -> str:
    """Return the ends of an interval; an end that is not there is open."""
    if figure.low is None and figure.high is None:
        return "not given"
    low, high = ("open" if end is None else f"{end:.2f}" for end in (figure.low, figure.high))
    return f"{low} to {high}"
