"""Marks on coding in words: bearing by kappa, links by how many held and how many were drawn."""

from collections.abc import Iterator

from assessment.marks.link_quality import LinkMark
from exercise.read_models.debrief_models import MarkLine
from exercise.scoring.coding.coding_marks import CodingMarks, Joining

UNTOLD = "Cannot be told"
JOINED: dict[Joining, str] = {"joined": "Joined", "in part": "Joined in part", "apart": "Not joined"}
"""What is said of things that belong together, by what the trainee made of them."""


def coding_lines(marks: CodingMarks) -> Iterator[MarkLine]:
    """Yield a line for each mark on coding."""
    bearing = marks.bearing
    interval = "" if bearing.kappa is None else f" ({bearing.low:z.2f} to {bearing.high:z.2f})"
    value = UNTOLD if bearing.kappa is None else f"κ {bearing.kappa:z.2f}{interval}"
    yield MarkLine("Coding: bearing", value, bearing.sentence)
    for mark in (marks.occasions, marks.origins, marks.identities):
        yield MarkLine(f"Coding: {mark.name.lower()}", _shares(mark), mark.sentence)


def _shares(mark: LinkMark) -> str:
    parts = [
        f"{share.hits} of {share.total} {verb}"
        for share, verb in ((mark.precision, "held"), (mark.recall, "drawn"))
        if share is not None
    ]
    return ", ".join(parts) or UNTOLD
