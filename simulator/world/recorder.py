"""The recorder: what happens is written down once, as rows, in the order in which it happens."""

import numpy as np
from numpy.typing import NDArray

from simulator.trace import (
    EVENT_COLUMNS,
    GROUP_COLUMNS,
    PLACE_COLUMNS,
    REVIEW_COLUMNS,
    Columns,
    EventKind,
)

_EVENT, _GROUP, _PLACE, _REVIEW = (
    np.dtype(list(columns.items()))
    for columns in (EVENT_COLUMNS, GROUP_COLUMNS, PLACE_COLUMNS, REVIEW_COLUMNS)
)
_BLANK = np.zeros(1, dtype=_EVENT)
for _name in ("market", "method", "group", "actor", "victim", "other"):
    _BLANK[_name] = -1
_BLANK["hour"] = 12
_MOST_SINGLE = 10_000
"""Events written one at a time from which they are made a block, to spare memory."""
_COLUMN = {name: index for index, name in enumerate(EVENT_COLUMNS)}
_BLANK_ROW: list["Value"] = list(_BLANK[0].tolist())

Value = int | float | NDArray[np.generic]


class Recorder:
    """Collects events and weekly states of one run."""

    def __init__(self) -> None:
        self.count = 0
        self._events: list[NDArray[np.void]] = []
        """Events written together; those written one at a time are kept apart until they are read."""
        self._single: list[tuple[Value, ...]] = []
        self._singles: list[NDArray[np.void]] = []
        self._groups: list[NDArray[np.void]] = []
        self._places: list[NDArray[np.void]] = []
        self._reviews: list[NDArray[np.void]] = []

    def add(self, day: int, kind: EventKind, rows: int = 1, **columns: Value) -> int:
        """Write events of one kind down and return the number of the first."""
        first = self.count
        self.count += rows
        if rows == 1:
            row = _BLANK_ROW.copy()
            row[0:3] = first, day, int(kind)
            for name, value in columns.items():
                row[_COLUMN[name]] = value.item() if isinstance(value, np.ndarray) else value
            self._single.append(tuple(row))
            if len(self._single) >= _MOST_SINGLE:
                self._close()
            return first
        block = np.repeat(_BLANK, rows)
        block["event"] = np.arange(first, first + rows)
        block["day"] = day
        block["kind"] = int(kind)
        for name, value in columns.items():
            block[name] = value
        self._events.append(block)
        return first

    def _close(self) -> None:
        """Make a block of the events written one at a time."""
        if self._single:
            self._singles.append(np.array(self._single, dtype=_EVENT))
            self._single.clear()

    def copy(self) -> "Recorder":
        """Return a recorder that goes on from here; blocks once written are shared and never change."""
        self._close()
        other = Recorder()
        other.count = self.count
        other._events, other._groups, other._places = self._events[:], self._groups[:], self._places[:]
        other._reviews, other._singles = self._reviews[:], self._singles[:]
        return other

    def weekly(self, groups: dict[str, Value], places: dict[str, Value], day: int) -> None:
        """Write the state of every group and neighbourhood down."""
        self._groups.append(_rows(_GROUP, groups, groups["group"], day))
        self._places.append(_rows(_PLACE, places, places["place"], day))

    def reviewed(self, day: int, reviews: dict[str, Value]) -> None:
        """Write down what the groups that reviewed today believed and did."""
        self._reviews.append(_rows(_REVIEW, reviews, reviews["group"], day))

    def events(self) -> Columns:
        """Return all events as columns, in the order in which they were written."""
        self._close()
        return _in_order([*self._events, *self._singles])

    def since(self, day: int) -> Columns:
        """Return the events from a day on."""
        self._close()
        columns = _in_order([*_blocks_since(self._events, day), *_blocks_since(self._singles, day)])
        begin = int(np.searchsorted(columns["day"], day))
        return {name: column[begin:] for name, column in columns.items()}

    def groups(self) -> Columns:
        """Return all weekly group states as columns."""
        return _columns(GROUP_COLUMNS, self._groups)

    def places(self) -> Columns:
        """Return all weekly neighbourhood states as columns."""
        return _columns(PLACE_COLUMNS, self._places)

    def reviews(self) -> Columns:
        """Return all reviews as columns."""
        return _columns(REVIEW_COLUMNS, self._reviews)


def _blocks_since(blocks: list[NDArray[np.void]], day: int) -> list[NDArray[np.void]]:
    """Return the blocks that hold events from a day on."""
    first = len(blocks)
    while first and int(blocks[first - 1]["day"][-1]) >= day:
        first -= 1
    return blocks[first:]


def _in_order(blocks: list[NDArray[np.void]]) -> Columns:
    """Return events as columns, in the order in which they were written."""
    events = _columns(EVENT_COLUMNS, blocks)
    order = np.argsort(events["event"], kind="stable")
    return {name: column[order] for name, column in events.items()}


def _rows(kind: "np.dtype[np.void]", values: dict[str, Value], first: Value, day: int) -> NDArray[np.void]:
    """Return rows of a day; one of the columns, ``first``, says how many."""
    block = np.zeros(np.size(first), dtype=kind)
    for name, value in values.items():
        block[name] = value
    block["day"] = day
    return block


def _columns(types: dict[str, str], blocks: list[NDArray[np.void]]) -> Columns:
    if not blocks:
        return {name: np.zeros(0, dtype=kind) for name, kind in types.items()}
    kind = np.dtype(list(types.items()))
    whole = np.frombuffer(b"".join(block.tobytes() for block in blocks), dtype=kind)
    return {name: np.ascontiguousarray(whole[name]) for name in types}
