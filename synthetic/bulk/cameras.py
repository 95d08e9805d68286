"""Cameras of the town: where they stand, how well they see, and what they confuse and when.

A camera's faults are its own: a lens that cannot tell 8 from 3 in the dark does so for every plate of that
week, and its neighbour does not. Nothing is misread cell by cell.
"""

from dataclasses import dataclass

import numpy as np

from synthetic.bulk.lots import BulkPurpose, Floats, Ints, bits, share

SEES = (0.88, 0.99)
"""Share of passes that a camera reads, from the worst to the best. An assumption."""
FAULTY = 0.3
"""Share of weeks in which a camera confuses one pair of characters. An assumption."""
DARK = 0.6
"""Share of faults that show from 20:00 to 06:00 only. An assumption."""
PAIRS = (("8", "3"), ("5", "6"), ("7", "1"), ("0", "8"), ("B", "R"), ("O", "D"), ("V", "Y"), ("M", "N"))
"""What a camera can confuse: digits with digits and letters with letters, and never the Q that keeps a plate safe."""


@dataclass(frozen=True)
class Cameras:
    """The cameras in order of neighbourhood."""

    ids: tuple[str, ...]
    place: Ints
    covers: Ints
    """Camera that a trip to or from each neighbourhood passes, -1 for none."""
    gateways: Ints
    sees: Floats
    """Share of passes that each camera reads."""
    slow: Ints
    """Seconds by which each camera's clock is behind, -40 to 40."""


def faults(seed: int, day: int, count: int) -> tuple[Ints, Ints]:
    """Return what each of ``count`` cameras confuses in a day's week, -1 for nothing, and whether in the dark only."""
    lots = bits(seed, BulkPurpose.CAMERA_FAULT, day // 7, 0, np.arange(count, dtype=np.int64))
    pair = (len(PAIRS) * share(lots, 1)).astype(np.int64)
    return np.where(share(lots, 0) < FAULTY, pair, -1), (share(lots, 2) < DARK).astype(np.int64)
