"""Opened evidence on a question: hypotheses in rows, reports in columns."""

import streamlit as st

from exercise.read_models.desk_models import OpenReport, QuestionDetails
from trainer_ui.widgets.page.data_tables import table

_SAYS = {"for": "for", "against": "against"}


def evidence(question: QuestionDetails, opened_reports: tuple[OpenReport, ...]) -> None:
    """Show what each opened report says for or against each hypothesis, with its recorded grade."""
    bearing = [
        opened_report
        for opened_report in opened_reports
        if any(a.question == question.id for a in opened_report.report.assertions)
    ]
    rows = []
    for hypothesis in question.hypotheses:
        row = {"Rival hypothesis": hypothesis.label}
        for opened_report in bearing:
            column = f"{opened_report.report.headline.id} ({opened_report.report.grade})"
            row[column] = ", ".join(
                _SAYS[assertion.polarity]
                for assertion in opened_report.report.assertions
                if assertion.question == question.id and assertion.hypothesis == hypothesis.id
            )
        rows.append(row)
    table(
        rows if bearing else [],
        f"Opened evidence on {question.id}: hypotheses in rows, reports in columns",
        empty="No opened report says anything about this question yet.",
    )
    for origin, reports in _by_origin(bearing).items():
        if len(reports) > 1:
            _origin_line(origin, reports)


def _by_origin(bearing: list[OpenReport]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for opened_report in bearing:
        groups.setdefault(opened_report.report.origin, []).append(opened_report.report.headline.id)
    return groups


def _origin_line(origin: str, reports: list[str]) -> None:
    st.text(f"{', '.join(reports)} share the origin {origin}: one piece of evidence.")
