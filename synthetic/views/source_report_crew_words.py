"""The contact sheet on people of a line: how many were seen together, which faces came again, where bedding lay."""

from collections.abc import Mapping, Sequence

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views import source_report_words as words
from synthetic.views.crew_slots import crew_slots, crew_text
from synthetic.writing.account_words import knowledge
from synthetic.writing.narration import joined
from synthetic.writing.pattern_text import capitals, text_of
from synthetic.writing.wording import choice

Patterns = Mapping[ActivityKind, Sequence[str]]
SEEN: Patterns = {
    "count": (
        "{moment}, {at_place}, {who} {doing}. Known in company as {as_line}. Seen, and counted at the time. Whether more are in the"
        " town is not known.",
        "{who} {doing} {at_place}, {moment}. Seen. Known in company as {as_line}. {unseen}.",
        "{moment}, {at_place}, {who} {doing}. Seen and counted. {they_pass} in company for {as_line}. Who else was indoors was not"
        " seen.",
    ),
    "faces": (
        "{moment}, {at_place}, {who} {doing}. Known in company as people of the line. {known} had been there on {before}. Seen on"
        " both days; names not known.",
        "{who} {doing} {at_place}, {moment}. Known in company as people of the line. {known_were} there on {before} as well. Seen"
        " on both days. {unseen}.",
    ),
    "rooms": (
        "{moment}, at {place}, {doing} in {rooms}. Seen through open doors; one door was shut. It is said in company that people"
        " of the line sleep there. Who they are was not seen.",
        "In {rooms} at {place}, {doing}. That was {moment}. Seen. It is said in company that people of the line sleep there. Nobody"
        " was in; how many come at night is not known.",
    ),
}  # fmt: skip
"""What was seen, with its basis and its limit."""
TOLD: Patterns = {
    "count": (
        "{moment}, {at_place}, {who} {doing}.",
        "{who} {doing} {at_place}, {moment}. Nobody else joined {them}.",
    ),
    "faces": (
        "{moment}, {at_place}, {who} {doing}. {known} had been there on {before}.",
        "{who} {doing} {at_place}, {moment}. By their faces {known} had been there on {before}.",
    ),
    "rooms": (
        "{moment}, at {place}, {doing} in {rooms}.",
        "At {place}, {rooms} had bedding: {doing}. That was {moment}.",
    ),
}
"""What somebody told who had been there; how it is known comes after it."""
LINKS: Mapping[ActivityKind, str] = {
    "count": "The same person calls {them} {as_line}.",
    "faces": "The same person calls them people of the line.",
    "rooms": "The same person says that people of the line sleep there.",
}
"""Why somebody who told it takes the people for those of the line."""
SAID: Patterns = {
    "count": (
        "{moment}, {at_place}, {people} of the line {doing}.",
        "{people} of the line {doing} {at_place}, {moment}.",
    ),
    "faces": (
        "{moment}, {at_place}, {people} of the line {doing}. {known} had been there some days before.",
        "{people} of the line {doing} {at_place}, {moment}; {known_were} there some days before as well.",
    ),
    "rooms": (
        "People of the line sleep in {rooms} at {place}. {moment}, {doing} there.",
        "{moment}, at {place}, {doing} in {rooms}. It is people of the line who sleep there.",
    ),
}
"""What talk has of it."""
LIMITS: Mapping[ActivityKind, Sequence[str]] = {
    "count": ("Who else is in the town is not known.", "Whether any were left indoors is not known."),
    "faces": ("No name was given.", "Where they stay is not known."),
    "rooms": ("Who sleeps there is not known.", "Who pays for it is not known."),
}
"""What an item leaves open that was told or is talk."""
OPEN: Mapping[Basis, Sequence[str]] = {
    "direct": (
        "A van that is known in company as the line's went by {hour} on {day}. Nobody got out, and who was in it was not seen. In"
        " the contact book under SR{record}; the next contact is on {due}.",
        "On {day}, {hour}, voices were heard behind a door at which people of the line are said to be. Nobody came out. Handler"
        " {author} asks again on {due}.",
    ),
    "told": words.OPEN["told"],
    "hearsay": (
        "People of the line came up in company on {told_day}. The speaker had not been there and named the person who had started"
        " the talk. That name is held by handler {author}, to be met on {due}.",
        "Asked on {told_day} about people of the line, on {day}. Whoever spoke in company had it by talk, gave no figure and had"
        " not been there. The name is held by handler {author}; next contact {due}.",
    ),
}
"""What is written while nothing is told: what was seen or asked, and what comes next."""


def crew_items(view: View, town: Town) -> str:
    """Return the text of a contact sheet on a look at a crew."""
    kind = view.indication.kind
    slots = {**crew_slots(view, town), "knowledge": knowledge(view)}
    if not view.acts:
        return capitals(text_of(choice(OPEN[view.basis], view.wording), slots))
    if view.basis == "direct":
        return crew_text(view, town, SEEN[kind])
    bases = words.COPIED if view.indication.repeated else words.BASES[view.basis]
    talk_day = view.hearing.day if view.hearing else view.told_day
    basis = text_of(choice(bases, view.wording, 5), {**slots, "day": town.date_words(talk_day)})
    claim = crew_text(view, town, (TOLD if view.basis == "told" else SAID)[kind])
    link = text_of(LINKS[kind], slots) if view.basis == "told" else ""
    return joined(claim, basis, link, text_of(choice(LIMITS[kind], view.wording, 3), slots))
