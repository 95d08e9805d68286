"""Fixed words of the anonymous public line: third person, nothing about whoever rang."""

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind

FRAMES: dict[Basis, tuple[str, ...]] = {
    "direct": ("{deed}", "{deed}", "The caller says that {deed}", "Information is that {deed}"),
    "told": ("The caller was told that {deed}", "Information is that {deed}", "{deed}"),
    "hearsay": ("The talk is that {deed}", "People are saying that {deed}", "It is going round that {deed}"),
}
BASES_IN_WORDS: dict[Basis, str] = {
    "direct": "First hand, by the caller's own word; untested.",
    "told": "Told by a person who had been there; the caller was not.",
    "hearsay": "Talk; the speaker was not there, nor was the caller.",
}
"""From which grade and letter follow, by basis."""
LIMITS: dict[ActivityKind, tuple[str, ...]] = {
    "meeting": (
        "What was said is not known.",
        "What came after is not known.",
        "Whether a camera covers the place was not asked.",
    ),
    "call": ("What was said is not known.", "Nobody has seen a bill."),
    "message": ("No copy of the message is offered.", "Whether there was an answer is not known."),
    "journey": ("Where it ended is not known.", "How often it is driven there is not known."),
    "handover": ("What it was for is not known.", "Where it is now is not known."),
    "purchase": ("The till roll has not been asked for.", "Who paid is not known."),
    "parcel": ("What was in it is not known.", "No label was kept."),
    "letting": ("No tenancy paper was seen.", "How long it is to last is not known."),
    "visit": ("Who else was in is not known.", "Any back door was out of view."),
    "threat": ("Nobody else is named as having heard of it.", "Whether police were called is not known."),
    "post": ("No copy is offered.", "Whether it is still up is not known."),
    "use": ("Whether others use it too is not known.", "Since when is not known."),
    "pairing": ("Who drove is not known.", "Whether it is so every time is not known."),
}
CONTENTS = "What was in it is not known."
GROUP_LIMITS = (
    "Who else of them was there is not known.",
    "No plate or number is given.",
    "How often it happens is not known.",
)
VAGUE_TEXTS: dict[Basis, tuple[str, ...]] = {
    "direct": (
        'The caller says that {subject} "wants looking at" and that the caller has seen enough. Asked what, when and where, the caller gave nothing.',
        "The caller gives {subject} and no deed, day or place. The caller was not pressed.",
        'The caller says to have seen {subject} "at it". No deed, time or place was given, then the call ended.',
    ),
    "told": (
        'The caller was told that {subject} is "up to something" and was not told what. No place or time was given.',
        "The caller passes on {subject}, with no deed, day or place, and was not pressed.",
    ),
    "hearsay": (
        'The caller has it that {subject} is "up to something" and cannot say what. No place or time was given.',
        "People are talking about {subject}. The caller gives no deed, day or place and was not pressed.",
    ),
}
"""What is written when there is nothing to check, by how it came."""
