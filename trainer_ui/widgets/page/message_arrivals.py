"""Messages that arrive while somebody works: announced within seconds, without touching the rest of the page."""

import streamlit as st

from exercise.access import Refused
from exercise.desk import desk
from exercise.read_models.desk_models import Brief, InjectDetails
from trainer_ui import session
from trainer_ui.widgets.page.plain_text import escape

_INTERVAL = 5
"""Seconds between two looks."""


def arrivals(brief: Brief) -> None:
    """Watch for messages to a run that is under way.

    What is there when a cycle is first seen counts as known: the pages show it themselves. Only this part of
    the page is drawn again, so whatever is being typed elsewhere stays as it is.
    """
    if brief.phase not in ("cycle", "assessment"):
        return
    if session.get(_key("cycle", brief.run), 0) != brief.cycle:
        session.put(_key("cycle", brief.run), brief.cycle)
        session.put(_key("known", brief.run), [inject.id for inject in brief.injects])
    _watch(brief.run)


@st.fragment(run_every=_INTERVAL)
def _watch(run: str) -> None:
    try:
        injects = desk.brief(session.services(), session.caller(), run).injects
    except (Refused, session.SignedOut):
        return
    known_ids, opened_ids = _ids("known", run), _ids("opened", run)
    for inject in injects:
        if inject.id in opened_ids:
            _open_message(run, inject)
        elif inject.id not in known_ids:
            _announcement(run, inject)


def _announcement(run: str, inject: InjectDetails) -> None:
    notice, button_cell = st.columns([5, 1], vertical_alignment="center")
    notice.warning(f"A message has arrived: {escape(inject.title)}", icon=":material/mail:")
    button_cell.button(
        "Read it", key=_key(f"read-{inject.id}", run), on_click=_read, args=(run, inject.id), width="stretch"
    )


def _open_message(run: str, inject: InjectDetails) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f":material/mail: **{escape(inject.title)}** – {escape(inject.sender)}")
        st.text(inject.text)
        st.button(
            "Close the message", key=_key(f"close-{inject.id}", run), on_click=_close, args=(run, inject.id)
        )


def _read(run: str, inject: str) -> None:
    session.put(_key("known", run), [*_ids("known", run), inject])
    session.put(_key("opened", run), [*_ids("opened", run), inject])


def _close(run: str, inject: str) -> None:
    session.put(_key("opened", run), [ident for ident in _ids("opened", run) if ident != inject])


def _ids(part: str, run: str) -> list[str]:
    nothing: list[str] = []
    return session.get(_key(part, run), nothing)


def _key(part: str, run: str) -> str:
    return f"arrivals-{part}-{run}"
