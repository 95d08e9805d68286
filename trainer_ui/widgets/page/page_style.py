"""The look that all pages share: a quiet title and even spacing."""

from pathlib import Path

import streamlit as st

from trainer_ui.widgets.page.plain_text import escape

_SHEET = Path(__file__).with_name("page_style.css")


def title(text: str) -> None:
    """Show a page's title and apply the shared style sheet."""
    st.html(_SHEET)
    st.title(escape(text), anchor=False)
