"""What partners write of talk about rooms to let in a zone, in the same words whoever hears it."""

from collections.abc import Mapping

ZONE_TALK: Mapping[str, tuple[str, ...]] = {
    "talk took a room": ("{moment}, at {place}, {who} {doing}. [The rent was said to be {amount} a week.]",),
    "talk served callers": ("{moment}, at {place}, {callers} came one after another and {who} {doing}.",),
    "talk later served callers": ("Later that day {callers} came one after another and {stranger} {doing}.",),
    "talk went about": (
        "{moment}, at {place}, {who} {doing}. [The rent was said to be {amount} a week, through an agent.]",
    ),
    "talk found nobody": ("{moment}, at {place}, {doing}. [The rent asked was said to be {amount} a week.]",),
}
"""Patterns by deed, as ``PartnerWords.deeds`` has them."""
