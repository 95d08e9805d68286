"""Hypotheses: how likely each rival is, how firm the ground is, and how that has moved."""

import streamlit as st

from assessment.amounts import cycle_name
from exercise.desk import desk
from exercise.read_models.desk_models import Brief, EstimateDetails, QuestionDetails
from trainer_ui import session
from trainer_ui.charts.tracks import estimate_tracks
from trainer_ui.widgets.desk.estimate_form import judgement
from trainer_ui.widgets.desk.evidence_table import evidence
from trainer_ui.widgets.desk.insufficient_answer import answered
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_links import current
from trainer_ui.widgets.page.plain_text import escape, heading, moment, percent
from trainer_ui.widgets.page.run_header import not_begun, strip


def page() -> None:
    """Draw the page."""
    brief = current()
    if brief is None:
        return
    strip(brief, "Hypotheses")
    if not_begun(brief):
        return
    stated = desk.estimates(session.services(), session.caller(), brief.run)
    asked = _question(brief, stated)
    mine = [one for one in stated if one.question == asked.id]
    heading(f"{asked.id}: {asked.text}")
    judgement(brief, asked, mine[-1] if mine else None)
    _evidence(brief, asked)
    _history(brief, asked, mine)


def _question(brief: Brief, stated: tuple[EstimateDetails, ...]) -> QuestionDetails:
    done = {one.question for one in stated if one.cycle == brief.cycle}
    names = {
        q.id: f"{q.id} {'– estimated this cycle' if q.id in done else '– to do'}" for q in brief.questions
    }
    chosen = st.segmented_control(
        "Priority intelligence question",
        list(names),
        default=brief.questions[0].id,
        format_func=lambda i: escape(names[i]),
        required=True,
        key=f"question-{brief.run}",
        persist_state="session",
    )
    return next((q for q in brief.questions if q.id == chosen), brief.questions[0])


def _evidence(brief: Brief, question: QuestionDetails) -> None:
    st.markdown("### What the opened reports say")
    evidence(question, desk.opened(session.services(), session.caller(), brief.run))


def _history(brief: Brief, question: QuestionDetails, mine: list[EstimateDetails]) -> None:
    st.markdown("### How your judgement has moved")
    if not mine:
        st.info("No estimate of this question yet.")
        return
    labels = {h.id: h.label for h in question.hypotheses}
    estimate_tracks(question, tuple(mine), brief.cycles)
    table(
        [
            {"Cycle": cycle_name(one.cycle, brief.cycles), "Entered": moment(one.at)}
            | answered(question, one)
            | {"Confidence": one.confidence, "Reason": one.reason}
            | {labels[h]: percent(p) for h, p in one.probabilities.items()}
            for one in mine
        ],
        f"Your estimates of {question.id}",
        wrap=True,
    )
