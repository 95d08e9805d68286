"""Sections of a long page: one at a time, so that each is short and quick."""

from collections.abc import Sequence

import streamlit as st

from trainer_ui.widgets.page.plain_text import escape


def section(label: str, names: Sequence[str], key: str) -> str:
    """Show the sections' names side by side; return the one chosen, the first to begin with."""
    choice = st.segmented_control(
        label,
        list(names),
        default=names[0],
        format_func=escape,
        required=True,
        key=f"section-{key}",
        label_visibility="collapsed",
        persist_state="session",
    )
    return choice or names[0]
