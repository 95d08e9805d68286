"""Choices that are not yet an entry: kept with the drafts, so that a lost browser loses none of them."""

import json

from exercise.access import Refused
from exercise.desk import desk
from trainer_ui import session
from trainer_ui.widgets.page import act

Kept = dict[str, str | int | list[list[str]]]


def load(run: str, name: str) -> Kept:
    """Return the choices kept under a name, or none."""
    text, _ = desk.draft(session.services(), session.caller(), run, name)
    try:
        kept = json.loads(text) if text else {}
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def keep(place: str, run: str, name: str, choices: Kept) -> None:
    """Keep choices under a name, over whatever is there; a refusal is shown at ``place``."""
    text = json.dumps(choices, ensure_ascii=False, sort_keys=True)
    try:
        before, version = desk.draft(session.services(), session.caller(), run, name)
        if text != before:
            desk.save_draft(session.services(), session.caller(), run, name, text, version)
    except (Refused, session.SignedOut) as refusal:
        act.refuse(place, str(refusal))
