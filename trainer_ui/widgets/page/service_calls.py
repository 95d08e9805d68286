"""Calls of the functions of ``exercise`` from a page, and their outcome, shown where the choice was made."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from exercise.access import Refused
from trainer_ui import session
from trainer_ui.widgets.page.plain_text import escape

_SLOT = "_outcome"
_NOTHING = ("", "", "")


def request_key(*parts: object) -> str:
    """Return an idempotency key: the same choice from the same state of a page is one entry."""
    text = json.dumps(parts, default=str, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:40]


def attempt(
    place: str,
    success: str,
    call: Callable[..., object],
    *args: object,
    page: int | None = None,
    **kwargs: object,
) -> object | None:
    """Call a function of ``exercise`` with services and caller; note the outcome for ``place``.

    ``success`` is the sentence that is shown when it went through, and ``page`` the number of log entries that
    the page had read, which is entered with what the person did. A refusal becomes a sentence on the page too;
    what was entered stays. Return what the call returned (True for None), or None when refused.
    """
    try:
        result = call(session.services(), replace(session.caller(), page=page), *args, **kwargs)
    except (Refused, session.SignedOut) as refusal:
        refuse(place, str(refusal))
        return None
    session.put(_SLOT, (place, "done", success))
    return True if result is None else result


def callback(
    place: str,
    success: str,
    call: Callable[..., object],
    *args: object,
    page: int | None = None,
    **kwargs: object,
) -> None:
    """Call a function of ``exercise`` as ``attempt`` does, as the callback of a button."""
    attempt(place, success, call, *args, page=page, **kwargs)


def refuse(place: str, sentence: str) -> None:
    """Note a refusal for ``place``, also one that a page makes itself, such as an empty choice."""
    session.put(_SLOT, (place, "refused", sentence))


def outcome(place: str) -> None:
    """Show how the last attempt at ``place`` went: success once, a refusal until the next attempt."""
    origin, kind, sentence = session.get(_SLOT, _NOTHING)
    if origin != place or not sentence:
        return
    if kind == "refused":
        st.error(escape(sentence), icon=":material/error:")
        return
    session.drop(_SLOT)
    st.success(escape(sentence), icon=":material/check_circle:")


def clear_outcome() -> None:
    """Forget the outcome of the last attempt."""
    session.drop(_SLOT)


def confirm(place: str, sentence: str) -> None:
    """Note a success for ``place`` in a page's own words."""
    session.put(_SLOT, (place, "done", sentence))
