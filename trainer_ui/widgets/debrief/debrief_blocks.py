"""The blocks of a debrief on a page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

import streamlit as st

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
    RowFilter,
    SideBySideBlocks,
    SingleMark,
    Style,
    TableBlock,
    TableCell,
    grid,
    selected,
    worded,
)
from exercise.read_models.debrief_models import MarkLine
from exercise.read_models.desk_models import LogLine
from exercise.read_models.job_models import JobDetails
from trainer_ui.widgets.debrief.debrief_figures import figure
from trainer_ui.widgets.page import job_progress
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.log_table import log_table
from trainer_ui.widgets.page.plain_text import bullets, day, escape, heading


@dataclass(frozen=True)
class HostPage:
    """What blocks need of the page on which they stand."""

    run: str = ""
    cycles: int = 0
    """Cycles of the exercise; what follows the last is then called the hand-in."""
    log: tuple[LogLine, ...] = ()
    job: Callable[[], JobDetails] | None = None
    """Looks after the work that is still under way."""


def show(blocks: Iterable[Block], page: HostPage) -> None:
    """Show the blocks that a screen has, in order."""
    for block in selected(blocks, "screen"):
        _show(block, page)


def _show(block: Block, page: HostPage) -> None:
    match block:
        case Heading(text, level):
            heading(text, level)
        case Paragraph(text, style):
            _paragraph(worded(text, "screen"), style)
        case Labelled(label, text):
            st.markdown(f"**{escape(label)}:** {escape(text)}")
        case Amount(label, amount, interval):
            st.markdown(f"{escape(label)}: **{escape(amount)}** {escape(interval)}")
        case Bullets(lines):
            bullets(lines)
        case TableBlock():
            _table(block, page)
        case MarkList(title, meaning, lines):
            heading(title)
            st.text(meaning)
            for line in lines:
                _mark(line)
        case SingleMark(line):
            _mark(line)
        case FigureBlock():
            figure(block)
        case LogLines(prompt, numbers):
            _log_lines(prompt, numbers, page)
        case Pending(text):
            if page.job is not None:
                _pending(worded(text, "screen"), page.job)
        case FrameBlock(blocks):
            with st.container(border=True):
                show(blocks, page)
        case FoldedBlock(label, blocks):
            with st.expander(escape(label), icon=":material/table:"):
                show(blocks, page)
        case SideBySideBlocks(blocks):
            for column, part in zip(st.columns(len(blocks)), blocks, strict=True):
                with column:
                    show((part,), page)


def _paragraph(text: str, style: Style) -> None:
    match style:
        case "plain":
            st.text(text)
        case "markup":
            st.markdown(text)
        case "finding":
            heading(text, 4)
        case "caption":
            st.caption(escape(text))
        case "notice":
            st.info(escape(text))


def _mark(line: MarkLine) -> None:
    with st.container(border=True):
        st.markdown(f"**{escape(line.title)}**: {escape(line.value)}")
        st.text(line.sentence)


def _table(block: TableBlock, page: HostPage) -> None:
    columns, cells = grid(block, "screen")
    names = [worded(column.name, "screen") for column in columns]
    rows = [{name: _cell(cell) for name, cell in zip(names, row, strict=True)} for row in cells]
    if block.row_filter is not None:
        rows = _filtered(rows, block.row_filter, page.run)
    empty = worded(block.empty, "screen")
    table(
        rows,
        worded(block.name, "screen"),
        **({"empty": empty} if empty else {}),
        rows_shown=block.layout.rows_shown,
        lines=block.layout.lines,
        wrap=block.layout.wrap,
    )


def _filtered(rows: list[dict[str, object]], choice: RowFilter, run: str) -> list[dict[str, object]]:
    """Return the rows that the reader chooses to see."""
    values = sorted({str(row[choice.column]) for row in rows})
    selection = st.selectbox(choice.column, [choice.everything, *values], key=f"{choice.key}-{run}")
    return [row for row in rows if selection in (choice.everything, row[choice.column])]


def _log_lines(prompt: str, numbers: tuple[int, ...], page: HostPage) -> None:
    by_number = {line.seq: line for line in page.log}
    lines = [by_number[number] for number in numbers if number in by_number]
    if lines:
        with st.expander(f"Log lines behind it ({len(lines)}): {escape(prompt)}"):
            log_table(lines, f"Log lines behind: {prompt}", page.cycles)


@st.fragment(run_every=2)
def _pending(text: str, job: Callable[[], JobDetails]) -> None:
    under_way = job()
    st.text(text)
    job_progress.progress(under_way)
    if under_way.status == "done":
        st.rerun()


def _cell(cell: TableCell) -> object:
    return day(cell) if isinstance(cell, date) else cell
