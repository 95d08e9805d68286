"""What happened, and when a report first told of it."""

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
CLOCKS = "Two clocks: when it happened, and when a report first told of it."
ON_LIVES = (
    "What happened in the town at large. Reports tell what people did, not these events as such, so all but arrests "
    "stand without a day on which they became known."
)


def timeline(moments: tuple[Moment, ...], *, on_lives: bool = False) -> Iterator[Block]:
    """Yield the timeline with two clocks, as a picture and as a table.

    ``on_lives`` says whether reports rest on lives, and so tell of none of the events as such.
    """
    if on_lives and moments:
        yield Paragraph(ON_LIVES)
    else:
        yield from _counted(moments)
    yield from _pictured(moments)


def _counted(moments: tuple[Moment, ...]) -> Iterator[Block]:
    never = sum(moment.reported is None for moment in moments)
    counts = f"Of {len(moments)} moments shown, {never} were never reported."
    empty = "Nothing happened that is told here."
    yield Paragraph(Wording(screen=f"{CLOCKS} {counts}", print=CLOCKS if moments else empty))


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
