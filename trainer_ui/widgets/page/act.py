"""Acting from a page: carry a choice out at once, and say how it went where it was made."""

import hashlib
import json
from collections.abc import Callable

import streamlit as st

from exercise.access import Refused
from trainer_ui import session
from trainer_ui.widgets.page.plain_text import escape

_SLOT = "_outcome"
_NOTHING = ("", "", "")


def request(*parts: object) -> str:
    """Return an idempotency key: the same choice from the same state of a page is one entry."""
    said = json.dumps(parts, default=str, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()[:40]


def attempt(
    place: str, done: str, call: Callable[..., object], *args: object, **kwargs: object
) -> object | None:
    """Call a function of ``exercise`` with house and seat; note the outcome for ``place``.

    A refusal becomes a sentence on the page; what was entered stays.
    Returns what the call returned (True for None), or None when refused.
    """
    try:
        result = call(session.services(), session.caller(), *args, **kwargs)
    except (Refused, session.SignedOut) as refusal:
        refuse(place, str(refusal))
        return None
    session.put(_SLOT, (place, "done", done))
    return True if result is None else result


def press(place: str, done: str, call: Callable[..., object], *args: object, **kwargs: object) -> None:
    """Be the callback of a button that calls a function of ``exercise``; as ``attempt``."""
    attempt(place, done, call, *args, **kwargs)


def refuse(place: str, sentence: str) -> None:
    """Note a refusal for ``place``, also one that a page makes itself, such as an empty choice."""
    session.put(_SLOT, (place, "refused", sentence))


def outcome(place: str) -> None:
    """Show how the last attempt at ``place`` went: success once, a refusal until the next attempt."""
    where, kind, sentence = session.get(_SLOT, _NOTHING)
    if where != place or not sentence:
        return
    if kind == "refused":
        st.error(escape(sentence), icon=":material/error:")
        return
    session.drop(_SLOT)
    st.success(escape(sentence), icon=":material/check_circle:")


def held(key: str) -> object:
    """Return what a widget holds, whatever its type; None when it holds nothing."""
    return st.session_state.get(key)


def hush() -> None:
    """Forget the outcome of the last attempt."""
    session.drop(_SLOT)


def seed(key: str, start: object) -> None:
    """Give a widget its first value, unless the person has already set one."""
    if held(key) is None:
        session.put(key, start)


def forget(*keys: str) -> None:
    """Clear widgets whose content has been saved elsewhere."""
    for key in keys:
        session.drop(key)


def say(place: str, sentence: str) -> None:
    """Note a success for ``place`` in a page's own words."""
    session.put(_SLOT, (place, "done", sentence))
