"""The neighbourhood log of people of a line: what was counted on patrol, and what residents told or said."""

from collections.abc import Mapping, Sequence

from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views import pcso_words
from synthetic.writing.account_words import knowledge
from synthetic.writing.crew_words import crew_slots, crew_text
from synthetic.writing.pattern_text import capitals, text_of
from synthetic.writing.wording import choice

Patterns = Mapping[ActivityKind, Sequence[str]]
SEEN: Patterns = {
    "count": (
        "{day}, {clock}, {place}. {who} {doing}. Counted twice. The shift briefing had people of the line"
        " expected there that day. {unseen}.",
        "{day}, {clock}, {place}. {who} {doing}. By the ward briefing sheet {this_is}. In view {span}; nobody else joined {them}."
        " {unseen}.",
        "{day}, {clock}, {place}. Counted {people}, {one}: {they} {doing}. Expected there as {as_line} by the shift briefing."
        " {unseen}. No names asked.",
        "{day}, {clock}, {place}. {who} {doing}. By the ward briefing sheet {this_is}. No name known to me. Whether anybody was still"
        " indoors I could not see.",
    ),
    "faces": (
        "{day}, {clock}, {place}. {who} {doing}. {known} had been there when I passed on {before}. The shift briefing had people of"
        " the line expected there on both days. {unseen}.",
        "{day}, {clock}, {place}. {who} {doing}. I was at the same spot on {before} and wrote the faces down: {known_were} among"
        " them. People of the line were expected there by the shift briefing. No names asked.",
        "{day}, {clock}, {place}. {who} {doing}. Expected there as people of the line by the shift briefing. I compared faces with my"
        " notes of {before}, same spot: {known_were} there then. {unseen}.",
    ),
}  # fmt: skip
"""What was seen on patrol, why the people pass for those of the line, and what was not seen."""
TOLD: Patterns = {
    "count": (
        "{moment}, {at_place}, {who} {doing}. I was told {this_is}, from what neighbours say.",
        "{who} {doing} {at_place}, {moment}. Nobody else joined {them}. Known in the street as {as_line}.",
    ),
    "faces": (
        "{moment}, {at_place}, {who} {doing}. {known} had been there on {before} too. Known in the street as {as_line}.",
        "{who} {doing} {at_place}, {moment}. By their faces {known} had been there on {before}. I was told {this_is}; why was not"
        " said.",
    ),
}
"""What somebody told who had been there; the frame says who that was."""
SAID: Patterns = {
    "count": (
        "{moment}, {at_place}, {people} of the line {doing}.",
        "{people} of the line {doing} {at_place}, {moment}.",
    ),
    "faces": (
        "{moment}, {at_place}, {people} of the line {doing}. {known} had been there some days before.",
        "{people} of the line {doing} {at_place}, {moment}. {known} had been seen there some days before.",
    ),
}
"""What talk has of it."""
GLIMPSES = (
    "{day}, {clock}, {place}. People of the line were expected there by the shift briefing. A van drew off as I came round the"
    " corner; who was in it I did not see. Street camera asked on {told_day}; pictures kept to {kept}.",
    "{day}, {clock}, {place}. Voices behind a shut gate; nobody came out in ten minutes. The shift briefing had people of the line"
    " expected there. I pass again on {due}.",
    "{day}, {clock}, {place}, where the shift briefing had people of the line expected. A bus stood between until the pavement was"
    " empty. Bus camera asked on {told_day}; pictures kept to {kept}.",
)
"""What is written of a spot where nobody came into view."""


def crew_log(view: View, town: Town) -> str:
    """Return the text of a log of a look at a crew."""
    kind = view.indication.kind
    if view.basis == "direct":
        return crew_text(view, town, SEEN[kind] if view.acts else GLIMPSES)
    slots = {**crew_slots(view, town), "knowledge": knowledge(view)}
    if not view.acts:
        hints: Sequence[str] = pcso_words.HINTS if view.basis == "told" else pcso_words.MURMURS
        text = capitals(text_of(choice(hints, view.wording), slots))
        return f"{slots['told_day']}. {text}" if view.basis == "told" else text
    frames: Sequence[str] = pcso_words.COPY if view.indication.repeated else pcso_words.TALK
    frames = pcso_words.TOLD if view.basis == "told" else frames
    claim = crew_text(view, town, (TOLD if view.basis == "told" else SAID)[kind])
    return capitals(text_of(choice(frames, view.wording, 2), {**slots, "claims": claim}))
