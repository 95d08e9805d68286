"""What the force does and what it therefore records, read off the trace day by day.

Police attention raises recording: while actions run, officers are where things happen, find offences that
nobody reports, stop people and write it down. Harm in the trace is another matter and may well fall.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from simulator.trace import EventKind, Trace

Records = Literal["", "crimes", "arrests"]
MOST_ACTIONS = 6
"""Actions at a time beyond which attention adds no more. An assumption."""


@dataclass(frozen=True)
class ForceActivity:
    """Rows of the trace's events by day, and how many actions run on each day."""

    crimes: Mapping[int, tuple[int, ...]]
    """Reported crimes and violence."""
    arrests: Mapping[int, tuple[int, ...]]
    running: tuple[int, ...]

    @classmethod
    def read(cls, trace: Trace) -> "ForceActivity":
        """Return the activity of a trace."""
        events = trace.events
        kinds = events["kind"]
        crime = np.isin(kinds, [int(EventKind.CRIME), int(EventKind.VIOLENCE)])
        return cls(
            crimes=_by_day(trace, crime & (events["reported"] == 1)),
            arrests=_by_day(trace, kinds == int(EventKind.ARRESTED)),
            running=_running(trace),
        )

    def actions(self, day: int) -> int:
        """Return how many actions of the force run on a day, up to ``MOST_ACTIONS``."""
        return min(MOST_ACTIONS, self.running[day]) if 0 <= day < len(self.running) else 0

    def record_rows(self, records: Records, day: int) -> tuple[int, ...]:
        """Return the rows of what a source records that happened on a day."""
        if not records:
            return ()
        return (self.crimes if records == "crimes" else self.arrests).get(day, ())


def _by_day(
    trace: Trace, matches: "np.ndarray[tuple[int], np.dtype[np.bool_]]"
) -> dict[int, tuple[int, ...]]:
    rows = np.flatnonzero(matches)
    by_day: dict[int, list[int]] = {}
    for row, day in zip(rows.tolist(), trace.events["day"][rows].tolist(), strict=True):
        by_day.setdefault(day, []).append(row)
    return {day: tuple(day_rows) for day, day_rows in by_day.items()}


def _running(trace: Trace) -> tuple[int, ...]:
    # A step up on the day on which an action begins and one down where it ends: the running total is how many run.
    events, change = trace.events, np.zeros(trace.days + 1, dtype=np.int64)
    for kind, step in ((EventKind.ACTION_BEGAN, 1), (EventKind.ACTION_ENDED, -1)):
        days = events["day"][events["kind"] == int(kind)].astype(np.int64)
        np.add.at(change, np.clip(days, 0, trace.days), step)
    return tuple(int(n) for n in np.maximum(np.cumsum(change), 0)[: trace.days])
