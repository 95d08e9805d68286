"""Fixed words of open source research: what a page says, when it was posted and captured, and what it does not show."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.basis_family import Family
from synthetic.testimony.occasion import ActivityKind

SITES = ("Swapmere", "Plinthchat", "{town} Watch")
PAGES: Mapping[Basis, tuple[str, ...]] = {
    "machine": ("open album", "album of an open profile"),
    "direct": ("open profile", "open group"),
    "told": ("comments, open group", "comments under a local post"),
    "hearsay": ("comments, open group", "comments under a local post"),
}
"""What kind of page it stood on."""
OWN_PAGE = "open profile"
"""For a post of somebody's own."""
FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Picture in an open album, names by its tags, time and place by its file: {deed}",
        "Picture with its file. As tagged and dated there, {deed}",
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
        "Comment, as captured: {deed}",
        "Comment without a picture, as captured: {deed}",
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
POST_BASES: Mapping[Basis, str] = {
    "told": "Told by a writer online who claims to have seen the post.",
    "hearsay": "Talk; the writer had not seen the post.",
}
"""The same for what somebody else is said to have posted."""
FILE_LIMITS = (
    "The clock of a camera can be set by hand.",
    "The file has the make of the camera and no serial.",
    "Original file kept with the exhibit.",
)
COPIES = "Two other accounts have it in the same words."
"""Said of a comment that repeats what goes round."""
SEARCHES = (
    "{subject}, open pages only, for intelligence desk list {list}",
    "{subject}, three sites, open pages, for intelligence desk list {list}",
)
"""What was searched, and for whom."""
TALK_LIMITS = (
    "Under it a reader asks where it comes from; no answer at capture.",
    "The writer posts under initials; profile address kept with the exhibit.",
    "No earlier post of it was found on the three sites searched.",
    "The thread was closed after capture; the exhibit has all of it.",
    "The writer's profile is closed; its address is kept with the exhibit.",
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
    "post": (
        "When the picture was taken is not shown.",
        "Profile opened in an earlier year; its holder is not verified.",
    ),
    "use": ("The number was not rung.",),
    "pairing": ("The number was not rung.",),
}
CONTENTS = "What was in it is not shown."
GROUP_LIMITS = ("No face compared.", "No plate is shown.")
MEMBERSHIP = (
    "{fam} is on the list of names for {group} that came with the request.",
    "{fam} was searched as one of the names that the request gives for {group}.",
)
"""By what somebody is taken for one of a group."""
TAG = "The name {name} is the tag on the picture; no face compared."
"""By what somebody in a posted picture is named."""
VAGUE_SEEN: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Picture in an open album tagged {subject}. Its file has {moment} as its time and {at_place} as its place. It is too dark to say who is in it. Site asked for the larger copy; due by {due}.",
        "File data of a picture tagged {subject}: {at_place}, {moment}. The picture itself was taken down before capture. Site has the request; due by {due}.",
    ),
    "direct": (
        "Post in the name of {subject}, tagged {at_place}, {date}: a street, nobody near enough to know. Holder of the profile not verified. Page looked at again on {next}.",
        "Open profile in the name of {subject}, marked {at_place} on {date}, without text or picture. Holder not verified. Page looked at again on {next}.",
    ),
    "told": (
        'A commenter who says "I was there" puts {subject} {at_place} on {date} and ends with "more later". Profile address kept with the exhibit; page looked at again on {next}.',
        "A commenter writes of passing {subject} {at_place} on {date}, and of nothing else. Profile open; a message to the writer needs authority, asked for on {next}.",
    ),
    "hearsay": (
        'A comment puts {subject} {at_place} on {date}, "so they say". A reader asks under it who says so; no answer yet. Page looked at again on {next}.',
        "Comment since deleted, first line kept in a search: {subject}, {at_place}, {date}. Site asked for the rest; due by {due}.",
    ),
}
"""What is written when a page tells nothing that happened, of somebody at a place: one plain fact."""
VAGUE_PLAIN: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "The site lists an entry of {date} for {subject}; its text was taken down before capture. Site has the request; due by {due}.",
        "Search for {subject}: one entry, {date}, in a closed group. Not entered; that needs authority. Site has the request; due by {due}.",
    ),
    "direct": (
        'Post of {date}, open profile: {subject} and three question marks. Two answers, both "message me", from profiles kept with the exhibit. Page looked at again on {next}.',
        "Open profile, {date}: {subject} is named under a picture that shows nobody. Holder not verified. Page looked at again on {next}.",
    ),
    "told": (
        'A commenter claims to have had dealings on {date} that touch {subject} and ends with "more later". Profile address kept with the exhibit; page looked at again on {next}.',
        'Comment under a post on {subject}: "ask me, I had it first hand", {date}. Nobody asked before capture. Profile address kept with the exhibit; page looked at again on {next}.',
    ),
    "hearsay": (
        "A comment names {subject} and {date} under a post since deleted; what it answered is lost. Site asked for the post; due by {due}.",
        "Comment since deleted, first line kept in a search: {subject}, {date}. Site asked for the rest; due by {due}.",
    ),
}
"""The same of anything else."""
VAGUE_BASES: Mapping[Basis, str] = {
    "machine": "Read off a record: what the site and the file still hold.",
    "direct": "First hand: the page was viewed by the officer.",
    "told": "Told by a writer online who claims to have been there.",
    "hearsay": "Talk; the writer was not there.",
}
"""How that little is known."""
