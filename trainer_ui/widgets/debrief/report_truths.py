"""What lay behind the reports: those that were opened in full, and all others below."""

from collections.abc import Sequence

import streamlit as st

from assessment.amounts import counted
from exercise.desk import desk
from exercise.read_models.debrief_models import ReportTruth
from trainer_ui import session
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import heading

BACKGROUND = "background"
"""What lies behind a report that bears on no question."""
WRITTEN_OUT = 150
"""Opened reports up to which the whole table is written out."""


def reports(told: Sequence[ReportTruth], run: str) -> None:
    """Show the opened reports first, then the rest, those about nothing that was asked last."""
    mine = _ratings(run)
    opened = [report for report in told if report.opened]
    rest = sorted(
        (report for report in told if not report.opened),
        key=lambda report: report.error_type == BACKGROUND,
    )
    st.text(f"You opened {len(opened)} of {counted(len(told), 'report')}.")
    heading("The reports that you opened")
    table(
        [_report(report) | {"Your rating": mine.get(report.id, "") or "–"} for report in opened],
        "What lay behind the reports that you opened",
        empty="You opened no report.",
        wrap=len(opened) <= WRITTEN_OUT,
        rows_shown=8,
        lines=3,
    )
    heading("The reports that you did not open")
    table(
        [_report(report) for report in rest],
        "What lay behind the reports that you did not open",
        empty="You opened every report.",
        rows_shown=8,
        lines=4,
    )


def _report(report: ReportTruth) -> dict[str, str]:
    return {
        "Report": report.id,
        "Headline": report.title,
        "Why": report.explanation,
        "Behind it": report.error_type,
        "Given": report.recorded,
        "Deserved": report.correct,
        "Copy of": report.copy_of or "–",
    }


def _ratings(run: str) -> dict[str, str]:
    """Return the trainee's own ratings by report."""
    found: dict[str, str] = {}
    page, pages = 1, 1
    while page <= pages:
        log = desk.inbox(session.services(), session.caller(), run, page=page, per_page=200)
        found |= {item.headline.id: item.rating for item in log.items if item.rating}
        page, pages = page + 1, log.pages
    return found
