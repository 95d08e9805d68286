"""What was seen in a zone, as whoever was there or heard of it tells it: clauses in the past tense, by deed."""

from synthetic.testimony.occasion import Deed

ZONE_CLAUSES: dict[Deed, tuple[str, ...]] = {
    "took a room": ("{who} {doing}[. The rent named was {amount} a week]",),
    "served callers": (
        "{callers} came one after another and {who} {doing}",
        "{callers} came at short intervals and {who} {doing}",
    ),
    "went about": ("{who} {doing}[. The rent is {amount} a week, through an agent]",),
    "found nobody": ("{doing}[. The rent asked was {amount} a week]",),
}
"""Deed to its clauses; what stands after the first stop comes after time and place."""
ZONE_LENGTHS: dict[Deed, str] = {
    "served callers": "That went on for {span}",
    "found nobody": "It was in view for {span}",
}
"""Deed to the sentence that tells how long it lasted."""
