"""Fixed words of open source research: what a page says, when it was captured, and what it does not show."""

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind

SITES = ("Swapmere", "Plinthchat", "{town} Watch")
FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Date and place as stored in the file of an open picture: {deed}",
        "Picture with its file data: {deed}",
    ),
    "direct": (
        "Open post with a picture, seen by the officer: {deed}",
        "Picture on an open page, names as tagged: {deed}",
        "Open post, names as tagged, shows that {deed}",
    ),
    "told": (
        "A comment, whose writer says to have been there, has it that {deed}",
        'Commenter, "I was there": {deed}',
    ),
    "hearsay": (
        "Comments have it that {deed}",
        "A page repeats, with no source, that {deed}",
    ),
}
TEXT_FRAMES: tuple[str, ...] = (
    "Open thread, read by the officer: {deed}",
    "As written in an open post, {deed}",
)
"""For what no picture shows."""
UNSEEN: frozenset[ActivityKind] = frozenset(
    ["message", "use", "letting", "threat", "pairing", "call", "arrest"]
)
FILE_LIMITS = (
    "The file says so and nothing else does; its clock can be set by hand.",
    "Whose handset took it is not in the file.",
)
POST_FRAMES: tuple[str, ...] = ("Open profile. {deed}", "Profile open to all. {deed}")
"""For a post that is itself what is reported."""
BASES_IN_WORDS: dict[Basis, str] = {
    "machine": "Read off a record: the file as posted. Who made it is not known.",
    "direct": "First hand: seen by the officer on an open page. Posted, not taken.",
    "told": "Told by a person who had been there, as the writer has it; the writer is not identified.",
    "hearsay": "Talk; the speaker was not there. The page gives no source.",
}
"""From which grade and letter follow, by basis."""
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": ("Names are tags only; no face compared.", "The page shows when it was posted, no more."),
    "message": ("The rest of the thread is closed.", "Who holds the profile is not known."),
    "journey": ("Who drove is not shown.", "The page shows when it was posted, no more."),
    "purchase": ("Seller not asked for records.", "Names are tags only."),
    "letting": ("No advert for it was found.", "No tenancy or land entry searched."),
    "visit": ("No picture of the door.", "Names are tags only; no face compared."),
    "threat": ("Account that wrote it not identified.", "Platform not yet asked to preserve it."),
    "post": ("The page shows when it was posted, no more.", "Who holds the profile is not known."),
    "use": ("Advert only; the number was not rung.", "Since when is not shown."),
    "pairing": ("Who drove is not shown.", "The number was not rung."),
}
CONTENTS = "What was in it is not shown."
GROUP_LIMITS = (
    "Faces not compared; names are tags.",
    "No plate is shown.",
    "Closed pages of the group were not entered.",
)
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "{subject}: picture file without date or place in it. Nothing that can be checked. Copy kept.",
        "File data asked for on a picture tagged {subject}: stripped by the site. Nothing left to check.",
    ),
    "direct": (
        "{subject} searched on open pages. One tag, no deed, day or place. Closed pages not entered.",
        "Searched {subject}, thirty days, open pages only. Nothing that can be checked. Closed pages not entered.",
    ),
    "told": (
        'One comment on {subject}, "ask anyone who was there". No deed, day or place in it. Writer not identified.',
        'A comment says that {subject} "knows what happened". It gives no deed, day or place.',
    ),
    "hearsay": (
        "{subject}: one comment of three words, since deleted, with no deed or place in it. No copy held.",
        'Comments say that {subject} is "at it again". No deed, day or place in any of them.',
    ),
}
"""What is written when there is nothing to check, by how it came."""
