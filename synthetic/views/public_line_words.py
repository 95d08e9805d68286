"""Fixed words of the anonymous public line: third person, nothing about whoever rang."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind
from synthetic.writing.basis_family import Family

PROMPTS = (
    "leaflet on the estates",
    "earlier contact, asked to note when and with whom",
    "not given",
    "poster",
    "earlier contact, asked for dates and times",
)
"""Why somebody made contact, as the agent ticks it."""
FRAMES: dict[Basis, tuple[str, ...]] = {
    "direct": ("{deed}", "The caller says that {deed}", "{deed}"),
    "told": ("The caller was told that {deed}", "{deed}"),
    "hearsay": (
        "The talk is that {deed}",
        "People are saying that {deed}",
        "The caller has heard that {deed}",
    ),
}
BASES_IN_WORDS: Mapping[Family, Mapping[Basis, str]] = {
    "seen": {
        "direct": "First hand: the caller saw it, the caller says.",
        "told": "Told by a person who was there, the caller says; the caller was not.",
        "hearsay": "Talk; neither the speaker nor the caller was there.",
    },
    "contact": {
        "direct": "First hand: the caller was in the room, the caller says.",
        "told": "Told by one of the two who were in touch, the caller says.",
        "hearsay": "Talk; neither the speaker nor the caller saw the telephone.",
    },
    "money": {
        "direct": "First hand: the caller was at the counter, the caller says.",
        "told": "Told by the person who paid, the caller says.",
        "hearsay": "Talk; neither the speaker nor the caller saw a statement.",
    },
    "use": {
        "direct": "First hand: the caller has rung the number, the caller says.",
        "told": "Told by a person who has the number, the caller says.",
        "hearsay": "Talk; neither the speaker nor the caller has rung the number.",
    },
}
"""How it is known, from which grade and letter follow, by family of kinds and basis."""
NAMES: dict[str, tuple[str, ...]] = {
    "both": ("", "The caller gave both names.", "", "The caller knows both by name.", ""),
    "stranger": (
        "",
        "The caller does not know the {sort}.",
        "The caller has not seen the {sort} before.",
        "",
    ),
}
"""How the names came, for whoever says to have seen it."""
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": ("What was said was not heard.", "Where they went is not known.", "The caller did not stay."),
    "call": ("What was said is not known.", "Nobody has seen a bill."),
    "message": ("No copy of the message is offered.", "Whether there was an answer is not known."),
    "journey": ("Where it ended is not known.", "The caller did not follow."),
    "handover": ("What it was for is not known.", "Where it is now is not known."),
    "purchase": ("Who paid is not known.", "How they left is not known."),
    "parcel": ("What was in it is not known.", "The carrier is not known."),
    "letting": ("No tenancy paper was seen.", "How long it is to last is not known."),
    "visit": ("What was said was not heard.", "Who else was in is not known."),
    "threat": ("Whether police were called is not known.", "What it is over is not known."),
    "post": ("No copy is offered.", "Whether it is still up is not known."),
    "use": ("Whether others use it too is not known.", "Since when is not known."),
    "pairing": ("Who drove is not known.",),
}
ALONE_LIMITS = ("Where {fam} went next is not known.", "The caller did not stay.")
"""For somebody who was with nobody."""
CONTENTS = "What was in it is not known."
GROUP_LIMITS = ("Who else of them was there is not known.", "How often it happens is not known.")
STEPS: dict[Basis, tuple[str, ...]] = {
    "direct": ("The caller will ring again if it happens again.", "", "The caller would speak to an officer, no name given."),
    "told": ("The caller will ask the person to ring.", "", ""),
    "hearsay": ("", "", "The caller will ask who started it."),
}  # fmt: skip
"""What was agreed at the end of a contact."""
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "The caller gave the name of {subject} and rang off when somebody came in. Will ring again in the evening.",
        "The caller asked what the line needs on {subject}. Told: who, where, date, time, how known. Will note it and ring again.",
        "The caller has seen {subject} and wished to tell it to an officer only. Given a reference to quote.",
    ),
    "told": (
        "The caller has a friend who knows something about {subject}. The friend was given the number of the line; nothing more was passed on.",
        "The caller was told something about {subject} and wished first to ask whether it may be passed on. Will ring again.",
    ),
    "hearsay": (
        "The caller asked whether police know of {subject}, as people talk. Given a reference for a second call.",
        "The caller asked what is being done about {subject}. Asked to ring with a day and a place.",
        "Talk about {subject}. The caller named the shop where it is talked of; passed to the neighbourhood team.",
    ),
}
"""What is written when nothing was told that happened, by how it came: what was asked or offered, and what comes next."""
