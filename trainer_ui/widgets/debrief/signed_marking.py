"""What the assessor made of an exercise, as its trainee reads it, with the record to keep."""

import streamlit as st

from assessment.cpd.record_words import DECISIONS
from exercise.read_models.debrief_models import SignedOutcome
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.file_links import record_files
from trainer_ui.widgets.page.plain_text import fields, moment, number, verbatim
from trainer_ui.widgets.text.text_comments import comment_list, text_with_comments


def marking(outcome: SignedOutcome | None, run: str) -> None:
    """Show the decision, the level of every row of the rubric, the comment and the files of the record."""
    if outcome is None:
        st.info("Not signed off yet; your marks and record appear here.")
        return
    if outcome.voids:
        st.warning(f"Record {outcome.voids} has been taken back; the statement says why.")
    st.markdown(f"### {DECISIONS[outcome.decision].capitalize()}")
    fields(
        [
            ("Signed by", outcome.assessor),
            ("Signed", moment(outcome.signed)),
            ("Learning hours", number(outcome.hours)),
            ("Record", outcome.record),
        ]
    )
    table(
        [
            {
                "Row of the rubric": row.name,
                "Level": f"{row.level} of {row.highest}",
                "What it means": row.description,
            }
            for row in outcome.levels
        ],
        "Marks on the written assessment",
        empty="No level was given for a row of the rubric.",
    )
    if outcome.comments:
        st.markdown("**Comments on your text**")
        with st.container(border=True):
            text_with_comments(outcome.text, outcome.comments)
        comment_list(outcome.comments)
    for label, text in (("Comment", outcome.comment), ("Statement of the assessor", outcome.statement)):
        if text.strip():
            st.markdown(f"**{label}**")
            verbatim(text)
    st.markdown("**Your CPD record**")
    record_files(run)
