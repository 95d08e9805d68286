"""CPD records: every record that was signed, to download."""

import streamlit as st

from exercise import marking
from exercise.staff import RecordRow
from trainer_ui import session
from trainer_ui.widgets.files import record_files
from trainer_ui.widgets.look import title
from trainer_ui.widgets.plain import heading, moment, number

DECISION = {"meets": "Meets the standard", "not_yet": "Not yet"}


def page() -> None:
    """Draw the page."""
    title("CPD records")
    rows = marking.records(session.house(), session.seat())
    if not rows:
        st.info("No record has been signed yet. Sign an exercise from the marking queue.")
        return
    for row in rows:
        _record(row)


def _record(row: RecordRow) -> None:
    with st.container(border=True):
        left, right = st.columns([3, 2], vertical_alignment="center")
        with left:
            heading(f"{row.trainee}: {row.title}")
            st.text(
                f"{DECISION.get(row.decision, row.decision)}. {number(row.hours)} hours. "
                f"Signed {moment(row.signed)}. Record {row.id}, exercise {row.run}."
            )
            if row.superseded_by:
                st.warning(f"Replaced by record {row.superseded_by}.", icon=":material/history:")
        with right:
            record_files(row.run)
