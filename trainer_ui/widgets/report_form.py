"""An opened report, laid out as the form that it would be written on."""

import streamlit as st

from exercise.views import OpenReport
from trainer_ui.widgets.grading import in_words
from trainer_ui.widgets.plain import MARKING, day, fields, heading, paragraphs


def report_form(opened: OpenReport) -> None:
    """Show header, grade, provenance, text, what it says and what it shares an origin with."""
    report = opened.report
    with st.container(border=True, key="report-form"):
        st.markdown(f"**{MARKING}**", text_alignment="center")
        heading(f"Intelligence report {report.headline.id}: {report.headline.title}", 3)
        fields(
            [
                ("Date of information", day(opened.intelligence)),
                ("Date of report", day(opened.entered)),
                ("Reached you", day(opened.released)),
                ("Grade", str(report.grade)),
            ]
        )
        fields(list(in_words(report.grade)), columns=3)
        fields(
            [
                ("Source", opened.source_name),
                ("Place", opened.zone_name),
                ("Origin reference", report.origin),
            ],
            columns=3,
        )
        st.markdown("**Provenance**")
        paragraphs(report.provenance)
        st.markdown("**Report**")
        paragraphs(report.body)
        _says(opened)


def _says(opened: OpenReport) -> None:
    st.markdown("**What it says about the questions**")
    if not opened.says:
        st.text("Nothing about any of the questions.")
    for line in opened.says:
        st.text(f"• {line}")
    if opened.same_origin:
        others = ", ".join(opened.same_origin)
        st.warning(
            f"Same origin as {others}: these go back to one source and are one piece of evidence, not several.",
            icon=":material/link:",
        )
