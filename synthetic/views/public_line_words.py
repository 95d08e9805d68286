"""Fixed words of the anonymous public line: third person, nothing about whoever rang."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind
from synthetic.writing.basis_family import Family

PROMPTS = (
    "leaflet on the estates",
    "not given",
    "poster",
    "card through the door",
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
PLACE_TALK = (
    "There is talk of comings and goings in the street: {deed}",
    "The caller was asked about comings and goings and has heard that {deed}",
)
"""Talk of what goes on in a street or house."""
BASES_IN_WORDS: Mapping[Family, Mapping[Basis, str]] = {
    "seen": {
        "direct": "First hand: the caller saw it, the caller says.",
        "told": "Told by a person who was there, the caller says; the caller was not.",
        "hearsay": "Talk; neither the speaker nor the caller was there.",
    },
    "contact": {
        "direct": "First hand: the caller was in the room, the caller says.",
        "told": "Told by a person who was in the room, the caller says; the caller was not.",
        "hearsay": "Talk; neither the speaker nor the caller saw the telephone.",
    },
    "money": {
        "direct": "First hand: the caller was at the counter, the caller says.",
        "told": "Told by a person who was shown the payment, the caller says.",
        "hearsay": "Talk; neither the speaker nor the caller saw a statement.",
    },
    "use": {
        "direct": "First hand: the caller has rung the number, the caller says.",
        "told": "Told by a person who has the number, the caller says; the caller has not rung it.",
        "hearsay": "Talk; neither the speaker nor the caller has rung the number.",
    },
}
"""How it is known, from which grade and letter follow, by family of kinds and basis."""
NAMES: dict[str, tuple[str, ...]] = {
    "both": (
        "The caller has both names from living in the same street.",
        "The caller drinks in the same pub as both.",
        "The caller works in the same building as both and has the names from there.",
    ),
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
    "lodging": (
        "Who else has rooms there is not known.",
        "The name of the agent was not given.",
        "No paper was seen.",
    ),
    "street": ("Nothing is known of the back lane.", "Nothing is known of the far end of the street."),
    "caller": ("Nothing is known of the back of the house.", "Who else is in the house is not known."),
}
ALONE_LIMITS = ("Where {fam} went next is not known.", "The caller did not stay.")
"""For somebody who was with nobody."""
CONTENTS = "What was in it is not known."
GROUP_LIMITS = ("No plate was given.", "What was said there was not heard.")
MEMBERSHIP: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "The caller takes {fam} for one of {group}: it is {fam} who answers their number.",
        "{fam} told the caller in the pub to ring {group}, and answered when the caller rang.",
    ),
    "told": ("The person who told it has rung {group} and had {fam} answer.",),
    "hearsay": ("{fam} is taken for one of {group}; why was not said.",),
}
"""By what somebody is taken for one of a group."""
STEPS: dict[Basis, tuple[str, ...]] = {
    "direct": ("The caller will ring again if it happens again.", "", "The caller would speak to an officer, no name given."),
    "told": ("The caller will ask the person to ring.", "", ""),
    "hearsay": ("", "", "The caller will ask who started it."),
}  # fmt: skip
"""What was agreed at the end of a contact."""
VAGUE_SEEN: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "The caller saw {subject} {at_place}, {moment}, from a bus that did not stop. More than that the caller could not see. Will sit on the other side on {next}.",
        "The caller was {at_place} with a pushchair, {moment}, when {subject} came by. The caller went on and did not look back. Ringing again on {next} if there is more.",
        "{subject} was {at_place}, {moment}, when the caller drew the curtains. Nothing more was seen from the window. The caller was given a reference to quote.",
    ),
    "told": (
        "The caller has it from a friend that {subject} was {at_place}, {moment}. The friend told no more of it. The friend has the number of the line and means to ring on {next}.",
        "A person at work told the caller that {subject} was {at_place}, {moment}, and was called away. The caller sees that person again on {next}.",
    ),
    "hearsay": (
        "It is talked of at the hairdresser's that {subject} was {at_place} on {date}. Nobody there could say more. Passed to the neighbourhood team, who call there on {next}.",
        "People say that {subject} was {at_place} on {date}, and no more than that. The caller was given a reference for a second call.",
    ),
}
"""What is written when nothing was told that happened, of somebody at a place, by how it came: one plain fact."""
VAGUE_PLAIN: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "The caller began on {subject} and the line went dead after two minutes. The day given was {date}. Number withheld; a second call is expected on {next}.",
        "The caller has a note at home about {subject}, made on {date}, and had not brought it. Will ring on {next} and read it out.",
    ),
    "told": (
        "A friend wrote something down about {subject} on {date} and gave it to the caller in an envelope, not opened yet. The caller will open it with the friend and ring on {next}.",
        "The caller was told something of {subject}, of {date}, over the noise of a bar and did not catch it. Will ask again and ring on {next}.",
    ),
    "hearsay": (
        "{subject} came up on {date} at the caller's club. The caller did not catch what it was about. The steward would have it; the caller asks him on {next}.",
        "The caller heard {subject} spoken of on {date} and came in at the end of it. Given a reference for a second call.",
    ),
}
"""The same of anything else."""
VAGUE_BASES: Mapping[Basis, str] = {
    "direct": "First hand, the caller says; the caller gave no more.",
    "told": "Told by a person whom the caller knows; the caller was not there.",
    "hearsay": "Talk; neither the speaker nor the caller was there.",
}
"""How that little is known."""
