"""Hypotheses: how likely each rival is, how firm the ground is, and how that has moved."""

import streamlit as st

from assessment.amounts import cycle_name
from exercise.desk import desk
from exercise.read_models.desk_models import Brief, EstimateDetails, QuestionDetails
from trainer_ui import session
from trainer_ui.charts.tracks import estimate_tracks
from trainer_ui.widgets.coding.coded_lines import coded_matrix
from trainer_ui.widgets.desk.estimate_form import judgement
from trainer_ui.widgets.desk.evidence_table import evidence
from trainer_ui.widgets.desk.insufficient_answer import answer_column
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_links import current_brief
from trainer_ui.widgets.page.plain_text import escape, heading, moment, percent
from trainer_ui.widgets.page.run_header import refer_to_briefing, run_header


def page() -> None:
    """Draw the page."""
    brief = current_brief()
    if brief is None:
        return
    run_header(brief, "Hypotheses")
    if refer_to_briefing(brief):
        return
    estimates = desk.estimates(session.services(), session.caller(), brief.run)
    question = _question(brief, estimates)
    own_estimates = [estimate for estimate in estimates if estimate.question == question.id]
    heading(f"{question.id}: {question.text}")
    judgement(brief, question, own_estimates[-1] if own_estimates else None)
    _evidence(brief, question)
    _history(brief, question, own_estimates)


def _question(brief: Brief, estimates: tuple[EstimateDetails, ...]) -> QuestionDetails:
    estimated_ids = {estimate.question for estimate in estimates if estimate.cycle == brief.cycle}
    names = {
        q.id: f"{q.id} {'– estimated this cycle' if q.id in estimated_ids else '– to do'}"
        for q in brief.questions
    }
    ident = st.segmented_control(
        "Priority intelligence question",
        list(names),
        default=brief.questions[0].id,
        format_func=lambda i: escape(names[i]),
        required=True,
        key=f"question-{brief.run}",
        persist_state="session",
    )
    return next((q for q in brief.questions if q.id == ident), brief.questions[0])


def _evidence(brief: Brief, question: QuestionDetails) -> None:
    st.markdown("### Whom the opened reports are about")
    evidence(question, desk.opened(session.services(), session.caller(), brief.run))
    st.markdown("### What you have coded")
    coded_matrix(question, desk.coding(session.services(), session.caller(), brief.run))


def _history(brief: Brief, question: QuestionDetails, estimates: list[EstimateDetails]) -> None:
    st.markdown("### How your judgement has moved")
    if not estimates:
        st.info("No estimate of this question yet.")
        return
    labels = {h.id: h.label for h in question.hypotheses}
    estimate_tracks(question, tuple(estimates), brief.cycles)
    table(
        [
            {"Cycle": cycle_name(estimate.cycle, brief.cycles), "Entered": moment(estimate.at)}
            | answer_column(question, estimate)
            | {"Confidence": estimate.confidence, "Reason": estimate.reason}
            | {labels[h]: percent(p) for h, p in estimate.probabilities.items()}
            for estimate in estimates
        ],
        f"Your estimates of {question.id}",
        wrap=True,
    )
