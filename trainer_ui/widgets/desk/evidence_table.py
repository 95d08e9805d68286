"""Opened evidence on a question: hypotheses in rows, reports in columns."""

import streamlit as st

from exercise.read_models.desk_models import OpenReport, QuestionDetails
from trainer_ui.widgets.page.data_tables import table

_SAYS = {"for": "for", "against": "against"}


def evidence(question: QuestionDetails, opened: tuple[OpenReport, ...]) -> None:
    """Show what each opened report says for or against each hypothesis, with its recorded grade."""
    bearing = [one for one in opened if any(a.question == question.id for a in one.report.assertions)]
    rows = []
    for hypothesis in question.hypotheses:
        row = {"Rival hypothesis": hypothesis.label}
        for one in bearing:
            column = f"{one.report.headline.id} ({one.report.grade})"
            row[column] = ", ".join(
                _SAYS[said.polarity]
                for said in one.report.assertions
                if said.question == question.id and said.hypothesis == hypothesis.id
            )
        rows.append(row)
    table(
        rows if bearing else [],
        f"Opened evidence on {question.id}: hypotheses in rows, reports in columns",
        empty="No opened report says anything about this question yet.",
    )
    for origin, reports in _shared(bearing).items():
        if len(reports) > 1:
            _one_origin(origin, reports)


def _shared(bearing: list[OpenReport]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for one in bearing:
        groups.setdefault(one.report.origin, []).append(one.report.headline.id)
    return groups


def _one_origin(origin: str, reports: list[str]) -> None:
    st.text(f"{', '.join(reports)} share the origin {origin}: one piece of evidence.")
