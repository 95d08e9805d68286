"""Computed results for an assessor: accepted as they are, or overridden with a reason."""

import streamlit as st

from exercise.marking import marking
from exercise.read_models.marking_models import Dossier, ResultRow
from trainer_ui import session
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.plain_text import escape, number
from trainer_ui.widgets.text import long_text


def results(dossier: Dossier) -> None:
    """Show the computed results and the form that overrides one of them."""
    if not dossier.results:
        st.info("Nothing has been computed for this exercise.")
    for row in dossier.results:
        _result(row)
    if dossier.results:
        with st.expander("Override a result", icon=":material/edit:"):
            _override_form(dossier)
    service_calls.outcome("override")


def _result(row: ResultRow) -> None:
    with st.container(border=True):
        name, value = st.columns([3, 2], vertical_alignment="center")
        with name:
            st.markdown(f"**{escape(row.name)}**")
        with value:
            st.text("Not scored" if row.value is None else f"{number(row.value)} ({row.unit})")
        st.text(row.explanation)
        if row.overridden is not None:
            st.text(f"Overridden to {number(row.overridden)}: {row.reason}")


def _override_form(dossier: Dossier) -> None:
    rows = {row.id: row for row in dossier.results}
    keys = {part: f"override-{part}-{dossier.row.run}" for part in ("result", "value", "reason")}
    st.selectbox("Result", list(rows), format_func=lambda i: rows[i].name, key=keys["result"])
    st.number_input("Your value", value=0.0, step=0.01, key=keys["value"])
    long_text.own_box(keys["reason"], "Reason (at least ten characters)", height=90)
    st.button("Override", on_click=_override, args=(dossier, keys))


def _override(dossier: Dossier, keys: dict[str, str]) -> None:
    result, value, reason = (
        session.get(keys["result"], ""),
        session.get(keys["value"], 0.0),
        long_text.own_text(keys["reason"]),
    )
    success = service_calls.attempt(
        "override",
        "Overridden. The computed value stays beside yours on the record.",
        marking.override,
        dossier.row.run,
        result,
        value,
        reason,
        page=dossier.entries,
        request=service_calls.request_key(
            "override", dossier.reader, dossier.row.run, dossier.entries, result, value, reason
        ),
    )
    if success:
        long_text.fill("override", keys["reason"], "")
