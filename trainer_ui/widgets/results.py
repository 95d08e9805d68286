"""Computed results for an assessor: accepted as they are, or overridden with a reason."""

import streamlit as st

from exercise import marking
from exercise.views import Dossier, ResultRow
from trainer_ui import session
from trainer_ui.widgets import act
from trainer_ui.widgets.plain import number
from trainer_ui.widgets.tables import table


def results(dossier: Dossier) -> None:
    """Show the computed results and the form that overrides one of them."""
    table(
        [_line(row) for row in dossier.results],
        "Computed results of the exercise",
        empty="Nothing has been computed for this exercise.",
    )
    if dossier.results:
        with st.expander("Override a result", icon=":material/edit:"):
            _override(dossier)
    act.outcome("override")


def _line(row: ResultRow) -> dict[str, str]:
    overridden = "" if row.overridden is None else f"{number(row.overridden)}: {row.reason}"
    return {
        "Result": row.name,
        "Value": "not scored" if row.value is None else number(row.value),
        "Unit": row.unit,
        "How it came about": row.explanation,
        "Overridden": overridden,
    }


def _override(dossier: Dossier) -> None:
    rows = {row.id: row for row in dossier.results}
    keys = {part: f"override-{part}-{dossier.row.run}" for part in ("result", "value", "reason")}
    st.selectbox("Result", list(rows), format_func=lambda i: rows[i].name, key=keys["result"])
    st.number_input("Your value", value=0.0, step=0.01, key=keys["value"])
    st.text_input("Reason (at least ten characters)", key=keys["reason"], max_chars=5000)
    st.button("Override", on_click=_save, args=(dossier, keys))


def _save(dossier: Dossier, keys: dict[str, str]) -> None:
    result, value, reason = (
        session.get(keys["result"], ""),
        session.get(keys["value"], 0.0),
        session.get(keys["reason"], ""),
    )
    act.attempt(
        "override",
        "Overridden. The computed value stays beside yours on the record.",
        marking.override,
        dossier.row.run,
        result,
        value,
        reason,
        request=act.request("override", dossier.row.run, len(dossier.log), result, value, reason),
    )
