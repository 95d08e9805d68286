"""Tables: every one has a name for screen readers, and shows its rows without an index."""

from collections.abc import Mapping, Sequence

import streamlit as st

Row = Mapping[str, object]


def table(rows: Sequence[Row], name: str, *, empty: str = "Nothing here yet.", rows_shown: int = 0) -> None:
    """Show rows as a table called ``name``; say ``empty`` when there are none.

    ``rows_shown`` limits the height; 0 shows all.
    """
    if not rows:
        st.info(empty)
        return
    shown = len(rows) if rows_shown == 0 else min(rows_shown, len(rows))
    st.dataframe(
        list(rows),
        hide_index=True,
        alt=name,
        height=36 + 35 * shown + 2,
        column_config={
            column: st.column_config.Column(width="medium" if _long(rows, column) else None)
            for column in rows[0]
        },
    )


def _long(rows: Sequence[Row], column: str) -> bool:
    return any(len(str(row.get(column, ""))) > 60 for row in rows)
