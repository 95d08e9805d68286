"""The briefing: what is asked, for whom, with what, and how far each source can be trusted."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief, QuestionDetails
from trainer_ui.widgets.desk import insufficient_answer, source_reliability, yardstick_terms
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_links import current_brief, link
from trainer_ui.widgets.page.plain_text import escape, heading, paragraphs, percent
from trainer_ui.widgets.page.run_header import run_header


def page() -> None:
    """Draw the page."""
    brief = current_brief()
    if brief is None:
        return
    run_header(brief, "Briefing")
    paragraphs(brief.summary)
    _begin(brief)
    names = ["Briefing (IIMARCH)", "Questions and terms of reference", "Sources and yardstick"]
    briefing, questions, sources, *files = st.tabs([*names, "On file"] if brief.on_file else names)
    with briefing:
        for title, text in brief.briefing:
            heading(title, 4)
            paragraphs(text)
    with questions:
        _terms(brief)
        for question in brief.questions:
            _question(question)
    with sources:
        _trust(brief)
    for tab in files:
        with tab:
            source_reliability.file_tables(brief)


def _begin(brief: Brief) -> None:
    if brief.phase == "briefing":
        st.button(
            "Begin the exercise",
            type="primary",
            on_click=service_calls.callback,
            args=("begin", "The exercise has begun. The intelligence log is open.", desk.begin, brief.run),
            kwargs={"page": brief.version},
        )
    else:
        link("desk", "Go to the intelligence log", run=brief.run)
    service_calls.outcome("begin")


def _terms(brief: Brief) -> None:
    st.markdown("### Terms of reference")
    for title, text in brief.terms:
        st.markdown(f"**{escape(title)}**")
        paragraphs(text)


def _question(question: QuestionDetails) -> None:
    heading(f"{question.id}: {question.text}")
    st.text(f"Why it matters: {question.why}")
    table(
        [
            {"Rival hypothesis": h.label, "Statement": h.statement, "Base rate": percent(h.base_rate)}
            for h in question.hypotheses
        ],
        f"Rival hypotheses of {question.id} with base rates",
    )
    if question.insufficient:
        st.text(f"Or say that the intelligence does not tell: “{question.insufficient}”")


def _trust(brief: Brief) -> None:
    source_reliability.tables(brief)
    st.markdown("### Words of estimative probability (PHIA yardstick)")
    st.markdown(
        "State how likely something is with the yardstick, and how firm the ground is with a separate "
        "analytical confidence rating. The gaps between the ranges are deliberate."
    )
    table(yardstick_terms.rows(), "PHIA probability yardstick")
    st.markdown(yardstick_terms.CONFIDENCE_MEANS)
    if any(question.insufficient for question in brief.questions):
        st.markdown("### Insufficient intelligence")
        st.markdown(insufficient_answer.MEANS)
