"""Columns of a trace as whole numbers, and which of its events are offences."""

import numpy as np

from simulator.streams import Flags, Ints
from simulator.trace import Columns, EventKind, Trace


def ints(table: Columns, name: str) -> Ints:
    """Return a column as 64-bit integers."""
    return table[name].astype(np.int64)


def column(trace: Trace, name: str) -> Ints:
    """Return a column of the events as whole numbers."""
    return ints(trace.events, name)


def offences(trace: Trace) -> Flags:
    """Return which events are offences."""
    return column(trace, "kind") == EventKind.CRIME
