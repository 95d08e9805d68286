"""The decision log: every entry in order, each chained to the one before."""

import streamlit as st

from exercise.desk import desk
from trainer_ui import session
from trainer_ui.widgets.page.log_table import log_table
from trainer_ui.widgets.page.page_links import current_brief
from trainer_ui.widgets.page.run_header import run_header


def page() -> None:
    """Draw the page."""
    brief = current_brief()
    if brief is None:
        return
    run_header(brief, "Decision log")
    st.markdown(
        "Everything that was entered, in order. Each line carries a fingerprint of itself and of the line "
        "before: a change anywhere would show. Nothing can be removed; a correction is a new entry."
    )
    log_table(desk.log_lines(session.services(), session.caller(), brief.run), "Decision log", brief.cycles)
    st.link_button(
        "Download the log (JSON lines)", f"/downloads/log/{brief.run}.jsonl", icon=":material/download:"
    )
