"""The intelligence log: filters, one page of headlines, and the choice of one of them."""

from dataclasses import dataclass

import streamlit as st

from assessment.amounts import counted
from exercise.desk import desk
from exercise.read_models.desk_models import Brief, InboxItem, InboxPage
from trainer_ui import session
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.plain_text import day, number

PER_PAGE = 50
_TALL = 54
"""Pixels of a row: room for a headline over two lines."""
_REPORT = "report"
ANY = ""


@dataclass(frozen=True)
class Filters:
    """The filters that the log is narrowed by."""

    words: str
    source: str
    zone: str
    subject: str
    """As the record has it."""
    unopened: bool


def filter_row(brief: Brief) -> Filters:
    """Show the filters in one row; they keep their values while other pages are visited."""
    cells = st.columns([3, 2, 2, 2, 1.9], vertical_alignment="bottom")
    sources = {ANY: "Any source"} | {source.id: source.name for source in brief.sources}
    zones = {ANY: "Any place"} | {zone.id: zone.label for zone in brief.zones}
    with cells[0]:
        words = st.text_input(
            "Search headlines and opened reports", key="log-words", type="default", persist_state="session"
        )
    with cells[1]:
        source = _choice("Source", sources, "log-source")
    with cells[2]:
        zone = _choice("Place", zones, "log-zone")
    with cells[3]:
        subjects = {ANY: "Any subject"} | {target.id: target.label for target in brief.subjects}
        subject = _choice("Subject", subjects, "log-subject")
    with cells[4]:
        unopened = st.toggle("Unopened only", key="log-unopened", persist_state="session")
    return Filters(words or "", source, zone, subject, unopened)


def _choice(label: str, options: dict[str, str], key: str) -> str:
    option = st.selectbox(
        label, list(options), format_func=lambda i: options.get(i, i), key=key, persist_state="session"
    )
    return option or ANY


def selected_report(run: str) -> str:
    """Return the id of the report chosen in the log of a run, or an empty text."""
    return session.get(f"{_REPORT}-{run}", "")


def select_report(run: str, report: str) -> None:
    """Choose a report, or none."""
    session.put(f"{_REPORT}-{run}", report)


def log_page(brief: Brief, filters: Filters) -> InboxPage:
    """Return the page of the log that the person is on."""
    key = _pager(brief, filters)
    return desk.inbox(
        session.services(),
        session.caller(),
        brief.run,
        words=filters.words,
        source=filters.source,
        zone=filters.zone,
        subject=filters.subject,
        unopened=filters.unopened,
        page=session.get(key, 1),
        per_page=PER_PAGE,
    )


def _pager(brief: Brief, filters: Filters) -> str:
    return f"log-page-{service_calls.request_key(brief.run, brief.cycle, filters)[:10]}"


def headline_table(brief: Brief, filters: Filters, page: InboxPage) -> None:
    """Show the headlines with single-row choice, paging, and a choice by number for the keyboard."""
    if not page.items:
        st.info("No report matches. Widen the search or clear a filter.")
        return
    ids = [item.headline.id for item in page.items]
    key = f"log-{brief.run}-{page.version}"
    current_report = selected_report(brief.run)
    rows = [ids.index(current_report)] if current_report in ids else []
    st.dataframe(
        [_row(item) for item in page.items],
        hide_index=True,
        key=key,
        height=36 + _TALL * min(len(ids), 8) + 2,
        row_height=_TALL,
        on_select=lambda: _select_row(brief.run, key, ids),
        selection_mode="single-row",
        selection_default={"selection": {"rows": rows, "columns": [], "cells": []}},
        alt="Intelligence log: headlines of reports. Choose a row, or choose by number below the table.",
        column_config=_COLUMNS,
    )
    _table_foot(brief, filters, page, ids)


_COLUMNS = {
    "Report": st.column_config.TextColumn(width=88),
    "Source": st.column_config.TextColumn(width=140),
    "Subject": st.column_config.TextColumn(width=200),
    "Happened": st.column_config.TextColumn(width=90),
    "Place": st.column_config.TextColumn(width=115),
    "Released": st.column_config.TextColumn(width=90),
    "Hours": st.column_config.TextColumn(width=55),
    "Status": st.column_config.TextColumn(width=115),
}


def _status(item: InboxItem) -> str:
    if item.rating:
        return f"Rated {item.rating}"
    return f"Opened {item.grade.split()[0]}" if item.opened else "Not opened"


def _source(item: InboxItem) -> str:
    return item.source_name + (" (tasked)" if item.headline.tasked else "")


def _row(item: InboxItem) -> dict[str, str]:
    """Return a headline by whom or what it is about: what it bears on is for whoever reads it."""
    return {
        "Report": item.headline.id,
        "Subject": item.subject,
        "Status": _status(item),
        "Hours": number(item.headline.open_hours),
        "Source": _source(item),
        "Place": item.zone_name,
        "Happened": day(item.happened),
        "Released": day(item.released),
    }


def _select_row(run: str, key: str, ids: list[str]) -> None:
    nothing: dict[str, dict[str, list[int]]] = {}
    rows = session.get(key, nothing).get("selection", {}).get("rows", [])
    select_report(run, ids[rows[0]] if rows and rows[0] < len(ids) else "")


def _table_foot(brief: Brief, filters: Filters, page: InboxPage, ids: list[str]) -> None:
    titles = {item.headline.id: item.headline.title for item in page.items}
    by_number = f"by-number-{brief.run}-{page.version}"
    left, middle, right = st.columns([2, 3, 3], vertical_alignment="bottom")
    with left:
        place = f", page {page.page} of {page.pages}" if page.pages > 1 else ""
        st.text(counted(page.total, "report") + place)
    with middle:
        if page.pages > 1:
            st.pagination(page.pages, key=_pager(brief, filters), max_visible_pages=5)
    with right:
        current_report = selected_report(brief.run)
        st.selectbox(
            "Choose a report by number",
            ids,
            index=ids.index(current_report) if current_report in ids else None,
            format_func=lambda i: f"{i} {titles.get(i, '')}",
            key=f"{by_number}-{current_report}",
            placeholder="Choose a report by number",
            label_visibility="collapsed",
            on_change=lambda: select_report(brief.run, session.get(f"{by_number}-{current_report}", "")),
        )
