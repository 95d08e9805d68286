"""Fixed words of crime reports: the offence, what a victim or witness states, and the enquiry that goes with it."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.basis_family import Family
from synthetic.testimony.occasion import ActivityKind

OFFENCES: Mapping[str, str] = {
    "theft from a vehicle": "theft",
    "criminal damage to a vehicle": "damage",
    "burglary of a shed": "burglary",
    "theft of a bicycle": "theft",
    "theft of a parcel": "theft",
}
"""Offences for which officers call at every door of a street, and how they are called in the text."""
THREAT, CALLS = "threats", "nuisance calls"
FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Footage viewed for the {offence}: {deed}",
        "Doorbell footage, handed over for the {offence} and viewed: {deed}",
    ),
    "direct": (
        "Witness, house-to-house for the {offence}. States that {deed}",
        "Asked what was seen in the street, the witness states that {deed}",
    ),
    "told": (
        "Witness, house-to-house for the {offence}, was told that {deed}",
        "Witness, asked about the {offence}, passes on that {deed}",
    ),
    "hearsay": (
        "House-to-house for the {offence}. Witness has heard that {deed}",
        "Witness, asked about the {offence}, says there is talk that {deed}",
    ),
}
PLACE_TALK = (
    "House-to-house for the {offence}. Asked who comes and goes at the doors, the witness has heard that {deed}",
    "Witness, asked about the {offence} and who comes and goes at the doors, says there is talk that {deed}",
)
"""Talk of what goes on at a door that is nobody's in question."""
THREAT_FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": ("Doorbell footage, handed over by the victim and viewed: {deed}",),
    "direct": ("Witness, present at the time, states that {deed}",),
    "told": ("Reported by a neighbour, to whom the victim told it: {deed}",),
    "hearsay": ("Reported by a neighbour as talk of the street: {deed}",),
}
CALL_FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": ("Handset handed over for the nuisance calls, log viewed: {deed}",),
    "direct": ("Victim of the nuisance calls states that {deed}",),
    "told": ("Victim of the nuisance calls was told that {deed}",),
    "hearsay": ("Victim of the nuisance calls has heard that {deed}",),
}
"""For calls, messages and numbers, which no house-to-house finds."""
VICTIM_TEXTS: tuple[str, ...] = (
    'The victim, {who}, states that {when}[, {at_place},] {other} told {him}, "{words}"[. {car} was outside]',
    'The victim, {who}, states that {when}, {other} came to {his} door and said, "{words}"[. {car} was outside]',
)
NOTE_TEXTS: tuple[str, ...] = (
    'The victim, {who}, states that {when}, a note was put through {his} door. It reads, "{words}"',
)
"""For a threat that the victim reports, by somebody and by a note."""
BASES_IN_WORDS: Mapping[Family, Mapping[Basis, str]] = {
    "seen": {
        "machine": "Read off a record: footage viewed by the officer; names are as the witness gave them.",
        "direct": "First hand: the witness was there; name and address held with the crime.",
        "told": "Told by a person who was there; the witness was not.",
        "hearsay": "Talk; neither the speaker nor the witness was there.",
    },
    "contact": {
        "machine": "Read off a record: the log of a handset, viewed by the officer.",
        "direct": "First hand: the witness took part in the call or message, or was beside who did.",
        "told": "Told by a person who was in the room; the witness was not.",
        "hearsay": "Talk; neither the speaker nor the witness has seen a log.",
    },
    "money": {
        "machine": "Read off a record: a statement, viewed by the officer.",
        "direct": "First hand: the witness made or had the payment.",
        "told": "Told by a person who was shown the payment; the witness has seen no paper.",
        "hearsay": "Talk; neither the speaker nor the witness has seen a statement.",
    },
    "use": {
        "machine": "Read off a record: a handset or bill, viewed by the officer.",
        "direct": "First hand: the witness was with the user.",
        "told": "Told by a person who has the number; the witness has not rung it.",
        "hearsay": "Talk; neither the speaker nor the witness has rung the number.",
    },
}
"""How it is known, from which grade and letter follow, by family of kinds and basis."""
DESK = "at the front desk"
METHODS = ("by phone", DESK)
NAMES: dict[str, tuple[str, ...]] = {
    "both": (
        "Witness has lived in the street for six years and knows both by name.",
        "Witness knows both to speak to; name and number of the witness held with the crime.",
        "Both named by the witness without being asked; spelling not checked.",
    ),
    "stranger": ("Witness does not know the {sort}.", "Witness would know the {sort} again."),
    "victim both": (
        "{fam} knows {other} by sight and name; how was not gone into.",
        "{fam} named {other} at once.",
    ),
    "victim stranger": ("{fam} does not know the {sort}.", "{fam} would know the {sort} again."),
}
"""How names came, for whoever saw it."""
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": ("Words spoken not heard.", "No camera found that covers it."),
    "call": ("What was said not established.", "Billing not applied for."),
    "message": ("Screenshot exhibited with the statement.", "Any answer not established."),
    "journey": ("Witness cannot say where it went next.",),
    "handover": ("Witness cannot say what it was for.", "Nothing recovered."),
    "purchase": ("Till roll not seen.",),
    "parcel": ("Label not recovered.", "Carrier not established."),
    "letting": ("No tenancy paper was seen.",),
    "visit": ("Back of the premises not in view.", "House opposite was tried, no answer; to be tried again.", "Witness did not hear what was said."),
    "threat": ("No injury. House opposite to be called on for a second witness.", "What it is over not established; to be asked on statement.", "No camera covers the door."),
    "post": ("Witness kept no copy.",),
    "use": ("Number rung by the officer; not answered.",),
    "pairing": ("Witness cannot say who was driving.",),
    "caller": ("Back of the premises not in view.", "House opposite was empty when tried.", "Who rents there not established."),
}  # fmt: skip
ALONE_LIMITS: tuple[str, ...] = ("What came before and after not established.",)
COPY = "Copy exhibited."
"""For a recording."""
TOLD_ON = "Neighbourhood team told, for a call in the street."
"""For talk."""
TELLER = "Name of whoever told it is held with the crime."
"""For what was told to a witness."""
CONTENTS = "Contents not established."
GROUP_LIMITS = ("No plate noted.", "Witness did not hear what was said.")
MEMBERSHIP: dict[Basis, tuple[str, ...]] = {
    "machine": ("{fam} is on the briefing sheet of the week as one of {group}.",),
    "direct": (
        "Witness names {fam} as one of {group}, without giving a ground.",
        "{fam} is on the briefing sheet of the week as one of {group}.",
    ),
    "told": ("{fam} is on the briefing sheet of the week as one of {group}.",),
    "hearsay": ("{fam} is on the briefing sheet of the week as one of {group}.",),
}
"""By what somebody is taken for one of a group."""
LINK = "Not linked to the {offence}."
VAGUE_SEEN: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Footage handed over for the {offence} and viewed: one figure, back to the camera, {at_place}, {moment}. The household names {subject}. Camera two doors down asked for; reply due by {due}.",
        "Footage handed over for the {offence} and viewed. By its clock a car door is opened {at_place}, {moment}; the picture breaks up there. The household names {subject}. Copy is with digital media until {due}.",
    ),
    "direct": (
        "House-to-house for the {offence}. Witness saw {subject} {at_place}, {moment}, through a window, and could not see who else was there. House opposite is called on again on {next}.",
        "House-to-house for the {offence}. Witness passed {subject} {at_place}, {moment}, and could not say who else was there. Officer {desk} calls again on {next}.",
    ),
    "told": (
        "House-to-house for the {offence}. Witness was told by a daughter that {subject} was {at_place}, {moment}. The daughter is at work; officer {desk} calls on {next}.",
        "House-to-house for the {offence}. A neighbour had told the witness of {subject} {at_place}, {moment}, and of no more. The neighbour is back on {next}.",
    ),
    "hearsay": (
        "House-to-house for the {offence}. Witness has heard that {subject} was {at_place} on {date}. Where that comes from the witness could not say. Two houses are called on again on {next}.",
        "House-to-house for the {offence}. Witness has heard, at a bus stop, that {subject} was {at_place} on {date}; by whom it was said the witness could not say. Neighbourhood team calls on {next}.",
    ),
}
"""What is written when nothing was told that happened, of somebody at a place: one plain fact."""
VAGUE_PLAIN: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Item handed over for the {offence}. A label on it has {subject} and {date}; its memory does not open on the officer's device. With digital media until {due}.",
        "Footage handed over for the {offence}. Its list of files has {date}; the household says that it bears on {subject}. With digital media until {due}.",
    ),
    "direct": (
        "Witness on the {offence} has a note of {subject}, made on {date}, and had left it at work. Officer {desk} sees the witness and the note on {next}.",
        "Witness on the {offence} began on {subject} and {date} and had to fetch a child from school. Officer {desk} sees the witness on {next}.",
    ),
    "told": (
        "Witness on the {offence} was told by a sister of something on {date} to do with {subject}. The sister is seen on {next}.",
        "Witness on the {offence} has from a workmate a day, {date}, and {subject}. The workmate is seen on {next}.",
    ),
    "hearsay": (
        "Witness on the {offence} has heard {subject} talked of for {date}. Where that comes from the witness could not say. Neighbourhood team calls on {next}.",
        "Witness on the {offence} passes on talk of {subject}, {date}, with nothing more to it. Neighbourhood team calls on {next}.",
    ),
}
"""The same of anything else."""
VAGUE_PLACE: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Doorbell footage handed over for the {offence} and viewed. By its clock it begins at {clock} on {date} and stops two minutes later; the door is not in the picture. With digital media until {due}.",
        "Doorbell footage handed over for the {offence} and viewed: the lens is covered from before {clock} on {date}. Camera two doors down asked for; reply due by {due}.",
    ),
    "direct": (
        "House-to-house for the {offence}. Witness walked a dog past the door {at_place}, {moment}, and did not look round. Officer {desk} calls again on {next}.",
        "House-to-house for the {offence}. Witness began on the door {at_place}, {moment}, and had to fetch a child. Officer {desk} sees the witness on {next}.",
    ),
    "told": (
        "House-to-house for the {offence}. Witness was told by a daughter that she had stood {at_place}, {moment}, and no more. The daughter is at work; officer {desk} calls on {next}.",
        "House-to-house for the {offence}. A neighbour had spoken to the witness of the door {at_place}, {moment}, and of no more. The neighbour is back on {next}.",
    ),
    "hearsay": (
        "House-to-house for the {offence}. Witness has heard talk of the door {at_place} on {date}. Where that comes from the witness could not say. Two houses are called on again on {next}.",
        "House-to-house for the {offence}. Talk at the bus stop had to do with the door {at_place} on {date}, and no more. Neighbourhood team calls on {next}.",
    ),
}
"""The same of a door that is nobody's in question."""
VAGUE_THREATS: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Doorbell footage handed over by {subject}. Its clock has {moment}; the sound is missing. With digital media until {due}.",
        "Recording handed over by {subject}, {date}, four seconds, wind only. With digital media until {due}.",
    ),
    "direct": (
        "{subject} reported threats {at_place}, {moment}, and gave place and time before the account was broken off. Officer {desk} calls on {next} for a statement.",
        "{subject} reported threats, {date}, and had to go to work before words and speaker were written down. Officer {desk} calls on {next} for a statement.",
    ),
    "told": (
        "A relative reported threats to {subject}, {date}, told to the relative that evening. {subject} is seen at the station on {next}.",
        "A workmate reported threats to {subject}, {date}, of which {subject} had told the workmate at the bus stop. Officer {desk} calls on {next}.",
    ),
    "hearsay": (
        "A neighbour reported talk that {subject} had been threatened on {date}. By whom, the talk does not say. Neighbourhood team calls on {subject} on {next}.",
        "A shopkeeper reported talk of threats to {subject} on {date}. The shopkeeper does not know {subject}. Neighbourhood team calls on {subject} on {next}.",
    ),
}
"""The same for threats, of which the subject is the victim."""
VAGUE_BASES: Mapping[Basis, str] = {
    "machine": "Read off a record: a recording that shows no more.",
    "direct": "First hand: the witness was there; name and address held with the crime.",
    "told": "Told by a person who was there; the witness was not.",
    "hearsay": "Talk; neither the speaker nor the witness was there.",
}
"""How that little is known."""
DOORS = "house-to-house"
"""How an account of an offence in a street is taken."""
OUTCOMES = ("filed pending new lines", "open, officer in the case", "filed, no suspect")
INCIDENT = "incident only; no crime recorded on talk"
"""What becomes of it."""
