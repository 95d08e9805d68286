"""How far the marks can be trusted: agreement, rows and exercises, with intervals, or why there is no figure."""

import streamlit as st

from assessment.amounts import counted
from assessment.reliability.figure import Figure
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
        found = mark_quality.report(session.services(), session.caller(), scenario=scenario, cohort=cohort)
    except Refused as refusal:
        st.info(escape(str(refusal)))
        return
    _report(found)


def _report(found: Quality) -> None:
    st.text(
        f"Handed in: {found.handed_in}. Marked: {found.marked}, of these blind by two or more: {found.double}. "
        f"Settled: {found.settled}, of {counted(found.persons, 'person')}."
    )
    bullets(found.notes)
    given = [one for one in found.figures if not one.refused]
    st.markdown("### Figures")
    table(
        [_line(one) for one in given],
        "Figures on the marks, with 95% intervals",
        empty="No figure can be given yet; below is what each needs.",
    )
    if found.missing:
        st.markdown("### Not given, and why")
        table(
            [
                {"Statistic": one.name, "Scale": "; ".join(one.scales), "Why not": one.words}
                for one in found.missing
            ],
            "Statistics that are not given, and why",
        )
    st.caption(
        escape(
            "How hard each seed is, with bots as yardsticks: goldenthread records quality --seeds. "
            "Nothing here enters a trainee's mark."
        )
    )


def _line(one: Figure) -> dict[str, str]:
    return {
        "Statistic": one.name,
        "Scale": one.scale,
        "Value": f"{one.value:.2f}",
        "95% interval": interval(one),
        "Rests on": f"{one.n} {one.of}",
        "Reading": one.words,
        "Source": one.source,
    }


def interval(one: Figure) -> str:
    """Return the ends of an interval; an end that is not there is open."""
    if one.low is None and one.high is None:
        return "not given"
    low, high = ("open" if end is None else f"{end:.2f}" for end in (one.low, one.high))
    return f"{low} to {high}"
