"""Fixed words of prison intelligence: what was said on a call, in visits or on a wing, and how it was come by."""

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind

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
    "machine": "Read off a record: the recording, by monitoring staff. The person called speaks of own sight.",
    "direct": "First hand: the visitor was there and is in the visits book.",
    "told": "Told by a person who had been there, to the prisoner, who was not.",
    "hearsay": "Talk; the speaker was not there. Nobody on the wing is named for it.",
}
"""From which grade and letter follow, by basis."""
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
CONTENTS = "Not said what was in it."
GROUP_LIMITS = (
    "Not said who else of them was there.",
    "Not said how often.",
    "Visits bookings still to be checked for the names.",
)
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "machine": (
        "{subject} named once on a recorded PIN phone call. No deed, day or place. The rest was family talk.",
        'Recorded call: the person called said that {subject} was "about again". Nothing that could be checked.',
    ),
    "direct": (
        'A visitor said to staff that {subject} is "one to watch". Asked what, where and when: nothing to add.',
        "A visitor gave {subject} to visits staff and no deed, day or place. Not pressed.",
    ),
    "told": (
        'Prisoner on {wing} says that {subject} is "at it". Asked what, where and when: would not say. No more sought.',
        "Prisoner on {wing} gave {subject} to the wing officer. No deed, day or place came with it. Not pressed.",
    ),
    "hearsay": (
        "{subject} named in talk on {wing}. No deed, day or place. Nothing held here to check it against.",
        'Talk on {wing} that {subject} is "at it". No deed, day or place. Not pressed.',
    ),
}
"""What is written when there is nothing to check, by how it came."""
MOTIVES = (
    "He asked for nothing.",
    "He asked for a move in the same talk.",
    "He asked for nothing.",
    "He asked after a job in the kitchen.",
)
"""What a prisoner who tells something wanted."""
