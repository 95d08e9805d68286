"""What a part of the debrief is made of, in order: headings, paragraphs, tables, figures and what groups them.

A block without a medium is both on screen and in print. Where the two have other words for a good reason,
both stand in one ``Wording``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from exercise.read_models.chart_models import Moment
from exercise.read_models.debrief_models import Distribution, MarkLine, TrackPoint
from exercise.read_models.lesson_models import PlanSpread, TurningPoint

Medium = Literal["screen", "print"]
Style = Literal["plain", "markup", "finding", "caption", "notice"]
"""``markup`` is the product's own words with stars around what is set bold or in italics; a ``finding`` is an
answer, set bold; a ``caption`` is small on screen; a ``notice`` stands in a box there."""


@dataclass(frozen=True)
class Wording:
    """Words that are others on screen than in print."""

    screen: str
    print: str


MediumWords = str | Wording
TableCell = str | int | date | Wording
"""A date is written by each medium in its own way."""


def worded(words: MediumWords, medium: Medium) -> str:
    """Return words as a medium has them."""
    if isinstance(words, Wording):
        return words.screen if medium == "screen" else words.print
    return words


@dataclass(frozen=True)
class Heading:
    """A heading of level 2 to 4; the title of the whole has level 1."""

    text: str
    level: int = 3
    medium: Medium | None = None
    print_level: int = 0
    """Level in print, where it is another than on screen; else 0."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    text: MediumWords
    style: Style = "plain"
    medium: Medium | None = None


@dataclass(frozen=True)
class Labelled:
    """A short text behind its label."""

    label: str
    text: str
    strong: bool = False
    """Whether all of it is bold in print; on screen the label always is."""
    medium: Medium | None = None


@dataclass(frozen=True)
class Amount:
    """An amount behind what it is of, with its uncertainty."""

    label: str
    amount: str
    interval: str
    medium: Medium | None = None


@dataclass(frozen=True)
class Bullets:
    """A list."""

    lines: tuple[str, ...]
    medium: Medium | None = None


@dataclass(frozen=True)
class TableColumn:
    """A column of a table."""

    name: MediumWords
    width: int = 0
    """Width in print, in per cent of the table's."""
    medium: Medium | None = None


@dataclass(frozen=True)
class TableLayout:
    """How a table is laid out on screen."""

    wrap: bool = False
    """Whether it is written out however long, so that words wrap."""
    rows_shown: int = 0
    """Rows in sight at a time; 0 for all."""
    lines: int = 1
    """Lines that a cell may wrap over."""


@dataclass(frozen=True)
class RowFilter:
    """A choice on screen of the rows that have one value in a column."""

    column: str
    everything: str
    """What the choice of all rows is called."""
    key: str


@dataclass(frozen=True)
class TableBlock:
    """A table with a name for whoever cannot see it, which is its caption in print."""

    name: MediumWords
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    empty: MediumWords = ""
    """What is said where there is no row; each medium has words of its own where this is empty."""
    layout: TableLayout = TableLayout()
    row_filter: RowFilter | None = None
    medium: Medium | None = None


@dataclass(frozen=True)
class MarkList:
    """Marks of one kind, each with its sentence: boxes on screen, a table in print."""

    title: str
    meaning: str
    """What the kind is; said on screen only."""
    lines: tuple[MarkLine, ...]
    medium: Medium | None = None


@dataclass(frozen=True)
class SingleMark:
    """One mark that stands alone."""

    line: MarkLine
    medium: Medium | None = None


@dataclass(frozen=True)
class TracksPicture:
    """Probability tracks of one question."""

    points: tuple[TrackPoint, ...]
    cycles: int


@dataclass(frozen=True)
class TimelinePicture:
    """Moments on two clocks."""

    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class TurnPicture:
    """How far a report moved its readers."""

    point: TurningPoint


@dataclass(frozen=True)
class PlansPicture:
    """Harm under each course of action, over many worlds."""

    plans: tuple[PlanSpread, ...]


@dataclass(frozen=True)
class SpreadPicture:
    """A measure over paired runs, with the decisions and without."""

    distribution: Distribution


@dataclass(frozen=True)
class FigureBlock:
    """A picture, with the words that stand for it where it cannot be seen."""

    picture: TracksPicture | TimelinePicture | TurnPicture | PlansPicture | SpreadPicture
    alternative: MediumWords
    key: str
    """Identity of the chart on the page."""
    medium: Medium | None = None


@dataclass(frozen=True)
class LogLines:
    """Lines of the decision log behind a prompt, by their numbers; on screen alone."""

    prompt: str
    numbers: tuple[int, ...]
    medium: Medium | None = "screen"


@dataclass(frozen=True)
class Pending:
    """Work that is still under way: on screen with its progress."""

    text: MediumWords
    medium: Medium | None = None


@dataclass(frozen=True)
class FrameBlock:
    """Blocks that belong together, with a border on screen."""

    blocks: "tuple[Block, ...]"
    medium: Medium | None = None


@dataclass(frozen=True)
class FoldedBlock:
    """Blocks that are folded away on screen behind a label, and stand open in print."""

    label: str
    blocks: "tuple[Block, ...]"
    medium: Medium | None = None


@dataclass(frozen=True)
class SideBySideBlocks:
    """Blocks that stand beside each other on screen, and one after the other in print."""

    blocks: "tuple[Block, ...]"
    medium: Medium | None = None


Block = (
    Heading
    | Paragraph
    | Labelled
    | Amount
    | Bullets
    | TableBlock
    | MarkList
    | SingleMark
    | FigureBlock
    | LogLines
    | Pending
    | FrameBlock
    | FoldedBlock
    | SideBySideBlocks
)


def table(
    name: MediumWords,
    columns: Sequence[TableColumn],
    rows: Iterable[Sequence[TableCell]],
    *,
    empty: MediumWords = "",
    layout: TableLayout = TableLayout(),
    medium: Medium | None = None,
) -> TableBlock:
    """Return a table of rows that have a cell a column."""
    return TableBlock(name, tuple(columns), tuple(tuple(row) for row in rows), empty, layout, None, medium)


def selected(blocks: Iterable[Block], medium: Medium) -> tuple[Block, ...]:
    """Return the blocks that a medium has."""
    return tuple(block for block in blocks if block.medium in (None, medium))


def grid(
    rows: TableBlock, medium: Medium
) -> tuple[tuple[TableColumn, ...], tuple[tuple[TableCell, ...], ...]]:
    """Return the columns of a table that a medium has, and the rows cut to them, wordings settled."""
    places = [place for place, column in enumerate(rows.columns) if column.medium in (None, medium)]
    return tuple(rows.columns[place] for place in places), tuple(
        tuple(_cell(row[place], medium) for place in places) for row in rows.rows
    )


def _cell(cell: TableCell, medium: Medium) -> TableCell:
    return worded(cell, medium) if isinstance(cell, Wording) else cell
