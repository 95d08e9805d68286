"""Columns of a trace as whole numbers."""

import numpy as np

from simulator.streams import Ints
from simulator.trace import Columns


def ints(table: Columns, name: str) -> Ints:
    """Return a column as 64-bit integers."""
    return table[name].astype(np.int64)
