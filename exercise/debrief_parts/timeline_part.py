"""What happened in the town at large."""

from collections.abc import Iterator

from exercise.debrief_parts.blocks import (
    Block,
    FigureBlock,
    Paragraph,
    TableColumn,
    TimelinePicture,
    Wording,
    table,
)
from exercise.read_models.chart_models import Moment

TITLE = "Timeline"
TABLE = "The timeline as a table"
PICTURE = "Timeline by lane: circles when something happened, diamonds when it became known"
EVENTS = (
    "What happened in the town at large. Reports tell what people did, not these events as such, so all but arrests "
    "stand without a day on which they became known."
)


def timeline(moments: tuple[Moment, ...]) -> Iterator[Block]:
    """Yield the timeline with two clocks, as a picture and as a table."""
    yield Paragraph(EVENTS if moments else "Nothing happened that is told here.")
    yield from _pictured(moments)


def _pictured(moments: tuple[Moment, ...]) -> Iterator[Block]:
    yield FigureBlock(
        TimelinePicture(moments),
        Wording(screen=f"{PICTURE}.", print=f"{PICTURE}; the table below says the same."),
        "truth",
        medium=None if moments else "screen",
    )
    if moments:
        yield table(
            TABLE,
            (
                TableColumn("Happened", 15),
                TableColumn("Became known", 15),
                TableColumn("Lane", 16),
                TableColumn("What", 54),
            ),
            (
                (moment.happened, moment.reported or "never", moment.lane, moment.text)
                for moment in sorted(moments, key=lambda moment: (moment.happened, moment.id))
            ),
            medium="print",
        )
