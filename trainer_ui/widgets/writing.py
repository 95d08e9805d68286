"""Long text on a page: the box that loses nothing, and its newest content for the button beside it."""

from exercise import desk
from trainer_ui import session
from trainer_ui.components.durable_text import durable_text


def box(run: str, name: str, label: str, *, help: str = "", height: int = 110, words: int = 0) -> str:
    """Show a text box for a draft of a run; return the text as last saved or left."""
    return durable_text(label, run=run, name=name, help=help, height=height, words=words, key=_key(run, name))


def newest(run: str, name: str) -> str:
    """Return what is in the box now, for callbacks: as left in this tab, else as saved."""
    nothing: dict[str, object] = {}
    text = session.get(_key(run, name), nothing).get("text")
    return text if isinstance(text, str) else desk.draft(session.house(), session.seat(), run, name)[0]


def _key(run: str, name: str) -> str:
    return f"text:{run}:{name}"
