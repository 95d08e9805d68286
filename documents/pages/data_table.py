"""Tables, the text twins of pictures."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """A table with a head for every column and every row."""

    caption: str
    heads: tuple[str, ...]
    """The first stands over the heads of the rows."""
    rows: tuple[tuple[str, ...], ...]
    """The first cell heads its row."""
    words: bool = False
    """Whether the cells are words, which stand to the left, and not figures."""


def table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]], *, words: bool = False) -> Table:
    """Return a table from any sequences."""
    return Table(caption, tuple(heads), tuple(tuple(row) for row in rows), words)
