"""The report of a door forced at a search: what whoever reports it, or a witness, states of the rooms."""

from collections.abc import Mapping, Sequence

from scenarios.schema.evidence import Basis
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views.search_words import search_slots, search_text
from synthetic.writing.narration import hearing_line, joined

DOOR = "damage to a door, forced at a search"
"""For what the account is taken."""
CLAIM = "claim for the door, with the legal department of the force"
"""What becomes of it."""
STATES: Mapping[Basis, Sequence[str]] = {
    "machine": (
        "Body-worn video of the search of {place}, {moment}, viewed for the damage: {found}. Video kept to {kept}.",
        "Viewed for the damage: body-worn video of the search of {place}, {moment}. On it {found}. The first room only is on it.",
    ),
    "direct": (
        "The caretaker of {place} was called to the door at the search, {moment}, and states that {found}. Who had the key is not"
        " established.",
        "The neighbour of {place} held the street door at the search, {moment}, looked in and states that {found}. Inner room not seen.",
    ),
    "told": (
        "The landlord of {place} was told by the caretaker, who was at the search, {moment}, that {found}. The caretaker's name is held"
        " with the claim.",
        "The letting agent of {place} had it from the locksmith, who was at the search, {moment}: {found}. The locksmith's name is held"
        " with the claim.",
    ),
    "hearsay": (
        "A neighbour of {place} has heard of the search on {date} that {found}.",
        "Asked about the door, a neighbour of {place} says there is talk of the search on {date}: {found}.",
    ),
}
"""What is stated of what was found, by how it is known."""
OPEN: Mapping[Basis, Sequence[str]] = {
    "machine": (
        "Body-worn video of the search of one place, {moment}, asked for. The copy stops at the street door; a second is due {due}.",
    ),
    "direct": (
        "The caretaker of {place} was called to the door at the search, {moment}, and had to leave before the account was taken. Officer"
        " {author} calls on {due}.",
        "The neighbour of {place} passed the search, {moment}, and kept to the stairs. Number 18 is called on again on {due}.",
    ),
    "told": (
        "The landlord of {place} was told of the search, {moment}, by the caretaker, who was there and is back on {due}.",
    ),
    "hearsay": (
        "A neighbour of {place} has heard of the search on {date}, and no more. Where that comes from the neighbour could not say."
        " Two houses are called on again on {due}.",
    ),
}
"""What is written while nothing is stated of the rooms."""


def search_account(view: View, town: Town) -> str:
    """Return the text of a report on a search, the operation under which it is filed last."""
    text = search_text(view, town, (STATES if view.acts else OPEN)[view.basis])
    filed = f"Filed under {search_slots(view, town)['subject']}."
    return joined(text, hearing_line(view, town) if view.acts else "", filed)
