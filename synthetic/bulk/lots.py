"""Keyed lots as arrays: 64 bits for each person on a day, from which shares of 16 bits are cut."""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from synthetic.draws import mix

Ints = NDArray[np.int64]
Bits = NDArray[np.uint64]
Floats = NDArray[np.float64]

_TAG = 0x62756C6B
_MASK = (1 << 64) - 1


class BulkPurpose(IntEnum):
    """What is drawn. Numbers are frozen: records depend on them."""

    CAMERA = 1
    CAMERA_FAULT = 2
    KEEPER = 3
    ANCHOR = 5
    OUTING = 6
    OPERATOR = 9
    LIFE_TIE = 14
    LIFE_CONTACT = 15
    LIFE_DRIVE = 16
    LIFE_VISITOR = 17
    LIFE_STAY = 18
    LIFE_SECOND = 19
    LIFE_LINE = 20


def bits(seed: int, lot: BulkPurpose, first: int, second: int, persons: Ints) -> Bits:
    """Return 64 well-mixed bits for each of ``persons`` under two further keys (SplitMix64's finaliser)."""
    start = mix(mix(mix(mix(_TAG ^ (seed & _MASK)) ^ lot) ^ (first & _MASK)) ^ (second & _MASK))
    z = persons.astype(np.uint64)
    z *= np.uint64(0x9E3779B97F4A7C15)
    z ^= np.uint64(start)
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return z


def share(lots: Bits, part: int) -> Floats:
    """Return a number in [0, 1) from one of the four parts of some bits."""
    return ((lots >> np.uint64(16 * part)) & np.uint64(0xFFFF)).astype(np.float64) / 65536.0


def order_of_time(seconds: Ints) -> Ints:
    """Return the rows in order of time, those of one second as they stand; seconds are from 0, rows below 2**24."""
    # Second and row in one number, so that the fast sort that keeps no order keeps this one.
    keys = np.sort((seconds << 24) | np.arange(seconds.size, dtype=np.int64))
    return np.asarray(keys & 0xFFFFFF, dtype=np.int64)
