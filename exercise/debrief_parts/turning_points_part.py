"""The report that should have changed the mind, question by question."""

from collections.abc import Iterator, Sequence

from assessment.amounts import cycle_name
from exercise.debrief_parts.blocks import (
    Block,
    Bullets,
    FigureBlock,
    FoldedBlock,
    FrameBlock,
    Heading,
    Paragraph,
    TableBlock,
    TableColumn,
    TurnPicture,
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
        yield FrameBlock(
            (
                Heading(f"{point.question}: {point.text}"),
                Bullets(point.sentences),
                FigureBlock(TurnPicture(point), _alternative(point), f"turn-{point.question}"),
                FoldedBlock(
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


def _reader_table(point: TurningPoint) -> TableBlock:
    return table(
        f"Probability of {point.row.hypothesis} before and after {point.row.report}",
        (TableColumn("Reader", 50), TableColumn("Before", 25), TableColumn("After", 25)),
        ((reader, f"{before:.0%}", f"{after:.0%}") for reader, before, after in readers(point)),
    )


def _report_table(point: TurningPoint, cycles: int) -> TableBlock:
    return table(
        f"Reports that told most about {point.question}",
        (
            TableColumn("Report", 14),
            TableColumn("Headline", 34),
            TableColumn("Came", medium="screen"),
            TableColumn("Came in cycle", 10, "print"),
            TableColumn("Bits", 8),
            TableColumn("Moved most", 24),
            TableColumn("Opened", 10),
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
