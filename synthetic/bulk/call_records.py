"""Communications data of two operators, each in its own dress: headers, time zone and way to write a number."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from synthetic.bulk.outings import DAY

SLOTS = 8
"""Contacts a day at most. An assumption."""
CONTACT = 0.55
"""Share of them that take place. An assumption."""
TEXTS = 0.4
"""Share of contacts that are messages. An assumption."""

HEADS = (
    ("A_NUM", "B_NUM", "START", "DUR_S", "TYPE", "CELL"),
    ("calling", "called", "begin_utc", "seconds", "kind", "mast"),
)
"""Columns of operator one and of operator two."""


def word_column(numbers: Any, words: Sequence[str]) -> Any:
    """Return the word of each of some ``numbers``, its place among ``words``, as an Arrow dictionary."""
    import pyarrow as pa

    return pa.DictionaryArray.from_arrays(pa.array(numbers), pa.array(words))


@cache
def clock_strings() -> Any:
    """Return every second of a day as it is written."""
    import pyarrow as pa

    return pa.array([f"{s // 3600:02d}:{s // 60 % 60:02d}:{s % 60:02d}" for s in range(DAY)], pa.string())


def summer(on: date) -> int:
    """Return seconds by which local time is ahead of UTC: an hour from the last Sunday of March to that of October.

    The hours before the change at 01:00 UTC count with the day.
    """
    begins, ends = _last_sunday(on.year, 3), _last_sunday(on.year, 10)
    return 3600 if begins <= on < ends else 0


def _last_sunday(year: int, month: int) -> date:
    end = date(year, month, 31)
    return end - timedelta(days=(end.weekday() + 1) % 7)
