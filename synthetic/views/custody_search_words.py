"""The custody record on a search: what the officer who searched enters on it, and what a detainee says of it."""

from collections.abc import Mapping, Sequence

from scenarios.schema.evidence import Basis
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views.search_words import search_text

ENTRIES: Mapping[Basis, Sequence[str]] = {
    "direct": (
        "{day}. Result of a search entered on the record of a detainee of {subject}. {place}, begun at {clock}, PC {author} present"
        " throughout: {found}. List of items signed by the detainee.",
        "{day}. {subject}: PC {author}, back from the search of {place}, begun at {clock}, enters that {found}. Search record held with"
        " this page.",
    ),
    "told": (
        "On {told_day} a detainee who had been there told DDO {author} at the hatch, not in answer to a question, that {found} when"
        " {place} was searched, {moment}. Entered at the time. The search is filed under {subject}.",
        "Said on {told_day} to DDO {author} on the way to the cells, by a detainee who had been there: when {place} was searched,"
        " {moment}, {found}. Nothing was asked. The search is filed under {subject}.",
    ),
    "hearsay": (
        "On {told_day} DDO {author} heard it called between two cells that {found} when {place} was searched, {moment}. Speaker not"
        ' seen: "that\'s only what I heard". The search is filed under {subject}.',
        "Called from cell to cell on {told_day} and heard by DDO {author}: when {place} was searched, {moment}, {found}. The speaker said"
        " that it was only talk and had not been there. The search is filed under {subject}.",
    ),
}
"""How what was found at a search comes onto a record."""
OPEN: Mapping[Basis, Sequence[str]] = {
    "direct": (
        "{day}. {subject}, search of {place}, begun at {clock}. The box for what was found is empty on this copy; PC {author} is on duty"
        " again on {due} and will read it off the original.",
        "{day}. {subject}: line for the search {at_place} cut off by the copier. The page was asked for again on {released} and is due"
        " {due}.",
    ),
    "told": (
        "On {told_day}, hatch of cell {photograph}: a detainee who had been there spoke of the search {at_place} and wanted a solicitor"
        " first. Visit by the intelligence officer booked for {due}. Filed under {subject}.",
    ),
    "hearsay": (
        'On {told_day}, "ask about the search" was called from cell {photograph} to the next and answered "not me, I only heard".'
        " Cell sheet kept by DDO {author}; recording of the corridor kept to {kept}. Filed under {subject}.",
    ),
}
"""What is entered while nothing of it can be read or was said."""


def search_entry(view: View, town: Town) -> str:
    """Return the entry of a custody record on a search."""
    return search_text(view, town, (ENTRIES if view.acts else OPEN)[view.basis])
