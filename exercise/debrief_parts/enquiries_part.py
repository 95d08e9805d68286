"""What enquiries were worth when they were made, and which could have told most."""

from collections.abc import Iterator, Sequence

from exercise.debrief_parts.blocks import Block, Heading, Paragraph, TableColumn, TableLayout, table
from exercise.read_models.lives_models import EnquiriesRevealed, EnquiryWorth

TITLE = "What your enquiries were worth"
MEANING = (
    "What an enquiry could be expected to settle when it was made, in bits, for the ideal observer on the reports that "
    "you had opened by then. It was not known what would come back, and the truth is not in it."
)
NONE = "You made no enquiry."
BEST = "Which enquiry could have told most"
BETTER = (
    "For each cycle the enquiry worth most at its end, on what you had opened, of those that a cycle's specialist hours "
    "would have bought and that you had not made."
)


def enquiries(revealed: EnquiriesRevealed) -> Iterator[Block]:
    """Yield the part; nothing where nothing could be asked for."""
    if not (revealed.enquiries or revealed.best):
        return
    yield Heading(TITLE, print_level=2)
    yield Paragraph(MEANING)
    if revealed.enquiries:
        yield table(
            "Enquiries and what they were worth",
            (
                TableColumn("Enquiry", 10),
                TableColumn("Cycle", 8),
                TableColumn("What was asked", 38),
                TableColumn("Bits expected", 12),
                TableColumn("Specialist hours", 12),
                TableColumn("Reports back", 10),
                TableColumn("Opened", 10),
            ),
            (
                (f"E{row.number}", row.cycle, row.words, *_amounts(row), row.reports, row.opened)
                for row in revealed.enquiries
            ),
            layout=TableLayout(wrap=True),
        )
    else:
        yield Paragraph(NONE, "notice")
    yield from _best(revealed.best)


def _best(rows: Sequence[EnquiryWorth]) -> Iterator[Block]:
    if not rows:
        return
    yield Heading(BEST, 4, print_level=3)
    yield Paragraph(BETTER)
    yield table(
        "The enquiry worth most in each cycle",
        (
            TableColumn("Cycle", 12),
            TableColumn("Enquiry", 52),
            TableColumn("Bits expected", 18),
            TableColumn("Specialist hours", 18),
        ),
        ((row.cycle, row.words, *_amounts(row)) for row in rows),
        layout=TableLayout(wrap=True),
    )


def _amounts(row: EnquiryWorth) -> tuple[str, str]:
    return f"{row.bits:.2f}", f"{row.hours:g}"
