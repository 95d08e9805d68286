"""Telling many texts at once: every author's choices are made side by side, one choice of each at a time.

The n-th choice of a telling hangs on its own bits and on n, so that a text is the same whichever others are
told with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synthetic.draws import Bits, mix_all
from synthetic.phrasebook import CORE, NONE, Phrasebook

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class TextRequests:
    """Texts to tell, a row each."""

    begin: Rows
    """Point of the phrasebook at which each begins."""
    core: Rows
    """Choice that ``<core>`` stands for, or 0 where nothing is said for or against."""
    bits: Bits
    author: Rows
    """Number of the author within the source."""


class _Stacks:
    """A pile of points for each row."""

    def __init__(self, count: int, deep: int) -> None:
        # Rows, room on each pile, and how high the highest can be by now.
        self.count, self.deep, self.most = count, deep, 0
        self.points = np.zeros(count * deep, dtype=np.int64)
        self.height = np.zeros(count, dtype=np.int64)

    def push(self, rows: Rows, points: Rows) -> None:
        """Put a point on the pile of each of some rows."""
        at = self.height.take(rows)
        self.most += 1
        if self.most > self.deep and at.size and int(at.max()) == self.deep:
            self._deepen()
        self.points[rows * self.deep + at] = points
        self.height[rows] = at + 1

    def take(self, rows: Rows) -> Rows:
        """Take the last point from the pile of each of some rows."""
        at = self.height.take(rows) - 1
        self.height[rows] = at
        return self.points.take(rows * self.deep + at)

    def _deepen(self) -> None:
        wider = np.zeros((self.count, 2 * self.deep), dtype=np.int64)
        wider[:, : self.deep] = self.points.reshape(self.count, self.deep)
        self.points, self.deep = wider.ravel(), 2 * self.deep

    def all(self) -> Rows:
        """Return all points, row by row and each row's in the order put."""
        inside = np.arange(self.deep) < self.height[:, None]
        return self.points.reshape(self.count, self.deep)[inside]


def render_texts(book: Phrasebook, tellings: TextRequests) -> list[str]:
    """Return each text with its values left as ``%(field)s``.

    Raises KeyError when a text says for or against and nothing was given to say.
    """
    count = len(tellings.begin)
    spoken, waiting = _Stacks(count, 64), _Stacks(count, 16)
    rows, points = _to_next_choice(book, spoken, waiting, np.arange(count), tellings.begin)
    turn = 0
    while rows.size:
        turn += 1
        after = book.after.take(points)
        more = np.flatnonzero(after != NONE)
        waiting.push(rows.take(more), after.take(more))
        first_points = _choose_options(book, tellings, rows, book.choice.take(points), turn)
        rows, points = _to_next_choice(book, spoken, waiting, rows, first_points)
    words: Sequence[str] = book.words.take(spoken.all()).tolist()
    ends, lengths = np.cumsum(spoken.height).tolist(), spoken.height.tolist()
    return ["".join(words[end - length : end]) for end, length in zip(ends, lengths, strict=True)]


def _choose_options(book: Phrasebook, tellings: TextRequests, rows: Rows, choice: Rows, turn: int) -> Rows:
    """Return the point at which the option begins that each row chooses in its turn."""
    core = np.flatnonzero(choice == CORE)
    if core.size:
        choice[core] = tellings.core.take(rows.take(core))
        if not choice.all():
            raise KeyError("core")
    lot = mix_all(tellings.bits.take(rows) + np.uint64(turn))
    lot %= book.span.take(choice)
    at = lot.astype(np.int64)
    at += book.liking[tellings.author.take(rows), choice]
    count = book.count.take(choice)
    at -= count * (at >= count)
    at += book.first.take(choice)
    return book.option.take(at)


def _to_next_choice(
    book: Phrasebook, spoken: _Stacks, waiting: _Stacks, rows: Rows, points: Rows
) -> tuple[Rows, Rows]:
    """Let rows say points and go on until each comes to a choice or its end; return those with a choice."""
    open_rows, open_points = [], []
    while rows.size:
        spoken.push(rows, points)
        leads = book.choice.take(points) != NONE
        at = np.flatnonzero(leads)
        open_rows.append(rows.take(at))
        open_points.append(points.take(at))
        rows = rows.take(np.flatnonzero(~leads))
        rows = rows.take(np.flatnonzero(waiting.height.take(rows)))
        points = waiting.take(rows)
    return np.concatenate(open_rows), np.concatenate(open_points)
