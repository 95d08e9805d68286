"""Opened evidence on a question: hypotheses in rows, reports in columns."""

import streamlit as st

from exercise.read_models.desk_models import OpenReport, QuestionDetails
from trainer_ui.widgets.page.data_tables import table

_SAYS = {"for": "for", "against": "against"}


def evidence(question: QuestionDetails, opened_reports: tuple[OpenReport, ...]) -> None:
    """Show what each opened report says for or against each hypothesis, with its recorded grade.

    Where reports rest on lives none says that: each is listed by whom or what it is about, and weighing is left to
    whoever read it.
    """
    if any(opened_report.report.indication for opened_report in opened_reports):
        _by_topic(question, opened_reports)
        return
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


def _by_topic(question: QuestionDetails, opened_reports: tuple[OpenReport, ...]) -> None:
    """Show the opened reports by their subject: the rivals first, then numbers, vehicles and whoever else."""
    by_subject: dict[str, list[OpenReport]] = {}
    for opened_report in opened_reports:
        subject = opened_report.report.headline.subject
        if subject is not None:
            by_subject.setdefault(subject.id, []).append(opened_report)
    rivals = {hypothesis.entity: hypothesis.label for hypothesis in question.hypotheses if hypothesis.entity}
    things = {ident: ident for ident, part in by_subject.items() if not _is_of_people(part)}
    rows = [_about_row(label, by_subject.pop(ident, [])) for ident, label in {**rivals, **things}.items()]
    rest = [opened_report for part in by_subject.values() for opened_report in part]
    table(
        [*rows, _about_row("Anybody else", rest)],
        f"Opened reports beside {question.id}: whom or what each is about",
        wrap=True,
    )
    st.caption(
        "What a report shows and how much it is worth is for you to say: see “On file” in the briefing."
    )


def _is_of_people(part: list[OpenReport]) -> bool:
    subject = part[0].report.headline.subject
    return subject is not None and subject.kind in ("person", "group")


def _about_row(label: str, part: list[OpenReport]) -> dict[str, str]:
    ids = [f"{opened.report.headline.id} ({opened.report.grade})" for opened in part]
    return {"About": label, "Opened": str(len(ids)), "Reports, with the grade on the form": ", ".join(ids)}


def _by_origin(bearing: list[OpenReport]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for opened_report in bearing:
        groups.setdefault(opened_report.report.origin, []).append(opened_report.report.headline.id)
    return groups


def _origin_line(origin: str, reports: list[str]) -> None:
    st.text(f"{', '.join(reports)} share the origin {origin}: one piece of evidence.")
