"""Long text on a page: the box that loses nothing, and its newest content for the button beside it."""

from exercise.access import Refused
from exercise.desk import desk
from exercise.desk.draft_lengths import ME
from trainer_ui import session
from trainer_ui.components.durable_text import durable_text
from trainer_ui.widgets.page import service_calls


def box(run: str, name: str, label: str, *, help: str = "", height: int = 110, words: int = 0) -> str:
    """Show a text box for a draft of a run; return the text as last saved or left."""
    return durable_text(label, run=run, name=name, help=help, height=height, words=words, key=_key(run, name))


def own_box(name: str, label: str, *, help: str = "", height: int = 110, start: str = "") -> str:
    """Show a text box for a draft of one's own; a new one begins with ``start``.

    Return the text as last saved or left.
    """
    if start and _stored_draft(ME, name) == ("", 0):
        fill("", name, start)
    return box(ME, name, label, help=help, height=height)


def newest_text(run: str, name: str) -> str:
    """Return what is in the box now, for callbacks: as left in this tab, else as saved."""
    nothing: dict[str, object] = {}
    text = session.get(_key(run, name), nothing).get("text")
    return text if isinstance(text, str) else _stored_draft(run, name)[0]


def own_text(name: str) -> str:
    """Return what is in a box of one's own now, for callbacks."""
    return newest_text(ME, name)


def fill(place: str, name: str, text: str) -> bool:
    """Put a text into a box of one's own, over what is there; a refusal is shown at ``place``."""
    try:
        stored_text, version = _stored_draft(ME, name)
        if text != stored_text:
            desk.save_draft(session.services(), session.caller(), ME, name, text, version)
    except (Refused, session.SignedOut) as refusal:
        service_calls.refuse(place, str(refusal))
        return False
    session.put(_turn(name), session.get(_turn(name), 0) + 1)
    return True


def _stored_draft(run: str, name: str) -> tuple[str, int]:
    return desk.draft(session.services(), session.caller(), run, name)


def _key(run: str, name: str) -> str:
    turn = session.get(_turn(name), 0) if run == ME else 0
    return f"text:{run}:{name}" + (f":{turn}" if turn else "")


def _turn(name: str) -> str:
    """Return where the number of times is kept that a box was filled: each time it is drawn anew."""
    return f"_filled:{name}"
