"""A marking rubric: one choice a row, its levels described, each choice saved as it is made."""

from collections.abc import Callable

import streamlit as st

from assessment.mark_records import RubricRow
from exercise.read_models.marking_models import Dossier
from trainer_ui import session
from trainer_ui.widgets.page.plain_text import escape
from trainer_ui.widgets.text import long_text


def rubric(dossier: Dossier, save: Callable[[], None], *, is_closed: bool = False) -> None:
    """Show the rubric's rows with their levels; ``save`` is called after every choice, if any may be made."""
    for row in dossier.rubric.rows:
        _row(dossier, row, save, is_closed)


def levels(dossier: Dossier) -> dict[str, int]:
    """Return the levels chosen so far."""
    choices = {row.id: session.value(_key(dossier, row)) for row in dossier.rubric.rows}
    return {row: level for row, level in choices.items() if isinstance(level, int)}


def _key(dossier: Dossier, row: RubricRow) -> str:
    return f"rubric-{dossier.row.run}-{row.id}"


def _row(dossier: Dossier, row: RubricRow, save: Callable[[], None], is_closed: bool) -> None:
    session.set_default(_key(dossier, row), dossier.levels.get(row.id))
    choice(row, _key(dossier, row), save, is_closed=is_closed)


def choice(
    row: RubricRow, key: str, save: Callable[[], None] | None = None, *, is_closed: bool = False
) -> None:
    """Show the levels of one row to choose from; ``save`` is called after every choice."""
    st.radio(
        escape(row.name),
        list(range(len(row.levels))),
        index=None,
        format_func=lambda level: f"{level} – {escape(row.levels[level])}",
        key=key,
        on_change=save,
        disabled=is_closed,
    )


def comment_draft(dossier: Dossier) -> str:
    """Return the name of the assessor's own draft that holds the comment on a run."""
    return f"comment-{dossier.row.run}"


def comment(dossier: Dossier) -> str:
    """Return the comment as it stands."""
    return long_text.own_text(comment_draft(dossier))
