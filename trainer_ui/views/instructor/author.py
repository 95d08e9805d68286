"""Write a scenario: upload or edit, see every fault with its line, save as a new version."""

from io import BytesIO

import streamlit as st

from exercise.control import control
from exercise.read_models.control_models import ScenarioRow
from scenarios.faults import Fault
from trainer_ui import session
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.text import long_text

_TEXT = "scenario"
"""The draft of one's own that the text is kept in."""
_BLANK = ""
_CHECKED = "author-checked"


def page() -> None:
    """Draw the page."""
    title("Write a scenario")
    _sources()
    long_text.own_box(
        _TEXT,
        "Scenario (YAML)",
        height=420,
        help="Upload a file, start from the library, or write here. Your text is kept under your account as "
        "you type; saving it stores a version that can be assigned.",
    )
    check, save, _ = st.columns([1, 1.6, 3])
    check.button("Check", on_click=_check, width="stretch")
    save.button("Save as a new version", type="primary", on_click=_save, width="stretch")
    service_calls.outcome("author")
    _faults()


def _sources() -> None:
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        st.file_uploader(
            "Upload a scenario file (YAML, at most 5 MB)",
            type=["yaml", "yml"],
            key="author-file",
            on_change=_upload,
            max_upload_size=5,
        )
    with right:
        rows = {row.id: row for row in control.library(session.services(), session.caller())}
        st.selectbox(
            "Start from a scenario of the library",
            list(rows),
            index=None,
            format_func=lambda i: f"{rows[i].title} ({i})",
            key="author-from",
            placeholder="Choose",
            on_change=_copy,
        )


def _upload() -> None:
    upload = session.value("author-file")
    if not isinstance(upload, BytesIO):
        return
    try:
        text = upload.getvalue().decode("utf-8-sig")
    except UnicodeDecodeError:
        service_calls.refuse(
            "author", f"“{upload.name}” is not text in UTF-8. Save it as UTF-8 and upload it again."
        )
        return
    if long_text.fill("author", _TEXT, text):
        _check()


def _copy() -> None:
    ident = session.get("author-from", _BLANK)
    if ident:
        text = service_calls.attempt(
            "author", f"The text of {ident} is in the editor.", control.scenario_text, ident
        )
        if isinstance(text, str) and long_text.fill("author", _TEXT, text):
            session.drop(_CHECKED)


def _check() -> None:
    text = long_text.own_text(_TEXT)
    faults = service_calls.attempt("author", "Checked.", control.check, text)
    _note_faults(faults, "No faults. The scenario can be saved.")


def _save() -> None:
    text = long_text.own_text(_TEXT)
    saved_row = service_calls.attempt("author", "Saved.", control.save_scenario, text)
    if isinstance(saved_row, ScenarioRow):
        service_calls.confirm(
            "author", f"Saved “{saved_row.title}” ({saved_row.id}), stored version {saved_row.stored}."
        )
        session.drop(_CHECKED)
    else:
        _note_faults(saved_row, "Saved.")


def _note_faults(faults: object, sentence: str) -> None:
    if not isinstance(faults, tuple):
        return
    session.put(_CHECKED, faults)
    if faults:
        plural = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        service_calls.refuse("author", f"{plural} found. Nothing is stored; your text is kept in the editor.")
    else:
        service_calls.confirm("author", sentence)


def _faults() -> None:
    faults: tuple[Fault, ...] = session.get(_CHECKED, ())
    if faults:
        table(
            [
                {"Line": fault.line, "Where": fault.path, "What is wrong": fault.what, "Remedy": fault.remedy}
                for fault in faults
            ],
            "Faults in the scenario, with line numbers",
        )
