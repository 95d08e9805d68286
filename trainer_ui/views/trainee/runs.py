"""My exercises: what has been assigned, where each stands, and the way in."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import RunRow
from trainer_ui import session
from trainer_ui.widgets.page.page_links import link
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import heading, moment
from trainer_ui.widgets.page.stages import stage

NEXT = {
    "briefing": ("briefing", "Read the briefing and begin"),
    "cycle": ("desk", "Continue"),
    "assessment": ("assess", "Write the assessment"),
    "debrief": ("debrief", "Open the debrief"),
    "signed": ("debrief", "Signed: open the debrief and your marking"),
    "closed": ("log", "Closed: read the log"),
}


def page() -> None:
    """Draw the page."""
    title("My exercises")
    rows = desk.my_runs(session.services(), session.caller())
    if not rows:
        st.info("No exercise has been assigned to you yet. Your instructor assigns one to your cohort.")
        return
    for row in rows:
        _run(row)


def _run(row: RunRow) -> None:
    path, label = ("debrief", "Frozen: about its files") if row.unreplayed else NEXT[row.phase]
    with st.container(border=True):
        left, middle, right = st.columns([4, 3, 3], vertical_alignment="center")
        with left:
            heading(row.title)
            st.text(f"Exercise {row.run}")
            if row.unreplayed:
                st.text(row.unreplayed)
        with middle:
            st.markdown(f"**{stage(row.phase, row.cycle, row.cycles, row.unreplayed)}**")
            st.text(f"Last entry {moment(row.last_entry)}" if row.last_entry else "No entries yet")
        with right:
            link(path, label, run=row.run)
            if row.phase == "signed" and not row.unreplayed:
                st.text(f"Signed off {moment(row.signed)}: your marks and record are under Marking.")
