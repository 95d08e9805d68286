"""Fixed words of crime reports: the offence, what a victim or witness states, and the enquiry that goes with it."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind
from synthetic.writing.basis_family import Family

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
        "Witness, who rang in about the {offence}, states that {deed}",
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
THREAT_FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": ("Doorbell footage, handed over by the victim and viewed: {deed}",),
    "direct": ("Witness, present at the time, states that {deed}",),
    "told": ("Reported by a neighbour, to whom the victim told it: {deed}",),
    "hearsay": ("Reported by a neighbour, who has it as talk: {deed}",),
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
        "told": "Told by a person who was there to the witness, who was not.",
        "hearsay": "Talk; neither the speaker nor the witness was there.",
    },
    "contact": {
        "machine": "Read off a record: the log of a handset, viewed by the officer.",
        "direct": "First hand: the witness took part in the call or message.",
        "told": "Told by one of the two who were in touch to the witness.",
        "hearsay": "Talk; neither the speaker nor the witness has seen a log.",
    },
    "money": {
        "machine": "Read off a record: a statement, viewed by the officer.",
        "direct": "First hand: the witness made or had the payment.",
        "told": "Told by the person who paid to the witness.",
        "hearsay": "Talk; neither the speaker nor the witness has seen a statement.",
    },
    "use": {
        "machine": "Read off a record: a handset or bill, viewed by the officer.",
        "direct": "First hand: the witness has rung the number or stood by when it rang.",
        "told": "Told by a person who has the number to the witness.",
        "hearsay": "Talk; neither the speaker nor the witness has rung the number.",
    },
}
"""How it is known, from which grade and letter follow, by family of kinds and basis."""
METHODS = ("house-to-house", "by phone", "at the front desk")
NAMES: dict[str, tuple[str, ...]] = {
    "both": ("Witness knows both by name.", "Both names given by the witness, who lives in the street.", ""),
    "stranger": ("Witness does not know the {sort}.", "Witness would know the {sort} again."),
}
"""How names came, for whoever saw it."""
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": ("Words spoken not heard.", "No camera found that covers it."),
    "call": ("What was said not established.", "Billing not applied for."),
    "message": ("Screenshot to be taken.", "Any answer not established."),
    "journey": ("Witness cannot say where it went next.",),
    "handover": ("Witness cannot say what it was for.", "Nothing recovered."),
    "purchase": ("Staff not yet spoken to.",),
    "parcel": ("Label not recovered.", "Depot not yet spoken to."),
    "letting": ("Letting agent not yet spoken to.",),
    "visit": ("Back of the premises not in view.", "House opposite still to be seen.", "Witness did not hear what was said."),
    "threat": ("No injury. No other witness so far.", "What it is over not established.", "Camera in the street to be checked."),
    "post": ("Witness kept no copy.",),
    "use": ("Subscriber check not made.",),
    "pairing": ("Witness cannot say who was driving.",),
}  # fmt: skip
ALONE_LIMITS: tuple[str, ...] = ("What came before and after not established.",)
CONTENTS = "Contents not established."
GROUP_LIMITS = ("Witness cannot say who else of them was there.", "No plate noted.")
LINK = "Not linked to the {offence}."
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Footage handed over for the {offence} by a witness, who says that {subject} is on it. File does not open on the officer's device; sent to digital media.",
        "Footage viewed for the {offence}: one figure, too dark to tell. The witness says that it is {subject}. Camera two doors down to be asked for.",
    ),
    "direct": (
        "House-to-house for the {offence}. Witness gave the name of {subject} on the doorstep and would not speak there. Appointment made at the station.",
        "House-to-house for the {offence}. Witness asked whether it is about {subject}, then said it could not be told with family in the house. Officer to ring in the day.",
    ),
    "told": (
        "House-to-house for the {offence}. Witness says that a neighbour has something on {subject} and is away until the weekend. Neighbour's door to be tried again.",
        "Witness, by phone after the {offence}: was told something about {subject} by a relative, who will be asked to ring.",
    ),
    "hearsay": (
        "House-to-house for the {offence}. Witness has heard {subject} named in the street and not for what. Two houses still to be seen.",
        "House-to-house for the {offence}. Three doors spoke of {subject} in general; none would say what is told. Neighbourhood team asked to call.",
    ),
}  # fmt: skip
"""What is written when nothing was told that happened: who offered what, and what comes next."""
VAGUE_THREATS: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Doorbell footage handed over by {subject}. It does not open on the officer's device; sent to digital media.",
    ),
    "direct": (
        "{subject} rang to report threats and ended the call before particulars were taken. No answer on ring back; officer to call at the address.",
        "{subject} came to report threats, waited and left before being seen. Appointment offered by text.",
    ),
    "told": (
        "A relative of {subject} rang about threats and wished {subject} to tell it. Appointment made at the station.",
    ),
    "hearsay": (
        "A neighbour rang about threats to {subject}, of which there is talk. Neighbourhood team to call on {subject}.",
    ),
}
"""The same for threats, of which the subject is the victim."""
OUTCOMES = ("filed pending new lines", "open, officer in the case", "filed, no suspect")
