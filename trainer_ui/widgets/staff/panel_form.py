"""The markers of a run: who is in, levels side by side once all are, changes with a reason, adjudication."""

from collections.abc import Callable

import streamlit as st

from assessment.mark_records import RubricRow
from exercise.marking import panel_of_markers
from exercise.read_models.marking_models import Dossier, MarkerRow
from trainer_ui import session
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import escape, paragraphs
from trainer_ui.widgets.staff.marker_form import naming
from trainer_ui.widgets.staff.rubric_form import choice
from trainer_ui.widgets.text import long_text

_PLACE = "panel"


def may_mark(dossier: Dossier) -> bool:
    """Return whether the reader's own levels are still to be given or changed freely."""
    own = _own(dossier)
    return not dossier.panel.markers or (own is not None and not own.marks_in)


def hand_in(dossier: Dossier, save: Callable[[], bool]) -> None:
    """Show the button that hands in one's own levels, to a marker of a blind marking who has not.

    ``save`` saves what is not saved yet, and says whether that was taken.
    """
    service_calls.outcome("hand-in")
    if not dossier.panel.blind or not may_mark(dossier):
        return
    with st.popover("Hand in my levels …", icon=":material/lock:"):
        st.text("Once all markers are in you see each other's. Until then yours cannot be changed.")
        st.button("Hand in my levels now", type="primary", on_click=_handed_in, args=(dossier, save))


def _handed_in(dossier: Dossier, save: Callable[[], bool]) -> None:
    if not save():
        service_calls.refuse("hand-in", "Your comment could not be saved with the levels; mark a row first.")
        return
    service_calls.attempt(
        "hand-in",
        "Your levels are in.",
        panel_of_markers.hand_in,
        dossier.row.run,
        request=service_calls.request_key("marks-in", dossier.reader, dossier.row.run, dossier.entries),
    )


def panel(dossier: Dossier) -> None:
    """Show who marks a run and how far that is, and the forms that are open to the reader."""
    view = dossier.panel
    service_calls.outcome(_PLACE)
    if not view.markers:
        st.text("No markers are named: any assessor may mark this exercise, alone.")
    else:
        st.text(f"{'Blind marking' if view.blind else 'Single marking'}. Reason: {view.why}")
        table(
            [{"Marker": one.name, "Levels": _state(dossier, one)} for one in view.markers],
            "Markers of this exercise",
        )
    if view.blind and view.all_in:
        _side_by_side(dossier)
    elif view.blind:
        st.info("Levels and comments of the others show once all markers have handed in.")
    if not dossier.records and not (view.blind and view.all_in):
        with st.expander("Name the markers", icon=":material/group:"):
            naming("naming", "Name the markers now", run=dossier.row.run, version=dossier.entries)


def _state(dossier: Dossier, one: MarkerRow) -> str:
    if dossier.panel.blind:
        return "Handed in" if one.marks_in else "Not handed in yet"
    return f"{len(one.levels)} of {len(dossier.rubric.rows)} rows marked"


def _side_by_side(dossier: Dossier) -> None:
    view = dossier.panel
    st.markdown("### Levels side by side")
    table([_line(dossier, row) for row in dossier.rubric.rows], "Levels of each marker, and what counts")
    for one in view.markers:
        if one.comment.strip():
            st.markdown(f"**Comment of {escape(one.name)}**")
            paragraphs(one.comment)
    if view.adjudication:
        st.markdown(f"**Adjudicated by {escape(view.adjudicator)}**")
        paragraphs(view.adjudication)
    elif not view.differing:
        st.success("The markers agree on every row.")
    else:
        st.text(f"The markers differ on {len(view.differing)} of {len(dossier.rubric.rows)} rows.")
    if dossier.records:
        return
    if _own(dossier) is None and view.differing:
        _adjudication(dossier)
    elif _own(dossier) is not None and not view.adjudication:
        with st.expander("Change a level of yours, with a reason", icon=":material/edit:"):
            _revision(dossier)


def _line(dossier: Dossier, row: RubricRow) -> dict[str, str]:
    view = dossier.panel
    given = {one.name: _shown(one, row.id) for one in view.markers}
    counted = view.counted.get(row.id)
    return {"Row": row.name, **given, "Counts": "to be settled" if counted is None else str(counted)}


def _shown(one: MarkerRow, row: str) -> str:
    first, now = one.first.get(row), one.levels.get(row)
    return f"{now}" if first == now else f"{now} (was {first})"


def _own(dossier: Dossier) -> MarkerRow | None:
    return next((one for one in dossier.panel.markers if one.user == dossier.reader), None)


def _adjudication(dossier: Dossier) -> None:
    st.markdown("### Settle what differs")
    rows = [row for row in dossier.rubric.rows if row.id in dossier.panel.differing]
    keys = {row.id: f"adjudicate-{dossier.row.run}-{row.id}" for row in rows}
    for row in rows:
        session.set_default(keys[row.id], dossier.panel.adjudicated.get(row.id))
        choice(row, keys[row.id])
    reason = f"adjudicate-why-{dossier.row.run}"
    long_text.own_box(reason, "Reason (at least ten characters)", height=110, help="Kept as you type.")
    st.button("Settle these rows", type="primary", on_click=_adjudicated, args=(dossier, keys, reason))


def _adjudicated(dossier: Dossier, keys: dict[str, str], reason: str) -> None:
    held = {row: session.value(key) for row, key in keys.items()}
    chosen = {row: level for row, level in held.items() if isinstance(level, int)}
    why = long_text.own_text(reason)
    done = service_calls.attempt(
        _PLACE,
        "Settled. These levels count; the markers' own stay on file.",
        panel_of_markers.adjudicate,
        dossier.row.run,
        chosen,
        why,
        request=service_calls.request_key(
            "adjudicate", dossier.reader, dossier.row.run, dossier.entries, chosen, why
        ),
    )
    if done:
        long_text.fill(_PLACE, reason, "")


def _revision(dossier: Dossier) -> None:
    rows = {row.id: row for row in dossier.rubric.rows}
    keys = {part: f"revise-{part}-{dossier.row.run}" for part in ("row", "level", "why")}
    row = st.selectbox("Row", list(rows), format_func=lambda i: rows[i].name, key=keys["row"])
    described = rows[row].levels
    st.selectbox(
        "New level",
        list(range(len(described))),
        format_func=lambda level: f"{level} – {described[level]}",
        key=keys["level"],
    )
    long_text.own_box(keys["why"], "Reason for the change (at least ten characters)", height=90)
    st.button("Change the level", on_click=_revised, args=(dossier, keys))


def _revised(dossier: Dossier, keys: dict[str, str]) -> None:
    row, level, why = (
        session.get(keys["row"], ""),
        session.get(keys["level"], 0),
        long_text.own_text(keys["why"]),
    )
    done = service_calls.attempt(
        _PLACE,
        "Changed. The level that you handed in stays on file.",
        panel_of_markers.revise,
        dossier.row.run,
        row,
        level,
        why,
        request=service_calls.request_key(
            "revise", dossier.reader, dossier.row.run, dossier.entries, row, level, why
        ),
    )
    if done:
        long_text.fill(_PLACE, keys["why"], "")
