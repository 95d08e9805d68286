"""Fixed words of prison intelligence: what was said on a call, in visits or on a wing, and how it was come by."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.basis_family import Family
from synthetic.testimony.occasion import ActivityKind

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
        "PIN phone call, heard from the recording. The person called said that {deed}",
        "PIN phone, family call, heard from the recording. The woman who was rung told the prisoner that {deed}",
    ),
    "direct": (
        "A visitor asked to speak to staff after the visit and said that {deed}",
        "A visitor told staff at the visits desk that {deed}",
    ),
    "told": (
        "A prisoner on {wing} asked to see security and passed on, from a person outside, that {deed}",
        "A prisoner on {wing} told the wing officer what a person outside had told him: {deed}",
    ),
    "hearsay": (
        "Overheard at unlock on {wing}, two men at the rail with their backs to the officer: {deed}",
        "Overheard in the servery queue on {wing}; the officer could not tell which man spoke: {deed}",
        "Said to the wing officer at association on {wing}, as what everybody knows: {deed}",
    ),
}
REASONS = (
    "{subject}, police list {list} held by security",
    "police list {list}, {subject}; staff asked to note any mention",
    "request of the police liaison officer, list {list}, {subject}",
)
"""Why it was entered at all."""
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
GROUNDS: Mapping[str, str] = {
    "The number was dialled and the handset rang.": "The visitor rang the number and the handset rang in the user's hand.",
    "The handset was in a coat pocket and its number was read from the settings.": "The visitor had the handset from a coat pocket and read the number in its settings.",
    "The number was given when asked and rang when dialled.": "The user gave the visitor the number, and it rang when dialled.",
}
"""By what a visitor knows a number, as the desk puts it down."""
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": ("Not asked who else was there.", "Not asked how often."),
    "call": ("What was spoken of was not said.", "PIN phone lists to be checked for both."),
    "message": ("The message was not shown.", "Not said whether it was answered."),
    "journey": ("Not said where they were going.", "Not said who else uses the car."),
    "handover": ("Not said what it was for.", "Not said where it is now."),
    "transfer": ("Prisoners' cash accounts to be checked for the payer.", "Not said what it was for."),
    "purchase": ("Not said who paid.",),
    "parcel": ("Not said what was in it.", "Reception log to be checked for the same sender."),
    "letting": ("For how long was not said.", "Address to be checked against visits bookings."),
    "visit": ("Not said what was talked of.", "Visits bookings to be checked for the caller."),
    "arrest": ("Custody record not seen here.", "Not said what the arrest was for."),
    "threat": ("No threat known in this establishment.", "Not said what it is over."),
    "use": ("PIN phone lists to be checked for the number.", "Since when was not asked."),
}
CONTENTS = "The contents were not spoken of."
GROUP_LIMITS = (
    "Security looks at the visits bookings for the name.",
    "Who else knows of it was not asked.",
)
MEMBERSHIP = (
    "{fam} is on the police list for {group} that security holds.",
    "{fam} was put down as one of {group} by the police liaison officer in January.",
)
"""By what somebody is taken for one of a group."""
MOTIVES = (
    "He asked for nothing.",
    "He asked for a move to another wing in the same talk.",
    "Name and number of the prisoner held by security.",
    "He asked after a job in the kitchen.",
    "He will not sign; his name is held by security.",
)
"""What a prisoner who tells something wanted, or who he is."""
VAGUE_SEEN: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "PIN phone call, heard from the recording. The person called had passed {subject} {at_place} on {date}, from a bus, and could not say with whom. The rest was about a visit. Next booked call {next}; it will be heard.",
        "PIN phone call, part of it in another language. What is in English puts {subject} {at_place} on {date}. Recording sent for translation; back by {due}.",
    ),
    "direct": (
        "A visitor told the visits desk of driving past {subject} {at_place}, {moment}. Whether anybody was there too the visitor had not noticed. Name in the visits book; booked again for {next}.",
        "A visitor saw {subject} {at_place}, {moment}, from across the road, and went on. The visitor knows {subject} by sight only. Security sees the visitor apart on {next}.",
    ),
    "told": (
        "A prisoner on {wing} has a letter that puts {subject} {at_place} on {date}. It does not say with whom. Security copies the letter on {next}; the sender is on his list of contacts.",
        "A prisoner on {wing} was told on the PIN phone that {subject} was {at_place} on {date}. He did not ask with whom. The call is on the log and is heard by {due}.",
    ),
    "hearsay": (
        "Overheard at the servery on {wing} on {day}: {subject} was {at_place} on {date}. What happened there was not said. The queue is on the landing camera, without sound, kept to {due}.",
        "Overheard at the pool table on {wing} on {day}: {subject}, {at_place}, {date}, and no more. Both players are named in the wing book; the liaison officer sees one on {next}.",
    ),
}
"""What is written when nothing was told that happened, of somebody at a place, by how it came: one plain fact."""
VAGUE_PLAIN: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "PIN phone call, heard from the recording. {subject} came up, with {date} as the day, and the credit ran out. The same number is booked for {next}; that call will be heard.",
        "PIN phone call, most of it in another language. {subject} and {date} are in English. Recording sent for translation; back by {due}.",
    ),
    "direct": (
        "A visitor asked staff whom to tell about {subject} and gave {date} as the day. Visits had ended and nothing was taken down. Name in the visits book; liaison officer sees the visitor on {next}.",
        "A visitor left a note at the visits desk: {subject}, {date}, and a number to ring. Rung once, no answer. Liaison officer rings again on {next}.",
    ),
    "told": (
        "A prisoner on {wing} asked to see security about {subject} and {date}. It came to him on the PIN phone and he will not speak on the wing. Seen in private on {next}; the call is on the log.",
        "A prisoner on {wing} offered what a relative had told him of {subject} on {date}. Told that nothing is given in return, he asked for time. Seen again on {next}.",
    ),
    "hearsay": (
        "Overheard at the servery on {wing} on {day}: {subject}, and {date} as the day. The rest was lost in the noise. Both men are named in the wing book; security asks them on {next}.",
        "On {day} an orderly told the {wing} officer that {subject} is talked of in the yard, over something on {date}. He had not heard what. Yard camera, without sound, kept to {due}.",
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
