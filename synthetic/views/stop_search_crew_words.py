"""A stop and account of people at a spot of a line: nobody has to give a name, so faces are all that it has."""

from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.crew_words import crew_text

FACES = (
    "{day}, {clock}, {place}. {who} {doing}. All stopped on foot {foot_reason}; no names given, as nobody stopped has to. Faces"
    " compared with photographs taken there on {before}: {known_were} on them. The shift briefing had people of the line expected"
    " there. Stop and account, no search. NFA.",
    "{day}, {clock}, {place}. I saw this: {who} {doing}. Stopped on foot {foot_reason}; names not given and not asked again."
    " {known_were} among those I had stopped there on {before}. By the shift briefing {this_is}. Stop and account, no search. NFA.",
    "{day}, {clock}, {place}. {who} {doing}; stopped on foot {foot_reason}. No names given. By their faces {known_were} among those"
    " stopped there on {before}. The shift briefing had people of the line expected there. No search. NFA."
    " {unseen}.",
)
"""Accounts of a stop at which faces were compared."""
NOTHING = (
    "{day}, {clock}, {place}, where the shift briefing had people of the line expected. A stop was begun and broken off for a call"
    " to a collision before anybody was spoken to. Body-worn video kept to {kept}, not yet viewed.",
    "{day}, {clock}, {place}. Hoods up where the shift briefing had people of the line expected; gone into a yard before I was across"
    " the road. Nobody stopped. I pass there again on {due}.",
)
"""What is filed of a stop that came to nothing."""


def crew_stop(view: View, town: Town, reason: str) -> str:
    """Return the text of a stop of people at a spot; ``reason`` is why they were stopped, which bears on no question."""
    return crew_text(view, town, FACES if view.acts else NOTHING, {"foot_reason": reason})
