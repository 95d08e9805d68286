"""How a basis is said, so that it and its letter can be recomputed, and how talk is said to have been heard."""

from scenarios.schema.evidence import Basis
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.act_slots import place_words, subject_words, time_words
from synthetic.writing.wording import clock, hearing_words

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


def loose_ends(view: View, town: Town) -> dict[str, str]:
    """Return the slots of a report that has nothing to tell yet: when and where it was looked, and what is due when.

    ``place`` is empty for a look without one. Days to come count from the day of the report; how many days
    falls by the number of the form, which bears on no question.
    """
    register, due = town.register, view.released_day + 2 + view.reference % 4
    roads = tuple(camera.street for camera in register.cameras)
    spot = place_words(view.premises, register)
    return {
        "subject": subject_words(view, town),
        "day": town.date_words(view.day),
        "that_day": "the same day" if view.day == view.told_day else town.date_words(view.day),
        "clock": clock(view.minute),
        "hour": time_words(view.minute, "hour"),
        "part": time_words(view.minute, "part of day"),
        "told_day": town.date_words(view.told_day),
        "released": town.date_words(view.released_day),
        "due": town.date_words(due),
        "kept": town.date_words(view.day + 31),
        "place": spot,
        "road": spot or (roads[view.reference % len(roads)] if roads else town.force),
        "photograph": str(1 + view.reference % 8),
        "record": str(view.reference),
        "author": str(view.author),
    }
