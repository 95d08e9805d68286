"""The reflection as it was recorded; on screen it is a form."""

from collections.abc import Iterator

from exercise.debrief_parts.blocks import Block, Heading, Paragraph
from exercise.decision_log.entries import Reflected

TITLE = "Reflection"


def reflection(entry: Reflected | None) -> Iterator[Block]:
    """Yield what was learned, what will be done differently, and what shows it."""
    if entry is None:
        yield Paragraph("None was recorded yet.")
        return
    for title, text in (
        ("What was learned", entry.learned),
        ("What will be done differently", entry.will_change),
        ("What shows it", entry.evidence),
    ):
        yield Heading(title)
        yield Paragraph(text or "–")
