"""Tables, the text twins of pictures."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class DataTable:
    """A table with a head for every column and every row."""

    caption: str
    heads: tuple[str, ...]
    """The first stands over the heads of the rows."""
    rows: tuple[tuple[str, ...], ...]
    """The first cell heads its row."""
    words: bool = False
    """Whether the cells are words, which stand to the left, and not figures."""


def table(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]], *, words: bool = False
) -> DataTable:
    """Return a table from any sequences; ``words`` says that its cells are words and not figures."""
    return DataTable(caption, tuple(heads), tuple(tuple(row) for row in rows), words)
