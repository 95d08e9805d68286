"""What is on file as the exercise begins, table by table."""

import streamlit as st

from exercise.read_models.desk_models import Brief
from trainer_ui.widgets.page.data_tables import table


def tables(brief: Brief) -> None:
    """Show every table of what is on file; nothing where an exercise has none."""
    for part in brief.on_file:
        st.markdown(f"### {part.title}")
        if part.explanation:
            st.text(part.explanation)
        table([dict(zip(part.columns, row, strict=True)) for row in part.rows], part.title, wrap=True)
