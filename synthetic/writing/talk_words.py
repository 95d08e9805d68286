"""How a basis is said, so that it and its letter can be recomputed, and how talk is said to have been heard."""

from scenarios.schema.evidence import Basis
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.act_slots import place_words
from synthetic.writing.wording import hearing_words

PROVENANCE: dict[Basis, str] = {
    "machine": "Read off a record.",
    "direct": "First hand.",
    "told": "Told by a person who had been there.",
    "hearsay": "Talk; the speaker was not there.",
}
"""Words that each basis has and no other."""


def heard_words(view: View, town: Town) -> str:
    """Return when and where something was heard: ``on Fri 13 March at the Weavers Arms, Loom Lane``."""
    hearing = view.hearing
    if hearing is None:
        return f"on {town.date_words(view.told_day)}"
    place = place_words(hearing.premises, town.register)
    return f"on {town.date_words(hearing.day)}" + (f" at {place}" if place else "")


def heard_back(view: View, town: Town) -> str:
    """Return how a copy was heard, as talk that goes round; empty for an account that repeats none."""
    hearing = view.hearing
    if hearing is None or not view.indication.repeated:
        return ""
    return hearing_words(hearing, town.register, town.date_words(hearing.day))
