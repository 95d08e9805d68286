"""Fixed words of crime reports: what a victim or witness states, and the enquiry that goes with it."""

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind

FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": ("Footage viewed by the officer shows that {deed}", "As shown on footage, {deed}"),
    "direct": (
        "Witness states that {deed}",
        "Witness was there and states that {deed}",
        "Statement taken: {deed}",
    ),
    "told": ("Witness was told that {deed}", "Second-hand account: {deed}", "Witness states as told: {deed}"),
    "hearsay": ("It is said in the street that {deed}", "Witness has heard that {deed}"),
}
SCREEN_FRAMES: tuple[str, ...] = (
    "As shown to the officer on a handset, {deed}",
    "Handset shown to the officer: {deed}",
)
"""For calls and messages, which no footage shows."""
VICTIM_FRAMES: tuple[str, ...] = (
    "Threat. Victim states that {deed}",
    "Threat, reported by the victim: {deed}",
)
"""For a threat that the victim reports."""
BASES_IN_WORDS: dict[Basis, str] = {
    "machine": "Read off a record, viewed by the officer; names are as the witness gave them.",
    "direct": "First hand: the witness was there and is named to police.",
    "told": "Told by a person who had been there, to the witness, who was not.",
    "hearsay": "Talk; the speaker was not there, nor was the witness.",
}
"""From which grade and letter follow, by basis."""
METHODS = ("house-to-house", "by phone", "at the front desk")
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": (
        "Words spoken not established.",
        "Any camera on the place still to be asked for.",
        "No other witness at house-to-house.",
    ),
    "call": ("What was said not established.", "Billing not yet applied for."),
    "message": ("Screenshot to be asked for.", "Any answer not established."),
    "journey": (
        "Witness cannot say where it went next.",
        "Keeper check to follow; who drove on other days not known.",
    ),
    "handover": ("Witness cannot say what it was for.", "Nothing recovered."),
    "purchase": ("Till roll to be asked for.", "Staff not yet spoken to."),
    "parcel": ("Label not recovered.", "Depot not yet spoken to."),
    "letting": ("Tenancy paper not seen.", "Letting agent not yet spoken to."),
    "visit": (
        "Back of the premises not covered by any account.",
        "Neighbours either side not in.",
        "Doorbell opposite still to be asked for.",
        "House-to-house not finished.",
        "Who else was in the house not established.",
    ),
    "threat": (
        "No injury. No other witness yet.",
        "Victim does not wish to give evidence at present.",
        "What it is over not established.",
        "No camera on the door; street still to be checked.",
    ),
    "post": ("Witness did not keep a copy.", "Site not yet asked to preserve it."),
    "use": ("Subscriber check not yet made.", "Witness cannot say who else has used it."),
    "pairing": ("Hire agreement not yet asked for.", "Witness cannot say who was driving."),
}
ALONE_LIMITS: tuple[str, ...] = (
    "No other witness at house-to-house.",
    "What came before and after not established.",
)
CONTENTS = "Contents not established; nothing recovered."
GROUP_LIMITS = (
    "Witness cannot say who else of them was there.",
    "No plate noted.",
    "No other witness at house-to-house.",
)
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "Footage viewed: too dark to tell who it is or what is done. {subject} named by the witness alone. Footage kept.",
        "Footage offered on {subject} does not open. Nothing to check; witness asked to bring it again.",
    ),
    "direct": (
        'Witness gives {subject}. Saw "something" and could not say what, when or where. No statement taken.',
        'Witness says that {subject} "is known for it". Asked for what, when and where: could not say.',
    ),
    "told": (
        "Witness was told of {subject}. No deed, day or place passed on; no statement taken.",
        "House-to-house: {subject} named as told to the witness, nothing that could be checked.",
    ),
    "hearsay": (
        "Witness asked about {subject}. Has heard talk, no deed, day or place; no statement taken.",
        "House-to-house: {subject} named in talk, nothing that could be checked. Nobody to be seen again on it.",
    ),
}
"""What is written when there is nothing to check, by how it came."""
OUTCOMES = ("filed, open to new lines", "with the officer in the case", "no suspect for any offence")
