"""The marking queue: what has been handed in, unsigned first."""

import streamlit as st

from exercise.marking import marking, panel_of_markers
from exercise.read_models.desk_models import RunRow
from trainer_ui import session
from trainer_ui.widgets.page.page_links import link
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import heading, moment


def page() -> None:
    """Draw the page."""
    title("Marking queue")
    rows = marking.queue(session.services(), session.caller())
    if not rows:
        st.info("Nothing has been handed in yet.")
        return
    open_rows = [row for row in rows if row.signed is None and not row.unreplayed]
    signed_rows = [row for row in rows if row.signed is not None and not row.unreplayed]
    unreplayed_rows = [row for row in rows if row.unreplayed]
    st.text(f"{len(open_rows)} to mark, {len(signed_rows)} signed.")
    for row in open_rows:
        _run(row, "Mark and sign")
    if signed_rows:
        st.markdown("### Signed")
        for row in signed_rows:
            _run(row, "Look again")
    if unreplayed_rows:
        st.markdown("### Only read, not replayed")
        for row in unreplayed_rows:
            _run(row, "About its files")


def _run(row: RunRow, label: str) -> None:
    with st.container(border=True):
        left, middle, right = st.columns([4, 4, 2], vertical_alignment="center")
        with left:
            heading(row.trainee)
            st.text(f"{row.title} – exercise {row.run}")
            if row.unreplayed:
                st.text(row.unreplayed)
        with middle:
            st.text(f"Handed in {moment(row.submitted)}")
            standing = panel_of_markers.standing(session.services(), session.caller(), row.run)
            st.text(f"Signed {moment(row.signed)}" if row.signed else f"{standing}; not signed yet")
        with right:
            link("mark", label, run=row.run)
