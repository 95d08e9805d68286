"""The blocks of a debrief as the typesetter reads them, with words that the font can draw."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from documents.drawable_text import drawable, legible
from exercise.debrief.printed import printed_charts
from exercise.debrief.printed.printed_charts import PrintedPicture
from exercise.debrief_parts.blocks import (
    Amount,
    Block,
    Bullets,
    FigureBlock,
    FoldedBlock,
    FrameBlock,
    Heading,
    Labelled,
    LogLines,
    MarkList,
    Paragraph,
    Pending,
    PlansPicture,
    SideBySideBlocks,
    SingleMark,
    SpreadPicture,
    TableBlock,
    TableCell,
    TableColumn,
    TimelinePicture,
    TracksPicture,
    TurnPicture,
    grid,
    selected,
    table,
    worded,
)
from exercise.debrief_parts.decisions_part import WITH, WITHOUT

SheetBlock = dict[str, Any]
"""One block as the typesetter's template has it."""
MARK_COLUMNS = (TableColumn("Mark", 20), TableColumn("Value", 18), TableColumn("In words", 62))


def sheets(blocks: Iterable[Block]) -> Iterator[SheetBlock]:
    """Yield the blocks that are printed, in order."""
    for block in selected(blocks, "print"):
        yield from _sheets(block)


def _sheets(block: Block) -> Iterator[SheetBlock]:
    match block:
        case Heading(text, level):
            yield {"kind": "heading", "level": block.print_level or level, "text": _legible(text)}
        case Paragraph(text, style):
            words = worded(text, "print")
            yield _paragraph(words.replace("*", "") if style == "markup" else words, style == "finding")
        case Labelled(label, text, strong):
            yield _paragraph(f"{label}: {text}", strong)
        case Amount(label, amount, interval):
            yield _paragraph(f"{label}: {amount} {interval}")
        case Pending(text):
            yield _paragraph(worded(text, "print"))
        case Bullets(lines):
            yield {"kind": "list", "lines": [_legible(line) for line in lines]}
        case TableBlock():
            yield _table(block)
        case MarkList(title, _, lines):
            rows = ((line.title, line.value, line.sentence) for line in lines)
            yield _table(table(title, MARK_COLUMNS, rows))
        case SingleMark(line):
            yield _paragraph(f"{line.title}: {line.value}", strong=True)
            yield _paragraph(line.sentence)
        case FigureBlock():
            picture = _picture(block)
            yield {"kind": "picture", "svg": picture.svg, "alt": _legible(picture.alt)}
        case FrameBlock(blocks) | SideBySideBlocks(blocks) | FoldedBlock(_, blocks):
            yield from sheets(blocks)
        case LogLines():
            return


def _paragraph(text: str, strong: bool = False) -> SheetBlock:
    return {"kind": "strong" if strong else "p", "text": _legible(text)}


def _table(block: TableBlock) -> SheetBlock:
    """Return a table with its caption, or a paragraph where there is no row."""
    name = worded(block.name, "print")
    columns, rows = grid(block, "print")
    if not rows:
        return _paragraph(worded(block.empty, "print") or f"{name}: nothing to show.")
    return {
        "kind": "table",
        "caption": _legible(name),
        "head": [_legible(worded(column.name, "print")) for column in columns],
        "widths": [column.width for column in columns],
        "rows": [[_legible(_cell_text(cell)) for cell in row] for row in rows],
    }


def _picture(figure: FigureBlock) -> PrintedPicture:
    alternative = worded(figure.alternative, "print")
    match figure.picture:
        case TracksPicture(points, cycles):
            return printed_charts.tracks(points, cycles, alternative)
        case TimelinePicture(moments):
            return printed_charts.timeline(moments, alternative)
        case TurnPicture(point):
            return printed_charts.turn(point, alternative)
        case PlansPicture(plans):
            harms = [(plan.plan, plan.harm, plan.own) for plan in plans]
            return printed_charts.spread(harms, "Harm, harm days", alternative)
        case SpreadPicture(distribution):
            runs = [
                (WITH, distribution.with_decisions, True),
                (WITHOUT, distribution.without_decisions, False),
            ]
            return printed_charts.spread(runs, f"{distribution.measure}, {distribution.unit}", alternative)


def _cell_text(cell: TableCell) -> str:
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _legible(text: str) -> str:
    return drawable(" ".join(legible(text).split()))
