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
from trainer_ui.widgets.staff.marker_form import marker_form
from trainer_ui.widgets.staff.rubric_form import choice
from trainer_ui.widgets.text import long_text

_PLACE = "panel"


def may_mark(dossier: Dossier) -> bool:
    """Return whether the reader's own levels are still to be given or changed freely."""
    own_row = _own_row(dossier)
    return not dossier.panel.markers or (own_row is not None and not own_row.marks_in)


def hand_in(dossier: Dossier, save: Callable[[], bool]) -> None:
    """Show the button that hands in one's own levels, to a marker of a blind marking who has not.

    ``save`` saves what is not saved yet, and says whether that was taken.
    """
    service_calls.outcome("hand-in")
    if not dossier.panel.blind or not may_mark(dossier):
        return
    with st.popover("Hand in my levels …", icon=":material/lock:"):
        st.text("Once all markers are in you see each other's. Until then yours cannot be changed.")
        st.button("Hand in my levels now", type="primary", on_click=_hand_in, args=(dossier, save))


def _hand_in(dossier: Dossier, save: Callable[[], bool]) -> None:
    if not save():
        service_calls.refuse("hand-in", "Your comment could not be saved with the levels; mark a row first.")
        return
    service_calls.attempt(
        "hand-in",
        "Your levels are in.",
        panel_of_markers.hand_in,
        dossier.row.run,
        page=dossier.entries,
        request=service_calls.request_key("marks-in", dossier.reader, dossier.row.run, dossier.entries),
    )


def panel(dossier: Dossier) -> None:
    """Show who marks a run and how far that is, and the forms that are open to the reader."""
    panel_details = dossier.panel
    service_calls.outcome(_PLACE)
    if not panel_details.markers:
        st.text("No markers are named: any assessor may mark this exercise, alone.")
    else:
        st.text(
            f"{'Blind marking' if panel_details.blind else 'Single marking'}. Reason: {panel_details.why}"
        )
        table(
            [{"Marker": marker.name, "Levels": _state(dossier, marker)} for marker in panel_details.markers],
            "Markers of this exercise",
        )
    if panel_details.blind and panel_details.all_in:
        _side_by_side(dossier)
    elif panel_details.blind:
        st.info("Levels and comments of the others show once all markers have handed in.")
    if not dossier.records and not (panel_details.blind and panel_details.all_in):
        with st.expander("Name the markers", icon=":material/group:"):
            marker_form("naming", "Name the markers now", run=dossier.row.run, version=dossier.entries)


def _state(dossier: Dossier, marker: MarkerRow) -> str:
    if dossier.panel.blind:
        return "Handed in" if marker.marks_in else "Not handed in yet"
    return f"{len(marker.levels)} of {len(dossier.rubric.rows)} rows marked"


def _side_by_side(dossier: Dossier) -> None:
    panel_details = dossier.panel
    st.markdown("### Levels side by side")
    table([_line(dossier, row) for row in dossier.rubric.rows], "Levels of each marker, and what counts")
    for marker in panel_details.markers:
        if marker.comment.strip():
            st.markdown(f"**Comment of {escape(marker.name)}**")
            paragraphs(marker.comment)
    if panel_details.adjudication:
        st.markdown(f"**Adjudicated by {escape(panel_details.adjudicator)}**")
        paragraphs(panel_details.adjudication)
    elif not panel_details.differing:
        st.success("The markers agree on every row.")
    else:
        st.text(f"The markers differ on {len(panel_details.differing)} of {len(dossier.rubric.rows)} rows.")
    if dossier.records:
        return
    if _own_row(dossier) is None and panel_details.differing:
        _adjudication_form(dossier)
    elif _own_row(dossier) is not None and not panel_details.adjudication:
        with st.expander("Change a level of yours, with a reason", icon=":material/edit:"):
            _revision_form(dossier)


def _line(dossier: Dossier, row: RubricRow) -> dict[str, str]:
    panel_details = dossier.panel
    levels = {marker.name: _level_words(marker, row.id) for marker in panel_details.markers}
    level = panel_details.counted.get(row.id)
    return {"Row": row.name, **levels, "Counts": "to be settled" if level is None else str(level)}


def _level_words(marker: MarkerRow, row: str) -> str:
    first, last = marker.first.get(row), marker.levels.get(row)
    return f"{last}" if first == last else f"{last} (was {first})"


def _own_row(dossier: Dossier) -> MarkerRow | None:
    return next((marker for marker in dossier.panel.markers if marker.user == dossier.reader), None)


def _adjudication_form(dossier: Dossier) -> None:
    st.markdown("### Settle what differs")
    rows = [row for row in dossier.rubric.rows if row.id in dossier.panel.differing]
    keys = {row.id: f"adjudicate-{dossier.row.run}-{row.id}" for row in rows}
    for row in rows:
        session.set_default(keys[row.id], dossier.panel.adjudicated.get(row.id))
        choice(row, keys[row.id])
    reason = f"adjudicate-why-{dossier.row.run}"
    long_text.own_box(reason, "Reason (at least ten characters)", height=110, help="Kept as you type.")
    st.button("Settle these rows", type="primary", on_click=_adjudicate, args=(dossier, keys, reason))


def _adjudicate(dossier: Dossier, keys: dict[str, str], reason: str) -> None:
    choices = {row: session.value(key) for row, key in keys.items()}
    levels = {row: level for row, level in choices.items() if isinstance(level, int)}
    text = long_text.own_text(reason)
    success = service_calls.attempt(
        _PLACE,
        "Settled. These levels count; the markers' own stay on file.",
        panel_of_markers.adjudicate,
        dossier.row.run,
        levels,
        text,
        page=dossier.entries,
        request=service_calls.request_key(
            "adjudicate", dossier.reader, dossier.row.run, dossier.entries, levels, text
        ),
    )
    if success:
        long_text.fill(_PLACE, reason, "")


def _revision_form(dossier: Dossier) -> None:
    rows = {row.id: row for row in dossier.rubric.rows}
    keys = {part: f"revise-{part}-{dossier.row.run}" for part in ("row", "level", "why")}
    row = st.selectbox("Row", list(rows), format_func=lambda i: rows[i].name, key=keys["row"])
    level_words = rows[row].levels
    st.selectbox(
        "New level",
        list(range(len(level_words))),
        format_func=lambda level: f"{level} – {level_words[level]}",
        key=keys["level"],
    )
    long_text.own_box(keys["why"], "Reason for the change (at least ten characters)", height=90)
    st.button("Change the level", on_click=_revise, args=(dossier, keys))


def _revise(dossier: Dossier, keys: dict[str, str]) -> None:
    row, level, reason = (
        session.get(keys["row"], ""),
        session.get(keys["level"], 0),
        long_text.own_text(keys["why"]),
    )
    success = service_calls.attempt(
        _PLACE,
        "Changed. The level that you handed in stays on file.",
        panel_of_markers.revise,
        dossier.row.run,
        row,
        level,
        reason,
        page=dossier.entries,
        request=service_calls.request_key(
            "revise", dossier.reader, dossier.row.run, dossier.entries, row, level, reason
        ),
    )
    if success:
        long_text.fill(_PLACE, keys["why"], "")
