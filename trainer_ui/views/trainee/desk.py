"""The intelligence log: find a report, open it at a cost, read it and rate it."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief, InboxPage, OpenReport
from trainer_ui import session
from trainer_ui.widgets.coding.report_coding import coding_form
from trainer_ui.widgets.desk import inbox
from trainer_ui.widgets.desk.message_list import headlines
from trainer_ui.widgets.desk.report_form import report_form
from trainer_ui.widgets.desk.report_rating import rating
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.page_links import current_brief
from trainer_ui.widgets.page.plain_text import escape, heading, number
from trainer_ui.widgets.page.run_header import can_read, refer_to_briefing, run_header

_INSIDE = "what it tells, how its source knows and its grade are"
"""What is inside a report that makes statements about questions."""


def page() -> None:
    """Draw the page."""
    brief = current_brief()
    if brief is None:
        return
    run_header(brief, "Intelligence log")
    if refer_to_briefing(brief):
        return
    headlines(brief)
    filters = inbox.filter_row(brief)
    inbox_page = inbox.log_page(brief, filters)
    inbox.headline_table(brief, filters, inbox_page)
    service_calls.outcome("open")
    report = inbox.selected_report(brief.run)
    if report:
        _selection(brief, inbox_page, report)
    else:
        st.text("Choose a report in the table. Its headline is free; opening it costs analyst hours.")


def _selection(brief: Brief, inbox_page: InboxPage, report: str) -> None:
    opened_reports = {opened.report.headline.id: opened for opened in _opened(brief.run)}
    if report in opened_reports:
        if report not in {inbox_row.headline.id for inbox_row in inbox_page.items}:
            _notice(brief.run, report)
        left, right = st.columns([3, 2])
        with left:
            report_form(opened_reports[report])
        with right:
            rating(brief, report, _rating_words(inbox_page, report))
        coding_form(brief, report, opened_reports)
        return
    item = next((inbox_row for inbox_row in inbox_page.items if inbox_row.headline.id == report), None)
    if item is None:
        st.info(f"{report} is not on this page of the log. Change the filter to see it, or choose another.")
        return
    line = item.headline
    with st.container(border=True):
        heading(f"{line.id}: {line.title}")
        st.text(f"{item.source_name}. Not opened: {_INSIDE} inside.")
        st.button(
            f"Open {escape(line.id)} for {number(line.open_hours)} analyst hours",
            type="primary",
            on_click=_open,
            args=(
                brief,
                report,
                tuple(inbox_row.headline.id for inbox_row in inbox_page.items if not inbox_row.opened),
            ),
            disabled=not can_read(brief),
        )


def _notice(run: str, report: str) -> None:
    notice, close = st.columns([5, 1], vertical_alignment="center")
    notice.info(f"The open report {escape(report)} is not in this list.")
    close.button("Close it", on_click=inbox.select_report, args=(run, ""), width="stretch")


def _opened(run: str) -> tuple[OpenReport, ...]:
    return desk.opened(session.services(), session.caller(), run)


def _rating_words(inbox_page: InboxPage, report: str) -> str:
    return next((row.rating for row in inbox_page.items if row.headline.id == report), "")


def _open(brief: Brief, report: str, menu: tuple[str, ...]) -> None:
    service_calls.attempt(
        "open",
        f"{report} opened.",
        desk.open_report,
        brief.run,
        report,
        menu=menu,
        page=brief.version,
        request=service_calls.request_key("open", brief.run, report),
    )
