"""Fixed words of prison intelligence: what was said on a call, in visits or on a wing, and how it was come by."""

from scenarios.schema.evidence import Basis
from synthetic.activities.activity import ActivityKind

WINGS = ("A wing", "B wing", "C wing", "D wing")
FRAMES: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "PIN phone call heard from the recording. The person called said that {deed}",
        "Recorded call, outside party speaking: {deed}",
    ),
    "direct": (
        "A visitor told visits staff that {deed}",
        "Said to staff by a visitor: {deed}",
        "A visitor, on the way out, said that {deed}",
    ),
    "told": (
        "Prisoner, {wing}, told the wing officer that {deed}",
        "Said to staff by a prisoner on {wing}: {deed}",
        "Prisoner on {wing} says that {deed}",
    ),
    "hearsay": (
        "Talk on {wing} that {deed}",
        "It is said on {wing} that {deed}",
        "Overheard on {wing}, speaker not seen: {deed}",
    ),
}
BASES_IN_WORDS: dict[Basis, str] = {
    "machine": "Heard by monitoring staff from the recording. That it was said is known; the speaker was there.",
    "direct": "The visitor saw it and gave a name at the gate.",
    "told": "The prisoner was not there; told at a visit by a person who was.",
    "hearsay": "Wing talk; nobody named who was there.",
}
REPEATED = "Wing talk repeated; neither the prisoner nor the person who told it was there."
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": ("Not said what it was about.", "Not asked how often."),
    "call": ("Not said what was spoken of.", "PIN phone lists still to be checked."),
    "message": ("The message itself was not read out.", "Not said whether it was answered."),
    "journey": ("Not said where they were going.", "Not said who else uses the car."),
    "handover": ("Not said what it was for.", "Not said where it is now."),
    "transfer": ("Prisoners' cash accounts still to be checked for the payer.", "Not said what it was for."),
    "purchase": ("Not said who paid.", "No receipt seen."),
    "parcel": ("Not said what was in it.", "Reception property log still to be checked for the sender."),
    "letting": ("Not said for how long.", "Address not yet checked against visits bookings."),
    "visit": ("Not said what was talked of.", "Visits bookings still to be checked for the caller."),
    "arrest": ("Custody record not seen here.", "Not said what the arrest was for."),
    "threat": ("No threat known in this establishment.", "Not said what it was over."),
    "use": ("PIN phone lists still to be checked for the number.", "Not said whether others use it."),
}
GROUP_LIMITS = (
    "Not said who else of them was there.",
    "Not said how often.",
    "Visits bookings still to be checked for the names.",
)
VAGUE_TEXTS = (
    'Prisoner, {wing}, says that {subject} is "at it". Asked what, where and when: would not say. No more sought.',
    "{subject} named in talk on {wing}. No deed, day or place. Nothing held here to check it against.",
    'Wing officer asked about {subject}. "Everybody knows" was all that was said. Not pressed.',
)
ASKED_FOR = (
    "He asked for nothing.",
    "He asked for a move in the same talk.",
    "He asked for nothing.",
    "He asked after a job in the kitchen.",
)
"""What a prisoner who tells something wanted."""
