"""The look that all pages share: a quiet title and even spacing."""

from pathlib import Path

import streamlit as st

from documents.design_tokens import fill_tokens
from trainer_ui.widgets.page.plain_text import escape

_STYLE = fill_tokens(Path(__file__).with_name("page_style.css").read_text(encoding="utf-8"))


def title(text: str) -> None:
    """Show a page's title and apply the shared style sheet."""
    st.html(f"<style>{_STYLE}</style>")
    st.title(escape(text), anchor=False)
