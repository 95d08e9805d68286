"""What callers tell the public line of people of a line: how many came, and in how many rooms somebody sleeps."""

from collections.abc import Mapping, Sequence

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.views.public_line_words import FRAMES, STEPS
from synthetic.writing.crew_words import crew_slots, crew_text
from synthetic.writing.narration import hearing_line, joined
from synthetic.writing.pattern_text import capitals, text_of
from synthetic.writing.wording import choice

DEEDS: Mapping[ActivityKind, Sequence[str]] = {
    "count": (
        "{who} {doing} {at_place}, {moment}",
        "{moment}, {at_place}, {who} {doing}",
    ),
    "rooms": (
        "at {place}, {doing} in {rooms}, {moment}",
        "{moment}, {rooms} at {place} had bedding in: {doing}",
    ),
}
"""What happened, after ``the caller says that`` or at a start."""
LINKS: Mapping[Basis, Mapping[ActivityKind, Sequence[str]]] = {
    "direct": {
        "count": (
            "The caller takes {them} for {as_line}, from what neighbours say.",
            "Strangers to the caller; neighbours call {them} {as_line}.",
        ),
        "rooms": (
            "From what neighbours say, the caller takes it that people of the line sleep there.",
            "Neighbours call whoever sleeps there people of the line, the caller says.",
        ),
    },
    "told": {
        "count": (
            "The person who told it calls {them} {as_line}; why was not said.",
            "The person who told it says that {this_is} and has that from neighbours.",
        ),
        "rooms": ("The person who told it says that people of the line sleep there; why was not said.",),
    },
    "hearsay": {
        "count": ("It is said that {this_is}.",),
        "rooms": ("Whoever sleeps there is said to be of the line.",),
    },
}
"""Why anybody takes the people, or whoever sleeps there, for those of the line."""
LIMITS: Mapping[ActivityKind, Sequence[str]] = {
    "count": (
        "Whether more were indoors is not known.",
        "No names were given.",
        "Where {they} went is not known.",
    ),
    "rooms": (
        "Who sleeps there is not known.",
        "One door was shut; what is behind it is not known.",
        "Who pays the rent is not known.",
    ),
}
NOTHING: Mapping[Basis, Sequence[str]] = {
    "direct": (
        "The caller began to tell of people of the line on {day} and was cut off after two minutes. Number withheld; a second call"
        " is expected on {due}.",
        "The caller went by on {day} where neighbours had seen people of the line, heard voices and saw nobody. The caller rings on"
        " {due} if there is more.",
    ),
    "told": (
        "The caller was told something of people of the line, of {day}, over the noise of a bar and did not catch it. Will ask"
        " again and ring on {due}.",
        "A friend of the caller keeps notes on people of the line, of {day} among others, and has not shown them yet. The friend was"
        " given a reference and means to ring on {due}.",
    ),
    "hearsay": (
        "People of the line came up on {day} at the caller's club. The caller came in at the end of it. The steward would know;"
        " the caller asks on {due}.",
        "The caller heard people of the line spoken of on {day} and did not catch more. Given a reference for a second call.",
    ),
}
"""What is written when nothing was told that happened: one plain fact and what comes next."""


def crew_contact(view: View, town: Town) -> str:
    """Return the text of a contact about a look at a crew."""
    slots, kind = crew_slots(view, town), view.indication.kind
    if not view.acts:
        return capitals(text_of(choice(NOTHING[view.basis], view.wording), slots))
    deed = text_of(choice(DEEDS[kind], view.wording), slots)
    frame = choice(FRAMES[view.basis], view.wording, 2)
    return joined(
        f"{capitals(frame.replace('{deed}', deed))}.",
        crew_text(view, town, LINKS[view.basis][kind]),
        hearing_line(view, town),
        capitals(text_of(choice(LIMITS[kind], view.wording, 3), slots)),
        "" if view.indication.repeated else choice(STEPS[view.basis], view.wording, 4),
    )
