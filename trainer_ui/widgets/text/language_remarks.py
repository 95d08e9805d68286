"""Remarks on the language of a text while it is being written: help, never a mark, kept nowhere."""

import streamlit as st

from assessment.amounts import counted
from assessment.language.finding import Finding
from assessment.language.registry import findings
from trainer_ui.widgets.page.plain_text import escape
from trainer_ui.widgets.text.marked_text import marked_text

_MOST = 40
"""Most remarks that are listed at a time."""


def language(text: str) -> None:
    """Show what the language rules find in a text: a list, and the text with the places marked."""
    st.markdown("### Language check")
    st.caption("Help for the writer. It looks at wording alone, enters no mark, and is kept nowhere.")
    if not text.strip():
        st.info("Nothing is written yet.")
        return
    remarks = findings(text)
    if not remarks:
        st.success("No remark. That says nothing of the judgements themselves.")
        return
    st.text(f"{counted(len(remarks), 'remark')}, numbered as in the text below.")
    for number, finding in enumerate(remarks[:_MOST], start=1):
        _remark(number, finding)
    if len(remarks) > _MOST:
        st.text(f"{len(remarks) - _MOST} more appear once some of these are dealt with.")
    with st.expander("Your text with the places marked", icon=":material/ink_highlighter:", expanded=True):
        marked_text(
            text,
            [(finding.start, finding.end) for finding in remarks[:_MOST]],
            "Your text with the places marked",
        )


def _remark(number: int, finding: Finding) -> None:
    quote = finding.quote if len(finding.quote) <= 120 else f"{finding.quote[:117]}…"
    with st.container(border=True, gap=None):
        st.markdown(f"**{number}. {escape(finding.name)}**: “{escape(quote)}”")
        st.text(f"{finding.problem}\n{finding.remedy}")
        st.caption(f"Rule: {escape(finding.source)}")
