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
        "Said on the {wing} landing by a voice behind the officer: {deed}",
        "Said in the servery queue on {wing}, out of the officer's sight: {deed}",
        "Said on {wing} at unlock, behind a half-open door: {deed}",
    ),
}
BASES_IN_WORDS: Mapping[Family, Mapping[Basis, str]] = {
    "seen": {
        "machine": "Read off a record: the recording. The person called says to have been there.",
        "direct": "First hand: the visitor was there and is in the visits book.",
        "told": "Told by a person who was there; the prisoner, who passed it on, was not.",
        "hearsay": "Talk; the speaker was inside and was not there.",
    },
    "contact": {
        "machine": "Read off a record: the recording. The person called says to have been in the room.",
        "direct": "First hand: the visitor was in the room and is in the visits book.",
        "told": "Told by a person who was in the room; the prisoner, who passed it on, was inside.",
        "hearsay": "Talk; the speaker was inside and has seen no telephone.",
    },
    "money": {
        "machine": "Read off a record: the recording. The person called says to have been shown the payment.",
        "direct": "First hand: the visitor was shown the payment and is in the visits book.",
        "told": "Told by a person who was shown the payment; the prisoner, who passed it on, has seen no paper.",
        "hearsay": "Talk; the speaker has seen no paper of it.",
    },
    "use": {
        "machine": "Read off a record: the recording. The person called says to have the number.",
        "direct": "First hand: the visitor was with the user and is in the visits book.",
        "told": "Told by a person who has the number; the prisoner has not rung it.",
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
    "Security looks at the visits bookings for the name.",
    "No plate was said.",
)
MEMBERSHIP = (
    "{fam} is on the police list for {group} that security holds.",
    "{fam} was put down as one of {group} by the police liaison officer in January.",
)
"""By what somebody is taken for one of a group."""
MOTIVES = (
    "He asked for nothing.",
    "He asked for a move to another wing in the same talk.",
    "",
    "He asked after a job in the kitchen.",
    "Name of the prisoner held by security.",
)
"""What a prisoner who tells something wanted, or who he is."""
VAGUE_SEEN: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "PIN phone call heard from the recording. The person called said that {subject} had been {at_place} on {date}; there the credit ran out. The same number is booked for {next}; it will be heard.",
        "PIN phone call, part of it in a language that monitoring staff do not have. In English: {subject}, {at_place}, {date}. Recording goes to the translator; back by {due}.",
    ),
    "direct": (
        "A visitor passed {subject} {at_place}, {moment}, and did not stop. The visitor wished staff to know it and had no more. Booked again for {next}.",
        "A visitor told the visits desk of seeing {subject} {at_place}, {moment}, from the top of a bus. The visitor will be seen apart on {next}.",
    ),
    "told": (
        "A prisoner on {wing} has it from a letter that {subject} was {at_place} on {date}. The letter is in his property; security reads it on {next}.",
        "A prisoner on {wing} was told on the phone that {subject} was {at_place} on {date}, and no more of it. Liaison officer sees him on {next}.",
    ),
    "hearsay": (
        "On {day}, at the servery on {wing}, one man said to the next that {subject} was {at_place} on {date}. The officer was called to the gate and heard no more. Wing staff told.",
        "{subject}, {at_place}, {date}: so much was heard over the pool table on {wing}. The table is watched again on {next}.",
    ),
}
"""What is written when nothing was told that happened, of somebody at a place, by how it came: one plain fact."""
VAGUE_PLAIN: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "PIN phone call heard from the recording. The person called began on {subject}, of {date}; there the credit ran out. The next call is booked for {next} and will be heard.",
        "PIN phone call in a language that monitoring staff do not have. {subject} and {date} are said in English. Recording goes to the translator; back by {due}.",
    ),
    "direct": (
        "A visitor handed in a slip at the visits desk: {subject}, and below it {date}. Visits had ended. The visitor is booked again for {next} and will be seen apart.",
        "A visitor wrote {subject} on the comment card and asked to be rung. The day on the card is {date}. Liaison officer rings on {next}.",
    ),
    "told": (
        "A prisoner on {wing} was told on the phone of something on {date} about {subject}. He has the rest in a letter; security reads it on {next}.",
        'A prisoner on {wing} put an application in the box: {subject}, {date}, "from my sister". He was at court when staff came. Seen again on {next}.',
    ),
    "hearsay": (
        "On {day} two men at the {wing} servery spoke of {subject} and of {date}. Plates were being stacked and no more was heard. Wing staff told.",
        "On {day} an orderly on {wing} said that {subject} had been spoken of in the yard, with {date} named. He did not hear by whom; to be asked again on {next}.",
    ),
}
"""The same of anything else."""
VAGUE_BASES: Mapping[Basis, str] = {
    "machine": "Read off a record: the recording, as far as it goes.",
    "direct": "First hand, the visitor says; the visitor is in the visits book.",
    "told": "Told by a person outside; the prisoner, who passed it on, was not there.",
    "hearsay": "Talk; the speaker was inside and was not there.",
}
"""How that little is known."""
