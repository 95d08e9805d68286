"""What has come back of the enquiries that were made: each with how it stands and the reports that answer it."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief
from exercise.read_models.enquiry_models import EnquiryReturn
from trainer_ui import session
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import day, heading


def returns(brief: Brief) -> None:
    """Show the returns as a table, newest enquiry first; nothing before one was made."""
    rows = desk.returns(session.services(), session.caller(), brief.run)
    if not rows:
        return
    heading("Returns", level=4)
    table([_row(row) for row in rows], "Enquiries and what came back")
    st.text("Reports that came back are in the intelligence log, and are opened there at their price.")


def _row(row: EnquiryReturn) -> dict[str, str]:
    return {
        "Enquiry": f"E{row.number}",
        "Asked": day(row.ask_date),
        "What was asked": row.words,
        "How it stands": row.status,
        "Reports": ", ".join(_report(row, report.id) for report in row.reports) or "–",
    }


def _report(row: EnquiryReturn, report: str) -> str:
    return report if report in row.opened else f"{report} (unopened)"
