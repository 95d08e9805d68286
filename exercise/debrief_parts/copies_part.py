"""Copies of one origin: what they were worth, and what was made of them."""

from collections.abc import Iterator, Sequence

from exercise.debrief_parts.blocks import Block, Heading, Paragraph, TableBlock, TableColumn, table
from exercise.read_models.lesson_models import CircularReporting, CountRow, ReadingRow

TITLE = "Copies of one origin"
BETWEEN = "Estimates with a copy read in between"
OPINION = "A step nearer to the second count may have other causes; it is a prompt to look at origins, not a finding."


def copies(reporting: CircularReporting) -> Iterator[Block]:
    """Yield the families of one origin, what was made of each, and the end by either count."""
    yield Heading(TITLE, print_level=2)
    yield Paragraph(reporting.sentence)
    if not reporting.families:
        return
    coded = any(family.counted for family in reporting.families)
    yield table(
        "Opened reports that go back to one origin",
        (
            TableColumn("Origin", 20),
            TableColumn("Reports opened", 40 if coded else 64),
            TableColumn("About", 10 if coded else 16),
            *((TableColumn("Your coding", 30),) if coded else ()),
        ),
        (
            (
                family.origin,
                "; ".join(family.reports),
                family.questions,
                *((family.counted,) if coded else ()),
            )
            for family in reporting.families
        ),
    )
    yield Heading("Where you would have ended by either count", 4, "screen")
    yield _count_table(reporting.counts)
    yield Heading(BETWEEN, 4, "screen")
    yield _reading_table(reporting.readings)
    yield Paragraph(OPINION, "caption", "screen")


def _count_table(counts: Sequence[CountRow]) -> TableBlock:
    return table(
        "Chance of the true answer at the end, by either count",
        (
            TableColumn("Question", 12),
            TableColumn("True answer", 34),
            TableColumn("Each origin once", 20),
            TableColumn("Each copy a witness", 20),
            TableColumn("You", 14),
        ),
        (
            (row.question, row.hypothesis, f"{row.once:.0%}", f"{row.twice:.0%}", f"{row.stated:.0%}")
            for row in counts
        ),
    )


def _reading_table(readings: Sequence[ReadingRow]) -> TableBlock:
    return table(
        BETWEEN,
        (
            TableColumn("Question", 10),
            TableColumn("Rival", 20),
            TableColumn("Copies", 16),
            TableColumn("You", 13),
            TableColumn("Each origin once", 13),
            TableColumn("Each copy a witness", 11),
            TableColumn("Your step lay", 17),
        ),
        (
            (
                row.question,
                row.hypothesis,
                row.copies,
                _step(row.stated),
                _step(row.once),
                f"to {row.twice:.0%}",
                row.verdict,
            )
            for row in readings
        ),
        empty="No copy was read between two estimates.",
    )


def _step(ends: tuple[float, float]) -> str:
    return f"{ends[0]:.0%} to {ends[1]:.0%}"
