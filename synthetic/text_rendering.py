"""Rendering of many texts at once: every author's choices are made side by side, one choice of each at a time.

The n-th choice of a text hangs on its own bits and on n, so that a text is the same whichever others are
rendered with it.
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
    """Texts to render, a row each."""

    begin: Rows
    """Point of the phrasebook at which each begins."""
    core: Rows
    """Choice that ``<core>`` stands for, or 0 where nothing is said for or against."""
    bits: Bits
    author: Rows
    """Number of the author within the source."""


class _Stacks:
    """A stack of points for each row.

    All stacks lie in one array with the same ``room`` each: that of row *r* begins at ``r * room``, and its
    ``height`` says how many points of it are in use.
    """

    def __init__(self, count: int, room: int) -> None:
        self.count, self.room = count, room
        # How high the highest stack can be by now.
        self.tallest = 0
        self.points = np.zeros(count * room, dtype=np.int64)
        self.height = np.zeros(count, dtype=np.int64)

    def push(self, rows: Rows, points: Rows) -> None:
        """Put a point on the stack of each of some rows."""
        height = self.height.take(rows)
        self.tallest += 1
        if self.tallest > self.room and height.size and int(height.max()) == self.room:
            self._double_room()
        self.points[rows * self.room + height] = points
        self.height[rows] = height + 1

    def pop(self, rows: Rows) -> Rows:
        """Take the last point from the stack of each of some rows."""
        height = self.height.take(rows) - 1
        self.height[rows] = height
        return self.points.take(rows * self.room + height)

    def _double_room(self) -> None:
        wider = np.zeros((self.count, 2 * self.room), dtype=np.int64)
        wider[:, : self.room] = self.points.reshape(self.count, self.room)
        self.points, self.room = wider.ravel(), 2 * self.room

    def all(self) -> Rows:
        """Return all points, row by row and each row's in the order put."""
        in_use = np.arange(self.room) < self.height[:, None]
        return self.points.reshape(self.count, self.room)[in_use]


def render_texts(book: Phrasebook, requests: TextRequests) -> list[str]:
    """Return each text with its values left as ``%(field)s``.

    Raises:
        KeyError: when a text says for or against and nothing was given to say.
    """
    count = len(requests.begin)
    spoken, waiting = _Stacks(count, 64), _Stacks(count, 16)
    rows, points = _to_next_choice(book, spoken, waiting, np.arange(count), requests.begin)
    turn = 0
    while rows.size:
        turn += 1
        after = book.after.take(points)
        more = np.flatnonzero(after != NONE)
        waiting.push(rows.take(more), after.take(more))
        first_points = _choose_options(book, requests, rows, book.choice.take(points), turn)
        rows, points = _to_next_choice(book, spoken, waiting, rows, first_points)
    # The words of all rows lie end to end; each row's end where the running total of the heights is.
    words: Sequence[str] = book.words.take(spoken.all()).tolist()
    ends, lengths = np.cumsum(spoken.height).tolist(), spoken.height.tolist()
    return ["".join(words[end - length : end]) for end, length in zip(ends, lengths, strict=True)]


def _choose_options(book: Phrasebook, requests: TextRequests, rows: Rows, choice: Rows, turn: int) -> Rows:
    """Return the point at which the option begins that each row chooses in its ``turn``-th choice.

    Raises:
        KeyError: when a row is to say for or against and nothing was given to say.
    """
    core = np.flatnonzero(choice == CORE)
    if core.size:
        choice[core] = requests.core.take(rows.take(core))
        if not choice.all():
            raise KeyError("core")
    # The options of a choice lie on a ring, on which an author's own begin at the author's offset and run for as
    # many as the author draws on. A lot says how far into these; what runs past the end comes round to the start.
    lot = mix_all(requests.bits.take(rows) + np.uint64(turn))
    lot %= book.span.take(choice)
    place = lot.astype(np.int64)
    place += book.offset[requests.author.take(rows), choice]
    count = book.count.take(choice)
    place -= count * (place >= count)
    # The options of all choices lie in one array, each choice's from its ``first`` on.
    place += book.first.take(choice)
    return book.option.take(place)


def _to_next_choice(
    book: Phrasebook, spoken: _Stacks, waiting: _Stacks, rows: Rows, points: Rows
) -> tuple[Rows, Rows]:
    """Let rows say points and go on until each comes to a choice or its end; return those with a choice."""
    open_rows, open_points = [], []
    while rows.size:
        spoken.push(rows, points)
        has_choice = book.choice.take(points) != NONE
        with_choice = np.flatnonzero(has_choice)
        open_rows.append(rows.take(with_choice))
        open_points.append(points.take(with_choice))
        rows = rows.take(np.flatnonzero(~has_choice))
        rows = rows.take(np.flatnonzero(waiting.height.take(rows)))
        points = waiting.pop(rows)
    return np.concatenate(open_rows), np.concatenate(open_points)
