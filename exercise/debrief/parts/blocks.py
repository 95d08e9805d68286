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


Words = str | Wording
Cell = str | int | date | Wording
"""A date is written by each medium in its own way."""


def worded(words: Words, medium: Medium) -> str:
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

    text: Words
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
class Column:
    """A column of a table."""

    name: Words
    width: int = 0
    """Width in print, in per cent of the table's."""
    medium: Medium | None = None


@dataclass(frozen=True)
class Layout:
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
class Table:
    """A table with a name for whoever cannot see it, which is its caption in print."""

    name: Words
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: Words = ""
    """What is said where there is no row; each medium has words of its own where this is empty."""
    layout: Layout = Layout()
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
class Tracks:
    """Probability tracks of one question."""

    points: tuple[TrackPoint, ...]
    cycles: int


@dataclass(frozen=True)
class Timeline:
    """Moments on two clocks."""

    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Turn:
    """How far a report moved its readers."""

    point: TurningPoint


@dataclass(frozen=True)
class Plans:
    """Harm under each course of action, over many worlds."""

    plans: tuple[PlanSpread, ...]


@dataclass(frozen=True)
class Spread:
    """A measure over paired runs, with the decisions and without."""

    distribution: Distribution


@dataclass(frozen=True)
class Figure:
    """A picture, with the words that stand for it where it cannot be seen."""

    picture: Tracks | Timeline | Turn | Plans | Spread
    alternative: Words
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

    text: Words
    medium: Medium | None = None


@dataclass(frozen=True)
class Box:
    """Blocks that belong together, with a border on screen."""

    blocks: "tuple[Block, ...]"
    medium: Medium | None = None


@dataclass(frozen=True)
class Fold:
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
    | Table
    | MarkList
    | SingleMark
    | Figure
    | LogLines
    | Pending
    | Box
    | Fold
    | SideBySideBlocks
)


def table(
    name: Words,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    empty: Words = "",
    layout: Layout = Layout(),
    medium: Medium | None = None,
) -> Table:
    """Return a table of rows that have a cell a column."""
    return Table(name, tuple(columns), tuple(tuple(row) for row in rows), empty, layout, None, medium)


def selected(blocks: Iterable[Block], medium: Medium) -> tuple[Block, ...]:
    """Return the blocks that a medium has."""
    return tuple(block for block in blocks if block.medium in (None, medium))


def grid(rows: Table, medium: Medium) -> tuple[tuple[Column, ...], tuple[tuple[Cell, ...], ...]]:
    """Return the columns of a table that a medium has, and the rows cut to them, wordings settled."""
    places = [place for place, column in enumerate(rows.columns) if column.medium in (None, medium)]
    return tuple(rows.columns[place] for place in places), tuple(
        tuple(_cell(row[place], medium) for place in places) for row in rows.rows
    )


def _cell(cell: Cell, medium: Medium) -> Cell:
    return worded(cell, medium) if isinstance(cell, Wording) else cell
