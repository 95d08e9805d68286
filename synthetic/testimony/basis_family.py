"""By what a fact of a kind can be known at all: by sight, by being on a call, off an account, or by ringing a number."""

from collections.abc import Mapping
from typing import Literal

from scenarios.schema.evidence import Basis
from synthetic.testimony.occasion import ActivityKind

Family = Literal["seen", "contact", "money", "use"]
"""What is seen; calls and messages; money; who uses what."""
OPENINGS: Mapping[Basis, str] = {
    "machine": "Read off a record",
    "direct": "First hand",
    "told": "Told by",
    "hearsay": "Talk;",
}
"""With which a sentence of provenance begins, whatever the family: basis and letter can be recomputed from it."""
VAGUE_PROVENANCE: Mapping[Basis, str] = {
    "machine": "Read off a record: nothing of the day is supplied so far.",
    "direct": "First hand, it is said; no particulars so far.",
    "told": "Told by a person who is not named; no particulars so far.",
    "hearsay": "Talk; no particulars.",
}
"""The same for an account that holds nothing that happened."""
_FAMILIES: Mapping[ActivityKind, Family] = {
    "call": "contact",
    "message": "contact",
    "deposit": "money",
    "transfer": "money",
    "use": "use",
    "pairing": "use",
}


def family_of(kind: ActivityKind) -> Family:
    """Return the family of a kind."""
    return _FAMILIES.get(kind, "seen")
