"""Choices that are not yet an entry: kept with the drafts, so that a lost browser loses none of them."""

import json

from exercise.access import Refused
from exercise.desk import desk
from trainer_ui import session
from trainer_ui.widgets.page import service_calls

Choices = dict[str, str | int | list[list[str]]]


def load(run: str, name: str) -> Choices:
    """Return the choices kept under a name, or none."""
    text, _ = desk.draft(session.services(), session.caller(), run, name)
    try:
        choices = json.loads(text) if text else {}
    except ValueError:
        return {}
    return choices if isinstance(choices, dict) else {}


def save(place: str, run: str, name: str, choices: Choices) -> None:
    """Keep choices under a name, over whatever is there; a refusal is shown at ``place``."""
    text = json.dumps(choices, ensure_ascii=False, sort_keys=True)
    try:
        stored_text, version = desk.draft(session.services(), session.caller(), run, name)
        if text != stored_text:
            desk.save_draft(session.services(), session.caller(), run, name, text, version)
    except (Refused, session.SignedOut) as refusal:
        service_calls.refuse(place, str(refusal))
