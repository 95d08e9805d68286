"""The rating of an opened report: the person's own grade, what it is worth, and a note."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief
from trainer_ui import session
from trainer_ui.widgets.desk.grade_words import ASSESSMENT, SOURCE
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.run_header import can_read

WEIGHT = {"strong": "Strong", "some": "Some", "none": "None"}
WEIGHT_MEANS = "How far the report should move your judgement between the rival hypotheses."


def rating(brief: Brief, report: str, current: str) -> None:
    """Show the rating form; each choice is kept while it is made, and saved as one entry.

    ``current`` is the rating so far, in words, or empty.
    """
    names = {part: f"rate-{part}-{brief.run}-{report}" for part in ("source", "assessment", "weight", "note")}
    with st.container(border=True, key="rating"):
        st.markdown("### Your own rating")
        st.text(f"Rated {current}" if current else "Not rated yet.")
        _fields(names)
        st.button(
            "Save rating",
            type="primary",
            on_click=_rate,
            args=(brief, report, names),
            disabled=not can_read(brief),
        )
        service_calls.outcome("rate")


def _fields(names: dict[str, str]) -> None:
    st.segmented_control(
        "Source evaluation",
        list(SOURCE),
        format_func=lambda grade: f"{grade} {SOURCE[grade]}",
        key=names["source"],
        persist_state="session",
    )
    st.radio(
        "Intelligence assessment",
        list(ASSESSMENT),
        index=None,
        format_func=lambda grade: f"{grade} {ASSESSMENT[grade]}",
        key=names["assessment"],
        persist_state="session",
    )
    st.segmented_control(
        "Weight",
        list(WEIGHT),
        format_func=lambda weight: WEIGHT[weight],
        key=names["weight"],
        help=WEIGHT_MEANS,
        persist_state="session",
    )
    st.text_input("Note (optional)", key=names["note"], max_chars=500, persist_state="session")


def _rate(brief: Brief, report: str, names: dict[str, str]) -> None:
    source, assessment, weight = (session.value(names[p]) for p in ("source", "assessment", "weight"))
    if source is None or assessment is None or weight is None:
        service_calls.refuse(
            "rate", "Choose a source evaluation, an intelligence assessment and a weight, then save."
        )
        return
    note = session.get(names["note"], "")
    service_calls.attempt(
        "rate",
        f"{report} rated {source}{assessment}, weight {weight}.",
        desk.rate,
        brief.run,
        report,
        source=source,
        assessment=assessment,
        weight=weight,
        note=note,
        page=brief.version,
        request=service_calls.request_key(
            "rate", brief.run, brief.version, report, source, assessment, weight, note
        ),
    )
