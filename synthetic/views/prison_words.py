"""Fixed words of prison intelligence: what was said on a call, in visits or on a wing, and how it was come by."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind
from synthetic.writing.basis_family import Family

WINGS = ("A wing", "B wing", "C wing", "D wing")
PLACES: Mapping[Basis, str] = {
    "machine": "monitoring room",
    "direct": "visits hall",
    "told": "{wing}",
    "hearsay": "{wing}",
}
"""Where in the prison it was come by."""
STAFF: Mapping[Basis, str] = {
    "machine": "monitoring staff",
    "direct": "visits officer",
    "told": "wing officer",
    "hearsay": "wing officer",
}
FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "PIN phone call heard from the recording. The person called said that {deed}",
        "PIN phone, family call. The woman who was rung told the prisoner that {deed}",
    ),
    "direct": (
        "A visitor asked to speak to staff after the visit and said that {deed}",
        "A visitor told staff at the visits desk that {deed}",
    ),
    "told": (
        "A prisoner on {wing} told the wing officer that {deed}",
        "A prisoner on {wing} asked to see security and said that {deed}",
    ),
    "hearsay": (
        "A prisoner on the landing, not seen, was heard to say that {deed}",
        "Said in the servery queue on {wing}, speaker not seen: {deed}",
        "Said on {wing} at unlock, by whom was not seen: {deed}",
    ),
}
BASES_IN_WORDS: Mapping[Family, Mapping[Basis, str]] = {
    "seen": {
        "machine": "Read off a record: the recording. The person called says to have been there.",
        "direct": "First hand: the visitor was there and is in the visits book.",
        "told": "Told by a person who was there to the prisoner, who was not.",
        "hearsay": "Talk; the speaker was inside and was not there.",
    },
    "contact": {
        "machine": "Read off a record: the recording. The person called says to have been in the room.",
        "direct": "First hand: the visitor was in the room and is in the visits book.",
        "told": "Told by one of the two who were in touch; the prisoner has seen no telephone.",
        "hearsay": "Talk; the speaker was inside and has seen no telephone.",
    },
    "money": {
        "machine": "Read off a record: the recording. The person called says to have been at the bank.",
        "direct": "First hand: the visitor was shown the payment and is in the visits book.",
        "told": "Told by the person who paid to the prisoner, who has seen no paper.",
        "hearsay": "Talk; the speaker has seen no paper of it.",
    },
    "use": {
        "machine": "Read off a record: the recording. The person called says to have the number.",
        "direct": "First hand: the visitor has rung the number and is in the visits book.",
        "told": "Told by a person who has the number to the prisoner, who has not rung it.",
        "hearsay": "Talk; the speaker has not rung the number.",
    },
}
"""How it is known, from which grade and letter follow, by family of kinds and basis."""
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": ("Not said what it was about.", "Not asked how often."),
    "call": ("Not said what was spoken of.", "PIN phone lists to be checked for both."),
    "message": ("The message was not shown.", "Not said whether it was answered."),
    "journey": ("Not said where they were going.", "Not said who else uses the car."),
    "handover": ("Not said what it was for.", "Not said where it is now."),
    "transfer": ("Prisoners' cash accounts to be checked for the payer.", "Not said what it was for."),
    "purchase": ("Not said who paid.",),
    "parcel": ("Not said what was in it.", "Reception log to be checked for the same sender."),
    "letting": ("Not said for how long.", "Address to be checked against visits bookings."),
    "visit": ("Not said what was talked of.", "Visits bookings to be checked for the caller."),
    "arrest": ("Custody record not seen here.", "Not said what the arrest was for."),
    "threat": ("No threat known in this establishment.", "Not said what it is over."),
    "use": ("PIN phone lists to be checked for the number.", "Not said since when."),
}
CONTENTS = "Not said what was in it."
GROUP_LIMITS = (
    "Not said who else of them was there.",
    "Not asked how often.",
    "Visits bookings to be checked for the names.",
)
MOTIVES = (
    "He asked for nothing.",
    "He asked for a move to another wing in the same talk.",
    "",
    "He asked after a job in the kitchen.",
    "Name of the prisoner held by security.",
)
"""What a prisoner who tells something wanted, or who he is."""
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": (
        '{subject} named on a recorded PIN phone call: "ask about that one, not on here". The prisoner has a visit booked; visits staff told.',
        "{subject} spoken of on a PIN phone call in a language that monitoring staff do not have. Recording sent for translation.",
    ),
    "direct": (
        "A visitor asked whom to tell about {subject}. Given the police liaison number; said it would be after the weekend.",
        "A visitor began to speak of {subject} at the visits desk and stopped when the prisoner came in. Will be seen apart at the next visit.",
    ),
    "told": (
        "A prisoner on {wing} offers to speak of {subject} to police and to nobody here. Liaison officer told; name held by security.",
        'A prisoner on {wing} put an application in the box: "need to see someone about {subject}". Seen; would wait for his solicitor. Security will see him after the visit.',
        "A prisoner on {wing} asked what it was worth to speak of {subject}. Nothing was offered. Security will see him again.",
    ),
    "hearsay": (
        "{subject} named on {wing} by two men who stopped when the officer came near. Both names held by security.",
        "{subject} came up in an argument at the servery on {wing}; staff parted the two before more was said. Both to be seen by security.",
        "{subject} written on the wall of the recess on {wing}, nothing beside it. Photographed before it was painted over.",
    ),
}
"""What is written when nothing was told that happened: what was asked, offered or found, and what comes next."""
