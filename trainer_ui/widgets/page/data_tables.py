"""Tables: every one has a name for screen readers, and shows its rows without an index."""

from collections.abc import Mapping, Sequence

import streamlit as st

from trainer_ui.widgets.page.plain_text import escape

Row = Mapping[str, object]
_LONG_CELL = 44
"""Letters in a cell above which it needs room."""
_WRITTEN_ROWS = 30
"""Rows up to which a table with long cells is written out, so that the words wrap."""
_LINE_HEIGHT = 35
_SINGLE_WIDTH = 540
"""Width, px, of the only column that needs room."""


def table(
    rows: Sequence[Row],
    name: str,
    *,
    empty: str = "Nothing here yet.",
    rows_shown: int = 0,
    lines: int = 1,
    wrap: bool = False,
) -> None:
    """Show rows as a table called ``name``; say ``empty`` when there are none.

    ``rows_shown`` limits the height and lets the rows scroll; 0 shows all.
    ``wrap`` writes it out, however long, so that words and heads wrap.
    ``lines`` is the number of lines that a cell of such a table may wrap over.
    """
    if not rows:
        st.info(empty)
        return
    wide = [column for column in rows[0] if any(len(str(row.get(column, ""))) > _LONG_CELL for row in rows)]
    if wrap or (wide and not rows_shown and len(rows) <= _WRITTEN_ROWS):
        _print_rows(rows, name)
        return
    visible_rows = len(rows) if rows_shown == 0 else min(rows_shown, len(rows))
    st.dataframe(
        list(rows),
        hide_index=True,
        alt=name,
        height=_LINE_HEIGHT + _height(lines) * visible_rows + 3,
        row_height=_height(lines) if lines > 1 else None,
        column_config={
            column: st.column_config.Column(width=_SINGLE_WIDTH if len(wide) == 1 else "large")
            for column in wide[:2]
        },
    )


def _height(lines: int) -> int:
    return _LINE_HEIGHT + 20 * (lines - 1)


def _print_rows(rows: Sequence[Row], name: str) -> None:
    st.table(
        [{escape(column): escape(str(cell)) for column, cell in row.items()} for row in rows],
        hide_index=True,
        border="horizontal",
        alt=name,
    )
