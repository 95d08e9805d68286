"""Long text that is never lost: saved to the server while it is typed, kept in the browser when it cannot be."""

import streamlit as st

from exercise.access import Refused
from exercise.desk import desk
from exercise.desk.draft_lengths import longest_of
from trainer_ui import session
from trainer_ui.components.registration import component


def durable_text(
    label: str,
    *,
    run: str,
    name: str,
    help: str = "",
    height: int = 180,
    words: int = 0,
    key: str | None = None,
) -> str:
    """Show a text box called ``label`` for the draft ``name`` of ``run``; return the text as last saved or left.

    ``run`` may be ``me``: then the draft is the account's own.
    ``help`` is read out with the box, ``height`` is in pixels and ``words`` is the number asked for,
    0 for none. Before the box has been left for the first time the text is the saved draft.
    """
    try:
        saved_text, version = desk.draft(session.services(), session.caller(), run, name)
    except Refused as refusal:
        st.error(str(refusal))
        return ""
    result = component("durable_text", css=True)(
        key=key or f"text:{run}:{name}",
        data={
            "label": label,
            "help": help,
            "height": height,
            "words": words,
            "longest": longest_of(run),
            "draft": f"{run}/{name}",
            "text": saved_text,
            "version": version,
        },
        default={"text": None},
        on_text_change=_nothing,
    )
    return result.text if isinstance(result.text, str) else saved_text


def _nothing() -> None:
    """Leave it at the rerun that follows."""
