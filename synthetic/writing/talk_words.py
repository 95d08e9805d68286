"""How a basis is said, and how talk names the kind of desk that it goes back to, without telling who."""

from scenarios.schema.evidence import Basis
from scenarios.schema.intelligence import SourceId
from synthetic.views.source_view import Town
from synthetic.views.view import View
from synthetic.writing.act_slots import place_words

ORIGINS: dict[SourceId, str] = {
    "crime_report": "a crime that was reported",
    "pcso": "what a neighbourhood officer saw",
    "public_line": "a call to the public line",
    "source_report": "somebody who mixes with them",
    "anpr": "a plate camera",
    "communications": "phone records",
    "prison": "somebody inside",
    "sar": "somebody at a bank",
    "platform_referral": "a selling site",
    "victim_referral": "somebody who was made to work",
    "surveillance": "police who were about",
    "stop_search": "a stop in the street",
    "custody": "the cells",
    "crypto": "a coin exchange",
    "liaison": "police elsewhere",
    "utility": "a meter reader or insurer",
    "fire": "a fire crew",
    "safeguarding": "a school or social worker",
    "vetting": "police records staff",
    "open_source": "a page online",
}
"""What talk is said to go back to, by the source of its original: each source has words of its own."""
PROVENANCE: dict[Basis, str] = {
    "machine": "Read off a record.",
    "direct": "First hand.",
    "told": "Told by a person who had been there.",
    "hearsay": "Talk; the speaker was not there.",
}
"""Words from which the basis, and so the letter, can be recomputed."""


def heard_words(view: View, town: Town) -> str:
    """Return where and when talk was heard: ``on Fri 13 March at the Weavers Arms, Loom Lane``."""
    hearing = view.hearing
    if hearing is None:
        return f"on {town.date_words(view.told_day)}"
    place = place_words(hearing.premises, town.register)
    return f"on {town.date_words(hearing.day)}" + (f" at {place}" if place else "")


def origin_words(view: View) -> str:
    """Return what a copy is said to go back to; empty for an account that repeats none."""
    return ORIGINS[view.hearing.origin] if view.indication.repeated and view.hearing else ""
