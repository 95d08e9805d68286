"""Fixed words of open source research: what a page says, when it was posted and captured, and what it does not show."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind
from synthetic.writing.basis_family import Family

SITES = ("Swapmere", "Plinthchat", "{town} Watch")
PAGES: Mapping[Basis, tuple[str, ...]] = {
    "machine": ("open album", "open profile"),
    "direct": ("open profile", "open group"),
    "told": ("comments, open group", "comments under a local post"),
    "hearsay": ("comments, open group", "comments under a local post", "comments under a lost-dog post"),
}
"""What kind of page it stood on."""
FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Picture with its file data. By date, place and names in the file, {deed}",
        "Date and place are stored in the file of a picture: {deed}",
    ),
    "direct": (
        "Post with a picture. As written and tagged, {deed}",
        "Picture, names as tagged in it: {deed}",
    ),
    "told": (
        "A commenter who says \"I was there\" writes that {deed}",
        "Comment by a writer who claims to have been there: {deed}",
    ),
    "hearsay": (
        "A comment says that {deed}",
        "As a commenter has it, {deed}",
        "Written without a picture: {deed}",
    ),
}  # fmt: skip
TEXT_FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": ("Entry with its date, kept by the site: {deed}",),
    "direct": (
        "Post on an open profile in that name says that {deed}",
        "As written on an open profile, {deed}",
    ),
    "told": ("A commenter who claims to know them writes that {deed}",),
    "hearsay": FRAMES["hearsay"],
}
"""For what no picture shows."""
UNSEEN: frozenset[ActivityKind] = frozenset(
    ["message", "use", "letting", "threat", "pairing", "call", "arrest", "transfer"]
)
POST_FRAMES: tuple[str, ...] = ("Open profile. {deed}", "Profile open to all. {deed}")
"""For a post that is itself what is reported."""
BASES_IN_WORDS: Mapping[Family, Mapping[Basis, str]] = {
    "seen": {
        "machine": "Read off a record: the file as posted.",
        "direct": "First hand: the page was viewed by the officer.",
        "told": "Told by a writer online who claims to have been there.",
        "hearsay": "Talk; the writer was not there.",
    },
    "contact": {
        "machine": "Read off a record: the entry as the site keeps it.",
        "direct": "First hand: the page was viewed by the officer.",
        "told": "Told by a writer online who claims to have been in the exchange.",
        "hearsay": "Talk; the writer was not in the exchange.",
    },
    "money": {
        "machine": "Read off a record: the entry as the site keeps it.",
        "direct": "First hand: the page was viewed by the officer.",
        "told": "Told by a writer online who claims to have been paid.",
        "hearsay": "Talk; the writer had no part in the payment.",
    },
    "use": {
        "machine": "Read off a record: the entry as the site keeps it.",
        "direct": "First hand: the page with the number on it was viewed by the officer.",
        "told": "Told by a writer online who claims to ring the number.",
        "hearsay": "Talk; the writer has not rung the number.",
    },
}
"""How it is known, from which grade and letter follow, by family of kinds and basis."""
FILE_LIMITS = ("The clock of a camera can be set by hand.", "Whose camera it was is not in the file.")
TALK_LIMITS = (
    "Asked below where it comes from, the writer did not answer.",
    "The writer gives no name.",
    "No earlier post of it was found.",
    "Copy held; the thread has since been closed.",
    "Profile of the writer is closed.",
)
"""What a comment does not tell of its writer."""
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": ("No face compared.", "When the picture was taken is not shown."),
    "message": ("The rest of the thread is closed.",),
    "journey": ("Who drove is not shown.",),
    "purchase": ("When the picture was taken is not shown.",),
    "letting": ("No advert for the room was found.", "Land entries not searched."),
    "visit": ("The door is not in the picture.", "No face compared."),
    "threat": ("Site asked to preserve the post.",),
    "post": ("When the picture was taken is not shown.", "Who holds the profile was not checked."),
    "use": ("The number was not rung.",),
    "pairing": ("The number was not rung.",),
}
CONTENTS = "What was in it is not shown."
GROUP_LIMITS = ("No face compared.", "No plate is shown.")
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Picture tagged {subject}, its file data removed by the site. Site asked for the upload as it came in.",
        "Album in the name of {subject}, eleven pictures, none with place or date. Album followed for thirty days.",
    ),
    "direct": (
        "{subject} searched, open pages, thirty days. One profile in that name, closed to view. Nothing open posted. Search to be run again in a fortnight.",
        "{subject} is asked after in one open post, \"anyone know them?\". No answers at capture. Post to be looked at again in seven days.",
    ),
    "told": (
        "One comment under a post about {subject}: \"ask anyone who was there\". The writer was asked by another user and did not answer. Profile name of the writer held.",
        "A comment says that its writer \"could tell you about\" {subject}. Nothing is told. Profile of the writer open; name held.",
    ),
    "hearsay": (
        "Three comments name {subject} under a post about the bus station and say nothing of any day. One writer posts in an own name, held.",
        "{subject} named in comments since deleted. Copy of two asked for from the site.",
    ),
}  # fmt: skip
"""What is written when nothing was told that happened: what was searched or asked for, and what comes next."""
