"""Telling many texts at once: every author's choices are made side by side, one choice of each at a time.

The n-th choice of a telling hangs on its own bits and on n, so that a text is the same whichever others are
told with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synthetic.draws import Bits, mixed_all
from synthetic.phrasebook import CORE, NONE, Phrasebook

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Tellings:
    """Texts to tell, a row each."""

    begin: NDArray[np.int32]
    """Point of the phrasebook at which each begins."""
    core: NDArray[np.int64]
    """Choice that ``<core>`` stands for, or 0 where nothing is said for or against."""
    bits: Bits
    author: Rows
    """Number of the author within the source."""


class _Course:
    """How far each telling has come."""

    def __init__(self, count: int) -> None:
        self.said = np.zeros((count, 64), dtype=np.int32)
        self.length = np.zeros(count, dtype=np.int64)
        self._waiting = np.zeros((count, 16), dtype=np.int32)
        self._depth = np.zeros(count, dtype=np.int64)

    def say(self, rows: Rows, points: NDArray[np.int32]) -> None:
        """Add a point to what each of some rows says."""
        at = self.length[rows]
        if len(at) and int(at.max()) == self.said.shape[1]:
            self.said = np.concatenate((self.said, np.zeros_like(self.said)), axis=1)
        self.said[rows, at] = points
        self.length[rows] = at + 1

    def wait(self, rows: Rows, points: NDArray[np.int32]) -> None:
        """Keep the points at which some rows go on once their choice is told."""
        at = self._depth[rows]
        if len(at) and int(at.max()) == self._waiting.shape[1]:
            self._waiting = np.concatenate((self._waiting, np.zeros_like(self._waiting)), axis=1)
        self._waiting[rows, at] = points
        self._depth[rows] = at + 1

    def go_on(self, rows: Rows) -> tuple[Rows, NDArray[np.int32]]:
        """Return those of some rows that have something left to tell, and the points at which they go on."""
        rows = rows[self._depth[rows] > 0]
        at = self._depth[rows] - 1
        self._depth[rows] = at
        return rows, self._waiting[rows, at]


def told(book: Phrasebook, tellings: Tellings) -> list[str]:
    """Return each text with its values left as ``%(field)s``.

    Raises KeyError when a text says for or against and nothing was given to say.
    """
    course = _Course(len(tellings.begin))
    every: Rows = np.arange(len(tellings.begin))
    course.say(every, tellings.begin)
    rows, points = _to_next_choice(book, course, every, tellings.begin)
    turn = 0
    while rows.size:
        turn += 1
        chosen = _chosen(book, tellings, rows, points, turn)
        after = book.after[points]
        more = after != NONE
        course.wait(rows[more], after[more])
        course.say(rows, chosen)
        rows, points = _to_next_choice(book, course, rows, chosen)
    return _joined(book, course)


def _chosen(
    book: Phrasebook, tellings: Tellings, rows: Rows, points: NDArray[np.int32], turn: int
) -> NDArray[np.int32]:
    """Return the point at which the option begins that each row chooses in its turn."""
    choice = book.choice[points].astype(np.int64)
    if (choice == CORE).any():
        choice = np.where(choice == CORE, tellings.core[rows], choice)
        if (choice == CORE).any():
            raise KeyError("core")
    lot = mixed_all(tellings.bits[rows] + np.uint64(turn))
    count = book.count[choice]
    at = book.liking[tellings.author[rows], choice] + (lot % book.span[choice]).astype(np.int64)
    at -= np.where(at >= count, count, 0)
    return book.option[book.first[choice] + at]


def _to_next_choice(
    book: Phrasebook, course: _Course, rows: Rows, points: NDArray[np.int32]
) -> tuple[Rows, NDArray[np.int32]]:
    """Return the rows that come to another choice, and the points that lead to it."""
    open_rows, open_points = [], []
    while rows.size:
        leads = book.choice[points] != NONE
        open_rows.append(rows[leads])
        open_points.append(points[leads])
        rows, points = course.go_on(rows[~leads])
        course.say(rows, points)
    return np.concatenate(open_rows), np.concatenate(open_points)


def _joined(book: Phrasebook, course: _Course) -> list[str]:
    inside = np.arange(course.said.shape[1]) < course.length[:, None]
    words: Sequence[str] = book.said[course.said[inside]].tolist()
    ends = np.cumsum(course.length).tolist()
    return [
        "".join(words[end - length : end]) for end, length in zip(ends, course.length.tolist(), strict=True)
    ]
