"""Fixed words of the anonymous public line: third person, nothing about whoever rang."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.basis_family import Family
from synthetic.testimony.occasion import ActivityKind

PROMPTS = (
    "card through the door, asking what is seen {place}",
    "leaflet of the neighbourhood team",
    "poster, asking what is seen {place}",
    "read of the line in the local paper",
)
"""Why somebody made contact, as the agent ticks it."""
FRAMES: dict[Basis, tuple[str, ...]] = {
    "direct": ("{deed}", "The caller says that {deed}", "Information is that {deed}"),
    "told": ("The caller was told that {deed}", "Told to the caller: {deed}"),
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
AT_DOOR = "First hand: the caller saw it at the door, the caller says."
"""The same of a letting, of which no caller sees the inside."""
NAMES: dict[str, tuple[str, ...]] = {
    "both": (
        "Both names as the caller gave and spelt them.",
        "How the names are known was not asked.",
        "Both named by the caller, unprompted.",
    ),
    "stranger": (
        "The caller would know the {sort} again.",
        "The caller does not know the {sort}.",
        "The caller has not seen the {sort} before.",
        "",
    ),
}
"""How the names came, for whoever says to have seen it."""
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": (
        "What was said is not known.",
        "Where they went is not known.",
        "Whether they met before is not known.",
    ),
    "call": ("What was said is not known.", "Nobody has seen a bill."),
    "message": ("No copy of the message is offered.", "Whether there was an answer is not known."),
    "journey": ("Where it ended is not known.", "The caller did not follow."),
    "handover": ("What it was for is not known.", "Where it is now is not known."),
    "purchase": ("Who paid is not known.", "How they left is not known."),
    "parcel": ("What was in it is not known.", "The carrier is not known."),
    "letting": ("No tenancy paper was seen.", "How long it is to last is not known."),
    "visit": ("What was said is not known.", "Who else was in is not known."),
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
CONTENTS = "The contents are not known."
GROUP_LIMITS = ("Who else was there is not known.", "What was said there is not known.")
MEMBERSHIP: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "{fam} hands out the number of {group} in the street, the caller says.",
        "{fam} is one of {group}, the caller says, and is seen with their cards.",
    ),
    "told": ("The same person calls {fam} one of {group} and had their number from {fam}.",),
    "hearsay": ("{fam} is taken for one of {group}; on what ground was not said.",),
}
"""By what somebody is taken for one of a group."""
STEPS: dict[Basis, tuple[str, ...]] = {
    "direct": ("The caller will ring again if it happens again.", "", "The caller would speak to an officer, no name given."),
    "told": ("The caller will ask the person to ring.", "Reference given for a second call.", ""),
    "hearsay": (
        "The caller will ask who started it and ring again.",
        "Passed to the neighbourhood team.",
        "Reference given for a second call.",
    ),
}  # fmt: skip
"""What was agreed at the end of a contact."""
VAGUE_SEEN: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "The caller passed {subject} {at_place}, {moment}, on a bus and could not see who else was there. Will ring again on {next}.",
        "The caller saw {subject} {at_place}, {moment}, and walked on. Reference given for a second call, expected by {next}.",
        "{subject} was {at_place}, {moment}. The caller saw no more from the end of the street. Passed to the neighbourhood team, there on {next}.",
    ),
    "told": (
        "A friend told the caller that {subject} was {at_place}, {moment}. Who else was there the friend did not say. The friend means to ring on {next}.",
        "The caller has it from a person who was there that {subject} was {at_place}, {moment}. The caller will ask what was done and ring on {next}.",
    ),
    "hearsay": (
        "It is said over a shop counter that {subject} was {at_place} on {date}. Nobody there had seen it. Shop named to the neighbourhood team, who call on {next}.",
        "People say that {subject} was {at_place} on {date}. The caller could not say who began it, or what happened. Reference given for a second call.",
    ),
}
"""What is written when nothing was told that happened, of somebody at a place, by how it came: one plain fact."""
VAGUE_PLAIN: dict[Basis, tuple[str, ...]] = {
    "direct": (
        "The contact began on {subject}, with {date} as the day, and broke off there. No number left. Agent on shift again on {next}.",
        "The caller made a note about {subject} on {date} and did not have it to hand. Reference given; will ring on {next} and read it out.",
    ),
    "told": (
        "A friend of the caller wrote down something about {subject} on {date} and wants it passed on. The caller has not read it. Web form sent; due back by {next}.",
        "The caller was told of {subject}, over something on {date}, by a person who knows. The caller would not give it at second hand. That person is to ring by {next}.",
    ),
    "hearsay": (
        "{subject} was talked of in a club, over something on {date}. The caller did not hear what; the steward did. Club named to the neighbourhood team, who call on {next}.",
        "The caller heard {subject} spoken of on {date} and came in at the end of it. Two others there know more. The caller asks them and rings by {next}.",
    ),
}
"""The same of anything else."""
VAGUE_BASES: Mapping[Basis, str] = {
    "direct": "First hand, the caller says; the caller gave no more.",
    "told": "Told by a person whom the caller knows; the caller was not there.",
    "hearsay": "Talk; neither the speaker nor the caller was there.",
}
"""How that little is known."""
