"""Why groups did what they did, in their own beliefs."""

from collections.abc import Iterator, Sequence

from exercise.debrief_parts.blocks import Block, Paragraph, RowFilter, TableBlock, TableColumn, Wording
from exercise.read_models.debrief_models import GroupReason

TITLE = "Groups' reasons"
MEANING = (
    "Groups act on what they believe, and they can be wrong. This is what each believed when it changed."
)


def reasons(rows: Sequence[GroupReason]) -> Iterator[Block]:
    """Yield why the groups did what they did, in order of day."""
    yield Paragraph(MEANING, "markup")
    if not rows:
        yield Paragraph("No group changed what it did during the exercise.")
        return
    yield TableBlock(
        "Why groups did what they did",
        (
            TableColumn("Day", 12),
            TableColumn("Group", 16),
            TableColumn("What it did", 22, "print"),
            TableColumn(
                Wording(screen="What it did and why, in its own beliefs", print="Why, in its own beliefs"), 40
            ),
            TableColumn("Risk it felt", medium="screen"),
        ),
        tuple(
            (
                row.when,
                row.group,
                "; ".join(row.deeds),
                row.words,
                f"{row.risk:.2f}",
            )
            for row in rows
        ),
        row_filter=RowFilter("Group", "All groups", "reasons"),
    )
