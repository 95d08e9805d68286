"""Keyed draws of observation: stateless functions of (seed, replicate, purpose, key).

Keys name what is drawn for (a source and an event, say), never a place in a sequence, so that
one report more or less changes no other. The mixing is SplitMix64's finaliser on 64 bits.
"""

from enum import IntEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_M1 = 0xBF58476D1CE4E5B9
_M2 = 0x94D049BB133111EB
_TAG = 0x6F627365727665
_GOLDEN64, _M1_64, _M2_64, _S30, _S27, _S31, _S11 = (
    np.uint64(n) for n in (_GOLDEN, _M1, _M2, 30, 27, 31, 11)
)

Bits = NDArray[np.uint64]


class Purpose(IntEnum):
    """What a draw decides. Numbers are frozen: reports depend on them."""

    ASSESSMENT = 6
    CODE = 14
    HANDLING = 17
    NAME_ORIGIN = 26
    NAME_GIVEN = 28
    NAME_FAMILY = 29
    NICKNAME = 30
    STREET = 31
    NOMINALS = 60
    KIN = 61
    PREMISES = 62
    HOUSE_NUMBER = 63
    FIRM = 64
    JOB = 65
    HAUNT = 66
    FRIEND = 67
    WEEK = 68
    NUMBER = 69
    HANDSETS = 70
    VEHICLES = 71
    PLATE = 72
    ACCOUNTS = 73
    APPEARANCE = 74
    DEALING = 75
    MEMBERS = 76
    SELLERS = 77
    VISITORS = 78
    CAMERAS = 79
    LOOK_COUNT = 81
    LOOK_SUBJECT = 82
    LOOK_KIND = 83
    LOOK_TIME = 84
    LOOK_SOURCE = 85
    NATURE = 86
    PARTY = 87
    PRESENCE = 88
    ACT = 89
    ACT_PLACE = 90
    ACCOUNT = 91
    ACCOUNT_WORDS = 92
    ACCOUNT_COPIED = 93
    ACCOUNT_LATE = 94
    REPORT_NUMBER = 95
    PERMUTED = 96
    LATENT = 97
    OPERATION = 98
    ENQUIRY = 130
    SUBSCRIBER = 131


def mix(value: int) -> int:
    """Return 64 well-mixed bits of an integer: SplitMix64's finaliser, as the module says."""
    z = (value + _GOLDEN) & _MASK
    z = ((z ^ (z >> 30)) * _M1) & _MASK
    z = ((z ^ (z >> 27)) * _M2) & _MASK
    return z ^ (z >> 31)


@lru_cache(maxsize=1024)
def _stream_start(seed: int, replicate: int, purpose: int) -> int:
    return mix(mix(mix(_TAG ^ (seed & _MASK)) ^ (replicate & _MASK)) ^ purpose)


@lru_cache(maxsize=65536)
def _fold(key: tuple[int, ...]) -> int:
    state = len(key)
    for part in key:
        state = mix(state ^ (part & _MASK))
    return state


def bits(seed: int, replicate: int, purpose: Purpose, *key: int) -> int:
    """Return 64 bits for a purpose and ``key``, whose parts may be any integers."""
    # ``mix``, written out: it is called a hundred times a report.
    z = ((_stream_start(seed, replicate, purpose) ^ _fold(key)) + _GOLDEN) & _MASK
    z = ((z ^ (z >> 30)) * _M1) & _MASK
    z = ((z ^ (z >> 27)) * _M2) & _MASK
    return z ^ (z >> 31)


def uniform(seed: int, replicate: int, purpose: Purpose, *key: int) -> float:
    """Return a draw in [0, 1) for a purpose and key."""
    return (bits(seed, replicate, purpose, *key) >> 11) * 2.0**-53


def mix_all(values: Bits) -> Bits:
    """Return ``mix`` of each of many integers."""
    z = values + _GOLDEN64
    z ^= z >> _S30
    z *= _M1_64
    z ^= z >> _S27
    z *= _M2_64
    z ^= z >> _S31
    return z


class KeyedDraws:
    """Draws for many keys of one length: each is the draw of ``bits`` and ``uniform`` for that key."""

    def __init__(self, seed: int, replicate: int, keys: NDArray[np.int64]) -> None:
        """Take keys of the shape (keys, parts)."""
        self._seed, self._replicate, self._keys = seed, replicate, keys
        self._states: dict[int, Bits] = {}

    def bits(self, purpose: Purpose, *last_parts: int) -> Bits:
        """Return 64 bits for each key, with ``last_parts`` put at the end of all of them."""
        parts = self._keys.shape[1] + len(last_parts)
        if parts not in self._states:
            # ``_fold`` for all keys side by side: the number of parts, then one part of every key after another.
            state = np.full(len(self._keys), parts, dtype=np.uint64)
            for part in self._keys.T.astype(np.uint64):
                state = mix_all(state ^ part)
            self._states[parts] = state
        state = self._states[parts]
        for part in last_parts:
            state = mix_all(state ^ np.uint64(part & _MASK))
        return mix_all(state ^ np.uint64(_stream_start(self._seed, self._replicate, purpose)))

    def units(self, purpose: Purpose, *last_parts: int) -> NDArray[np.float64]:
        """Return a draw in [0, 1) for each key, with ``last_parts`` put at the end of all of them."""
        return units(self.bits(purpose, *last_parts))

    def rekey(self, keys: NDArray[np.int64]) -> "KeyedDraws":
        """Return the draws for other keys of the same run."""
        return KeyedDraws(self._seed, self._replicate, keys)


def units(lots: Bits) -> NDArray[np.float64]:
    """Return draws in [0, 1) from bits, as ``uniform`` makes them."""
    return (lots >> _S11).astype(np.float64) * 2.0**-53


def uniforms(
    seed: int, replicate: int, purpose: Purpose, first: int, keys: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return a draw in [0, 1) for each of ``keys`` under a purpose and a ``first`` key that all of them share."""
    return units(mix_all(np.uint64(bits(seed, replicate, purpose, first)) ^ keys.astype(np.uint64)))


def pick(chances: tuple[float, ...], draw: float) -> int:
    """Return the index that ``draw``, in [0, 1), falls on, given ``chances`` that add up to 1."""
    total = 0.0
    for index, chance in enumerate(chances):
        total += chance
        if draw < total:
            return index
    return max(i for i, chance in enumerate(chances) if chance > 0)
