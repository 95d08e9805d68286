"""Fixed words of open source research: what a page says, when it was captured, and what it does not show."""

from scenarios.schema.evidence import Basis
from synthetic.activities.activity import ActivityKind

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
    "meeting": ("Names are tags only; no face compared.", "When the picture was taken is not shown."),
    "message": ("The rest of the thread is closed.", "Who holds the profile is not known."),
    "journey": ("Who drove is not shown.", "When it was taken is not shown."),
    "purchase": ("Seller not asked for records.", "Names are tags only."),
    "letting": ("Advert since taken down; copy held.", "No tenancy or land entry searched."),
    "visit": ("The door number is not in the picture.", "Names are tags only; no face compared."),
    "threat": ("Account that wrote it not identified.", "Platform not yet asked to preserve it."),
    "post": ("When the picture was taken is not shown.", "Who holds the profile is not known."),
    "use": ("Advert only; the number was not rung.", "Since when is not shown."),
    "pairing": ("The picture does not show who drove.", "The number was not rung."),
}
CONTENTS = "Contents not in the picture."
GROUP_LIMITS = (
    "Faces not compared; names are tags.",
    "No plate in the picture.",
    "Closed pages of the group were not entered.",
)
VAGUE_TEXTS = (
    "{subject} searched on open pages. One remark that it is well known; no deed, day or place. Closed pages not entered.",
    "Searched {subject}, thirty days, open pages only. Nothing that can be checked. Closed pages not entered.",
    "{subject}: one comment of three words, since deleted, with no deed or place in it. No copy held.",
)
