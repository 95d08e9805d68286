"""An opened report, laid out as the form that it would be written on."""

import streamlit as st

from exercise.read_models.desk_models import OpenReport
from trainer_ui.widgets.desk.grade_words import grade_parts
from trainer_ui.widgets.page.plain_text import MARKING, bullets, day, fields, heading

_GAP = "    "
"""Separates two boxes of the form on one line of its plain text."""


def report_form(opened_report: OpenReport) -> None:
    """Show header, text, provenance and grade in words.

    In an assisted exercise what it shows and which opened reports tell the same account stand below.
    """
    report = opened_report.report
    boxes, text = split(report.body)
    with st.container(border=True, key="report-form"):
        st.markdown(f"**{MARKING}**", text_alignment="center")
        heading(f"Intelligence report: {report.headline.title}", 3)
        fields([*boxes, ("Reached you", day(opened_report.released))], columns=3)
        st.markdown("**Report**")
        st.text(text)
        st.markdown("**Provenance**")
        st.text(report.provenance)
        st.markdown(f"**Grade {report.grade}**")
        bullets(f"{part}: {meaning}" for part, meaning in grade_parts(report.grade))
    if opened_report.shows:
        _assistance(opened_report)


def split(body: str) -> tuple[list[tuple[str, str]], str]:
    """Return the boxes at the head of a report as label and value, and the text below them.

    The marking and the provenance are left out: the form has its own places for them.
    """
    head, _, rest = body.strip().partition("\n\n")
    lines = [line for line in head.splitlines() if line.strip() and line.strip() != MARKING]
    parts = [part.strip() for line in lines for part in line.split(_GAP) if part.strip()]
    if not parts or not all(": " in part for part in parts):
        return [], body.strip()
    boxes = [(label, value) for label, _, value in (part.partition(": ") for part in parts)]
    text = "\n\n".join(part for part in rest.split("\n\n") if not part.startswith("Provenance: "))
    return boxes, text.strip()


def _assistance(opened_report: OpenReport) -> None:
    st.markdown("**Assistance: what it shows, in words of the sheet**")
    bullets((opened_report.shows,))
    if opened_report.same_account:
        others = ", ".join(opened_report.same_account)
        st.warning(f"Same account as {others}: one piece of evidence, not several.", icon=":material/link:")
