"""The report that should have changed the mind, question by question."""

from collections.abc import Iterator, Sequence

from assessment.amounts import cycle_name
from exercise.debrief.parts.blocks import (
    Block,
    Box,
    Bullets,
    Column,
    Figure,
    Fold,
    Heading,
    Paragraph,
    Table,
    Turn,
    Wording,
    table,
)
from exercise.read_models.lesson_models import TurningPoint

TITLE = "Turning points"
NONE = "No report told anything about the questions."
MEANING = (
    "For each question, the report that told most: how far it moves a reader who opens everything as it comes, "
    "in bits. What it would have cost to open them all is not counted."
)
EVERYTHING = Wording(screen="Reader of everything", print="A reader of everything")
OPENED = Wording(screen="Ideal on what you opened", print="Ideal, on what you opened")
YOU = Wording(screen="You", print="You")


def turning_points(points: Sequence[TurningPoint], cycles: int) -> Iterator[Block]:
    """Yield for each question its report, what became of it, and the next largest."""
    signs = "In the charts a circle is before the report and a diamond after it."
    yield Paragraph(Wording(screen=f"{MEANING} {signs}", print=MEANING), "markup")
    if not points:
        yield Paragraph(NONE, "notice")
    for point in points:
        yield Box(
            (
                Heading(f"{point.question}: {point.text}"),
                Bullets(point.sentences),
                Figure(Turn(point), _alternative(point), f"turn-{point.question}"),
                Fold(
                    f"The same as tables, and the next largest: {point.question}",
                    (_reader_table(point), _report_table(point, cycles)),
                ),
            )
        )


def readers(point: TurningPoint) -> tuple[tuple[Wording, float, float], ...]:
    """Return each reader with the chance before and after the report."""
    everything = (EVERYTHING, point.row.before, point.row.after)
    if point.estimates is None:
        return (everything,)
    return (everything, (OPENED, *point.estimates.ideal), (YOU, *point.estimates.stated))


def _alternative(point: TurningPoint) -> Wording:
    moved = f"robability of {point.row.hypothesis} before (circle) and after (diamond) {point.row.report}, for each reader."
    return Wording(screen=f"{point.question}: p{moved}", print=f"P{moved}")


def _reader_table(point: TurningPoint) -> Table:
    return table(
        f"Probability of {point.row.hypothesis} before and after {point.row.report}",
        (Column("Reader", 50), Column("Before", 25), Column("After", 25)),
        ((reader, f"{before:.0%}", f"{after:.0%}") for reader, before, after in readers(point)),
    )


def _report_table(point: TurningPoint, cycles: int) -> Table:
    return table(
        f"Reports that told most about {point.question}",
        (
            Column("Report", 14),
            Column("Headline", 34),
            Column("Came", medium="screen"),
            Column("Came in cycle", 10, "print"),
            Column("Bits", 8),
            Column("Moved most", 24),
            Column("Opened", 10),
        ),
        (
            (
                row.report,
                row.title,
                f"{row.arrived.day} {row.arrived:%b %Y} ({cycle_name(row.cycle, cycles)})",
                cycle_name(row.cycle, cycles),
                f"{row.bits:.2f}",
                f"{row.hypothesis}, {row.before:.0%} to {row.after:.0%}",
                "never" if row.opened is None else cycle_name(row.opened, cycles),
            )
            for row in (point.row, *point.others)
        ),
    )
