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
from trainer_ui.widgets.page import act, job_progress
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
    act.outcome("void")
    sought = ""
    if len(rows) > SHOWN:
        sought = st.text_input(
            "Find", key="records-find", placeholder="Learner, exercise or record", persist_state="session"
        )
    found = [
        row for row in rows if sought.casefold() in f"{row.trainee} {row.title} {row.run} {row.id}".casefold()
    ]
    if len(rows) > SHOWN:
        st.text(f"The newest {min(SHOWN, len(found))} of {len(found)} records.")
    for row in found[:SHOWN]:
        _record(row, rows)


def _record(row: RecordRow, rows: tuple[RecordRow, ...]) -> None:
    newest = row.id == next(other.id for other in rows if other.run == row.run)
    voids = next((other.id for other in rows if other.voided_by == row.id), "")
    with st.container(border=True):
        heading(f"{row.trainee}: {row.title}")
        said = (
            f"Voids record {voids}."
            if voids
            else f"{DECISIONS.get(row.decision, row.decision).capitalize()}."
        )
        st.text(
            f"{said} {number(row.hours)} hours. "
            f"Signed {moment(row.signed)}. Record {row.id}, exercise {row.run}."
        )
        if row.superseded_by:
            st.warning(f"Replaced by record {row.superseded_by}.", icon=":material/history:")
        if row.voided_by:
            st.warning(f"Voided by record {row.voided_by}.", icon=":material/block:")
        if newest:
            record_files(row.run)
            if not voids:
                _void(row)


def _void(row: RecordRow) -> None:
    key = f"void-{row.id}"
    with st.popover("Void this record …", icon=":material/block:"):
        st.text("The record stays on file beside the one that voids it. The trainee reads the reason.")
        long_text.own_box(key, "Reason", height=90, help="Kept as you type.")
        st.button("Void now", key=f"{key}-now", on_click=_voided, args=(row, key))


def _voided(row: RecordRow, key: str) -> None:
    reason = long_text.own(key)
    act.attempt(
        "void",
        f"Record {row.id} is void. Hand out a new status list, so that others learn of it.",
        marking.void,
        row.run,
        row.id,
        reason,
        request=act.request("void", row.id, reason),
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
    known = {row.id: row for row in cohort_bundles.cohorts(session.services(), session.caller())}
    st.text(
        "The newest record of every signed exercise of a cohort as bundles, with its register and status list."
    )
    if not known:
        st.info("No exercise of a cohort has been signed yet.")
        return
    chosen = st.selectbox(
        "Cohort",
        list(known),
        format_func=lambda i: f"{known[i].name} ({counted(known[i].runs, 'signed exercise')})",
        key="records-cohort",
        persist_state="session",
    )
    st.button(
        "Make the bundles",
        icon=":material/folder_zip:",
        on_click=act.press,
        args=("bundles", "The bundles are being made.", cohort_bundles.start, chosen),
    )
    act.outcome("bundles")
    under_way = cohort_bundles.jobs(session.services(), session.caller())
    if under_way:
        _batch(under_way[0])


def _batch(newest: JobDetails) -> None:
    st.markdown(f"### {escape(f'Newest batch, {newest.id}')}")
    if not job_progress.over(newest):
        _following(newest.id)
        return
    job_progress.progress(newest)
    if newest.result:
        bundles_file(newest.id)


@st.fragment(run_every=1)
def _following(ident: str) -> None:
    now = cohort_bundles.job(session.services(), session.caller(), ident)
    if job_progress.over(now):
        st.rerun()
    job_progress.progress(now)
    st.button(
        "Stop",
        icon=":material/stop:",
        on_click=act.press,
        args=("bundles", "Stopped. The bundles made so far are kept.", cohort_bundles.stop, ident),
    )
