"""The contact sheet on a place that was searched: how it was found, and how that is known."""

from collections.abc import Mapping, Sequence

from scenarios.schema.evidence import Basis
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views import source_report_words as words
from synthetic.views.search_words import search_slots, search_text
from synthetic.writing.narration import joined
from synthetic.writing.pattern_text import text_of
from synthetic.writing.wording import choice

CLAIMS: Mapping[Basis, Sequence[str]] = {
    "direct": (
        "When {place} was searched, {moment}, {found}. Seen through the open door.",
        "{place} was seen at the search, {moment}: {found}. Seen from the landing.",
    ),
    "told": (
        "When {place} was searched, {moment}, {found}.",
        "{place} was searched {moment}: {found}.",
    ),
    "hearsay": (
        "It is said that when {place} was searched, {moment}, {found}.",
        "There is talk of the search of {place}, {moment}: {found}.",
    ),
}
"""What was found at a search, by how it is known."""
LIMITS = (
    "Who had the place before is not known.",
    "Who had been there the day before is not known.",
)
OPEN: Mapping[Basis, Sequence[str]] = {
    "direct": (
        "{place} was passed {hour} on {day} while it was searched; the door was shut. In the contact book under SR{record}; the next"
        " contact is on {due}.",
        "The search at {place}, {hour} on {day}, was seen from a bus that went on. Handler {author} asks again on {due}.",
    ),
    "told": (
        "A person who had been there spoke of the search {at_place} on {told_day} until others sat down. Name held by handler {author};"
        " next contact {due}.",
    ),
    "hearsay": (
        "The search {at_place} came up in company on {told_day}. The speaker had not been there and named the person who had started"
        " the talk. That name is held by handler {author}, to be met on {due}.",
    ),
}
"""What is written while nothing is told: what was seen or asked, and what comes next."""


def search_items(view: View, town: Town) -> str:
    """Return the text of a contact sheet on a search."""
    if not view.acts:
        return search_text(view, town, OPEN[view.basis])
    filed = f"Filed by the handler under {search_slots(view, town)['subject']}."
    claim = search_text(view, town, CLAIMS[view.basis])
    if view.basis == "direct":
        return joined(claim, choice(LIMITS, view.wording, 3), filed)
    talk_day = view.hearing.day if view.hearing else view.told_day
    slots = {**search_slots(view, town), "knowledge": "been there", "day": town.date_words(talk_day)}
    basis = text_of(choice(words.BASES[view.basis], view.wording, 5), slots)
    return joined(claim, basis, choice(LIMITS, view.wording, 3), filed)
