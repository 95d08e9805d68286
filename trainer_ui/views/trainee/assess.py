"""The written assessment: what was asked for, the text, and handing it in."""

import streamlit as st

from exercise.access import Refused
from exercise.desk import desk
from exercise.read_models.desk_models import Brief
from trainer_ui import session
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.page_links import current_brief, link
from trainer_ui.widgets.page.plain_text import bullets, escape, paragraphs, verbatim
from trainer_ui.widgets.page.run_header import refer_to_briefing, run_header
from trainer_ui.widgets.text import long_text
from trainer_ui.widgets.text.language_remarks import language

DRAFT = "assessment"
_INTERVAL = 3
"""Seconds between two looks at what has been saved while it is typed."""


def page() -> None:
    """Draw the page."""
    brief = current_brief()
    if brief is None:
        return
    run_header(brief, "Written assessment")
    if refer_to_briefing(brief):
        return
    service_calls.outcome("submit")
    submission = desk.submitted_text(session.services(), session.caller(), brief.run)
    if submission:
        link("debrief", "Open the debrief", run=brief.run)
        st.markdown("### As handed in")
        verbatim(submission)
        return
    left, right = st.columns([3, 2], gap="large")
    with left:
        _write(brief)
    with right:
        _terms(brief)
    _language_check(brief.run)


@st.fragment(run_every=_INTERVAL)
def _language_check(run: str) -> None:
    """Check the language of the text as saved last; only this part of the page is drawn again."""
    try:
        text, _ = desk.draft(session.services(), session.caller(), run, DRAFT)
    except (Refused, session.SignedOut):
        return
    language(text)


def _write(brief: Brief) -> None:
    long_text.box(
        brief.run,
        DRAFT,
        "Written assessment",
        help="Saved while you type.",
        height=420,
        words=brief.words,
    )
    if brief.phase != "assessment":
        st.info(
            f"You can write now and hand in once all {brief.cycles} cycles are closed. "
            f"You are in cycle {brief.cycle}."
        )
        return
    with st.popover("Hand in …", icon=":material/send:"):
        st.text("Handing in ends the exercise and opens the debrief. The text cannot be changed afterwards.")
        st.button("Hand in the assessment now", type="primary", on_click=_submit, args=(brief,))


def _submit(brief: Brief) -> None:
    text = long_text.newest_text(brief.run, DRAFT)
    if not text.strip():
        service_calls.refuse("submit", "The assessment is empty. Write it first, then hand it in.")
        return
    service_calls.attempt(
        "submit",
        "Handed in. The debrief is open.",
        desk.submit,
        brief.run,
        text,
        page=brief.version,
        request=service_calls.request_key("submit", brief.run),
    )


def _terms(brief: Brief) -> None:
    st.markdown("### What was asked for")
    for title, text in brief.terms:
        st.markdown(f"**{escape(title)}**")
        paragraphs(text)
    st.markdown("**Questions**")
    bullets(f"{question.id} {question.text}" for question in brief.questions)
