"""Opened evidence beside a question: whom or what each report is about."""

import streamlit as st

from exercise.read_models.desk_models import OpenReport, QuestionDetails
from trainer_ui.widgets.page.data_tables import table


def evidence(question: QuestionDetails, opened_reports: tuple[OpenReport, ...]) -> None:
    """Show the opened reports by their subject: the rivals first, then numbers, vehicles and whoever else.

    What each says of a hypothesis is left to whoever read it.
    """
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
