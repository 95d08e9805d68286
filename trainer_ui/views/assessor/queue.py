"""The marking queue: what has been handed in, unsigned first."""

import streamlit as st

from exercise import marking, panels
from exercise.views import RunRow
from trainer_ui import session
from trainer_ui.widgets.look import title
from trainer_ui.widgets.plain import heading, moment
from trainer_ui.widgets.ways import link


def page() -> None:
    """Draw the page."""
    title("Marking queue")
    rows = marking.queue(session.house(), session.seat())
    if not rows:
        st.info("Nothing has been handed in yet.")
        return
    waiting = [row for row in rows if row.signed is None]
    done = [row for row in rows if row.signed is not None]
    st.text(f"{len(waiting)} to mark, {len(done)} signed.")
    for row in waiting:
        _run(row, "Mark and sign")
    if done:
        st.markdown("### Signed")
        for row in done:
            _run(row, "Look again")


def _run(row: RunRow, label: str) -> None:
    with st.container(border=True):
        left, middle, right = st.columns([4, 4, 2], vertical_alignment="center")
        with left:
            heading(row.trainee)
            st.text(f"{row.title} – exercise {row.run}")
        with middle:
            st.text(f"Handed in {moment(row.submitted)}")
            standing = panels.standing(session.house(), session.seat(), row.run)
            st.text(f"Signed {moment(row.signed)}" if row.signed else f"{standing}; not signed yet")
        with right:
            link("mark", label, run=row.run)
