"""Your coding: what reports were said to bear on beside what they were worth, and links that did not hold."""

from collections.abc import Iterator, Sequence

from assessment.strength_scale import MEANING
from exercise.debrief_parts.blocks import (
    Block,
    Bullets,
    Heading,
    Paragraph,
    TableColumn,
    TableLayout,
    table,
)
from exercise.read_models.lives_models import CodingRevealed, CodingRow

TITLE = "Your coding"
WORTH = (
    "What a report was worth is what the ideal observer gives it, with everything else that you had opened by then known "
    "but for other accounts of the same occasion: those are marked by whether you joined them."
)
WRONG_LINKS = "What you joined and does not belong together"
NO_CODING = "You coded no report."
MOST = 20
"""Most codings that are shown, the furthest apart first."""


def coding(revealed: CodingRevealed) -> Iterator[Block]:
    """Yield the part: what was coded beside what it was worth, and wrong links."""
    yield Bullets(revealed.sentences)
    if revealed.rows:
        yield Paragraph(WORTH)
        yield Paragraph(f"How strongly: {MEANING[:1].lower()}{MEANING[1:]}", "caption")
        yield from _codings(revealed.rows)
    else:
        yield Paragraph(NO_CODING)
    if revealed.wrong_links:
        yield Heading(WRONG_LINKS, 3)
        yield Bullets(revealed.wrong_links)


def _codings(rows: Sequence[CodingRow]) -> Iterator[Block]:
    worst = rows[:MOST]
    name = "Your codings, the furthest from their worth first"
    yield table(
        name if len(worst) == len(rows) else f"{name}: {len(worst)} of {len(rows)}",
        (
            TableColumn("Report", 32),
            TableColumn("Rival", 24),
            TableColumn("You said", 15),
            TableColumn("It was", 15),
            TableColumn("Odds moved", 14),
        ),
        ((row.report, row.rival, row.stated, row.due, row.odds) for row in worst),
        layout=TableLayout(wrap=True),
    )
