"""CPD records: every record that was signed, a cohort's all at once, and the register over exercises."""

import streamlit as st

from assessment.amounts import counted
from assessment.cpd.record_words import DECISIONS
from exercise.marking import marking
from exercise.read_models.job_models import JobDetails
from exercise.read_models.marking_models import RecordRow
from exercise.records import cohort_bundles
from exercise.records import records as signed
from trainer_ui import session
from trainer_ui.widgets.page import job_progress, service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.file_links import bundles_file, record_files, register_files
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import escape, heading, moment, number
from trainer_ui.widgets.page.sections import section
from trainer_ui.widgets.text import long_text

SHOWN = 20
"""Records on the page at a time."""
PARTS = ("Records", "Register", "Whole cohorts")


def page() -> None:
    """Draw the page."""
    title("CPD records")
    rows = marking.records(session.services(), session.caller())
    if not rows:
        st.info("No record has been signed yet. Sign an exercise from the marking queue.")
        return
    part = section("Part", PARTS, "records")
    if part == PARTS[0]:
        _records(rows)
    elif part == PARTS[1]:
        _register(rows)
    else:
        _cohorts()


def _records(rows: tuple[RecordRow, ...]) -> None:
    service_calls.outcome("void")
    query = ""
    if len(rows) > SHOWN:
        query = st.text_input(
            "Find", key="records-find", placeholder="Learner, exercise or record", persist_state="session"
        )
    matches = [
        row for row in rows if query.casefold() in f"{row.trainee} {row.title} {row.run} {row.id}".casefold()
    ]
    if len(rows) > SHOWN:
        st.text(f"The newest {min(SHOWN, len(matches))} of {len(matches)} records.")
    for row in matches[:SHOWN]:
        _record(row, rows)


def _record(row: RecordRow, rows: tuple[RecordRow, ...]) -> None:
    newest = row.id == next(other.id for other in rows if other.run == row.run)
    voids = next((other.id for other in rows if other.voided_by == row.id), "")
    with st.container(border=True):
        heading(f"{row.trainee}: {row.title}")
        sentence = (
            f"Voids record {voids}."
            if voids
            else f"{DECISIONS.get(row.decision, row.decision).capitalize()}."
        )
        st.text(
            f"{sentence} {number(row.hours)} hours. "
            f"Signed {moment(row.signed)}. Record {row.id}, exercise {row.run}."
        )
        if row.superseded_by:
            st.warning(f"Replaced by record {row.superseded_by}.", icon=":material/history:")
        if row.voided_by:
            st.warning(f"Voided by record {row.voided_by}.", icon=":material/block:")
        if newest:
            record_files(row.run)
            if not voids:
                _void_form(row)


def _void_form(row: RecordRow) -> None:
    key = f"void-{row.id}"
    with st.popover("Void this record …", icon=":material/block:"):
        st.text("The record stays on file beside the one that voids it. The trainee reads the reason.")
        long_text.own_box(key, "Reason", height=90, help="Kept as you type.")
        st.button("Void now", key=f"{key}-now", on_click=_void, args=(row, key))


def _void(row: RecordRow, key: str) -> None:
    reason = long_text.own_text(key)
    service_calls.attempt(
        "void",
        f"Record {row.id} is void. Hand out a new status list, so that others learn of it.",
        marking.void,
        row.run,
        row.id,
        reason,
        request=service_calls.request_key("void", row.id, reason),
    )


def _register(rows: tuple[RecordRow, ...]) -> None:
    st.text(
        "Hours and decisions of each learner over all exercises. Replaced and voided records do not count. "
        "An exercise practises several competencies, so their hours overlap and do not add up."
    )
    entries = signed.register_rows(session.services(), session.caller())
    names = signed.names_of(session.services(), session.caller(), entries)
    table(
        [
            {
                "Learner": names[entry.learner],
                "Competency": "All together" if entry.competency == "all" else entry.competency,
                "Exercises": str(entry.exercises),
                "Hours": number(entry.hours),
                "Met": str(entry.met),
                "Not yet": str(entry.not_yet),
                "Credits": number(entry.credits) if entry.credits else "–",
                "Last": entry.last,
            }
            for entry in entries
        ],
        "Register of learners by competency",
        empty="No record stands at present.",
        rows_shown=20,
    )
    register_files()


def _cohorts() -> None:
    cohorts = {row.id: row for row in cohort_bundles.cohorts(session.services(), session.caller())}
    st.text(
        "The newest record of every signed exercise of a cohort as bundles, with its register and status list."
    )
    if not cohorts:
        st.info("No exercise of a cohort has been signed yet.")
        return
    cohort = st.selectbox(
        "Cohort",
        list(cohorts),
        format_func=lambda i: f"{cohorts[i].name} ({counted(cohorts[i].runs, 'signed exercise')})",
        key="records-cohort",
        persist_state="session",
    )
    st.button(
        "Make the bundles",
        icon=":material/folder_zip:",
        on_click=service_calls.callback,
        args=("bundles", "The bundles are being made.", cohort_bundles.start, cohort),
    )
    service_calls.outcome("bundles")
    under_way = cohort_bundles.jobs(session.services(), session.caller())
    if under_way:
        _batch(under_way[0])


def _batch(newest: JobDetails) -> None:
    st.markdown(f"### {escape(f'Newest batch, {newest.id}')}")
    if not job_progress.is_over(newest):
        _following(newest.id)
        return
    job_progress.progress(newest)
    if newest.result:
        bundles_file(newest.id)


@st.fragment(run_every=1)
def _following(ident: str) -> None:
    job = cohort_bundles.job(session.services(), session.caller(), ident)
    if job_progress.is_over(job):
        st.rerun()
    job_progress.progress(job)
    st.button(
        "Stop",
        icon=":material/stop:",
        on_click=service_calls.callback,
        args=("bundles", "Stopped. The bundles made so far are kept.", cohort_bundles.stop, ident),
    )
