"""The intelligence log: find a report, open it at a cost, read it and rate it."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief, InboxPage, OpenReport
from trainer_ui import session
from trainer_ui.widgets.desk import inbox
from trainer_ui.widgets.desk.message_list import headlines
from trainer_ui.widgets.desk.report_form import report_form
from trainer_ui.widgets.desk.report_rating import rating
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.page_links import current
from trainer_ui.widgets.page.plain_text import escape, heading, number
from trainer_ui.widgets.page.run_header import not_begun, reading, strip


def page() -> None:
    """Draw the page."""
    brief = current()
    if brief is None:
        return
    strip(brief, "Intelligence log")
    if not_begun(brief):
        return
    headlines(brief)
    wanted = inbox.filter_row(brief)
    on_view = inbox.log_page(brief, wanted)
    inbox.headline_table(brief, wanted, on_view)
    service_calls.outcome("open")
    report = inbox.selected_report(brief.run)
    if report:
        _chosen(brief, on_view, report)
    else:
        st.text("Choose a report in the table. Its headline is free; opening it costs analyst hours.")


def _chosen(brief: Brief, on_view: InboxPage, report: str) -> None:
    opened = {one.report.headline.id: one for one in _opened(brief.run)}
    if report in opened:
        if report not in {one.headline.id for one in on_view.items}:
            _elsewhere(brief.run, report)
        form, own = st.columns([3, 2])
        with form:
            report_form(opened[report])
        with own:
            rating(brief, report, _rated(on_view, report))
        return
    item = next((one for one in on_view.items if one.headline.id == report), None)
    if item is None:
        st.info(f"{report} is not on this page of the log. Change the filter to see it, or choose another.")
        return
    line = item.headline
    with st.container(border=True):
        heading(f"{line.id}: {line.title}")
        st.text(f"{item.source_name}. Not opened: what it says, its grade and its origin are inside.")
        st.button(
            f"Open {escape(line.id)} for {number(line.open_hours)} analyst hours",
            type="primary",
            on_click=_open,
            args=(brief, report, tuple(one.headline.id for one in on_view.items if not one.opened)),
            disabled=not reading(brief),
        )


def _elsewhere(run: str, report: str) -> None:
    said, close = st.columns([5, 1], vertical_alignment="center")
    said.info(f"The open report {escape(report)} is not in this list.")
    close.button("Close it", on_click=inbox.select_report, args=(run, ""), width="stretch")


def _opened(run: str) -> tuple[OpenReport, ...]:
    return desk.opened(session.services(), session.caller(), run)


def _rated(on_view: InboxPage, report: str) -> str:
    return next((one.rating for one in on_view.items if one.headline.id == report), "")


def _open(brief: Brief, report: str, menu: tuple[str, ...]) -> None:
    service_calls.attempt(
        "open",
        f"{report} opened.",
        desk.open_report,
        brief.run,
        report,
        menu=menu,
        request=service_calls.request_key("open", brief.run, report),
    )
