"""Keyed draws: every draw is a stateless function of seed, replicate, decision, day and key.

Nothing is consumed, so two runs that differ in one decision share every other draw
(common random numbers), and the order in which things are computed does not matter.
"""

from collections.abc import Sequence
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Decision(IntEnum):
    """What is being decided. Numbers are frozen: a digest depends on them."""

    MAP_SHAPE = 1
    MAP_GROWTH = 2
    PLACE_WEIGHT = 3
    PLACE_APPEAL = 4
    HOME = 5
    AGE = 6
    SEX = 7
    VULNERABLE = 8
    PROPENSE = 9
    PROPENSITY = 10
    TRUTH = 11
    CANDIDATE = 12
    CANDIDATE_KIND = 13
    CANDIDATE_GROUP = 14
    MEMBER = 15
    ROLE = 16
    SLOT_ORDER = 17
    DECOY = 18
    PRIOR_ZONE = 19
    PRIOR_PLACE = 20
    PRIOR_RISK = 21
    PRIOR_METHOD = 22
    OFFENCE = 30
    METHOD = 31
    BAND = 32
    HOUR = 33
    ACTOR = 34
    VICTIM = 35
    VICTIM_AGAIN = 36
    REPORTED = 38
    VIOLENT = 39
    NOTICED = 40
    CAUGHT = 41
    TAKINGS = 42
    RESUPPLY = 50
    RESUPPLY_WHERE = 51
    RESUPPLY_WHO = 52
    MEET = 53
    MEET_WHO = 54
    MEET_WHERE = 55
    MEET_HOUR = 56
    SCOUT = 57
    SCOUT_WHO = 58
    SCOUT_WHERE = 59
    SCOUT_ERROR = 60
    SCOUT_ACTOR = 61
    LINE_TAKEN = 62
    REPLACE = 70
    REPLACE_WHO = 71
    RECRUIT = 72
    RECRUIT_WHO = 73
    RECRUIT_KIND = 74
    LEAVE = 75
    GROW = 77
    LIE_LOW = 76
    ARREST_FOUND = 80
    ARREST_CHARGED = 81
    SWEEP = 82
    SAFEGUARD = 83
    PROTECT = 84
    BUILD = 86
    OPEN_TO_CRIME = 100
    RATE = 101
    GROUND = 102
    TIE = 103
    TIE_WHO = 104
    COOPERATE = 105
    INSIDER = 106
    OFFEND = 110
    OFFEND_MARKET = 111
    OFFEND_WHERE = 112
    OFFEND_DETERRED = 113
    PLATFORM = 114
    OFFEND_BACK = 115
    OFFEND_STEP = 116
    COMMAND = 120
    RECRUIT_INSIDE = 121
    RECRUIT_INSIDE_WHO = 122
    RECRUIT_TIE = 123
    PROSPECT = 124
    PROSPECT_WHERE = 125
    APPROACH = 126
    APPROACH_WHO = 127
    APPROACH_ANSWER = 128
    LEAK = 129
    INSIDER_FOUND = 130
    RETALIATE = 131
    RETALIATE_WHERE = 132
    RETALIATE_WHO = 133
    SPLIT = 134
    MERGE = 135
    REWIRE = 138
    MISTAKEN = 139
    MISTAKEN_WHO = 140
    INVEST = 141
    REWIRE_WHO = 142
    STAGED = 143
    WARRANT = 150
    SURVEIL = 151
    SOURCE = 152
    TAKEDOWN = 153
    DIVERT = 154
    VETTING = 155
    TRANSFER = 156
    LIAISON = 157
    COMMUNITY = 158
    RESTRAIN = 159
    STARTING_SIZE = 160
    DRIVER = 161


_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_M1 = 0xBF58476D1CE4E5B9
_M2 = 0x94D049BB133111EB
_TO_UNIT = 2.0**-53
_FEW = 4
"""Draws up to which whole numbers are quicker than arrays."""

_GOLDEN64, _M1_64, _M2_64, _S30, _S27, _S31, _S11 = (
    np.array(n, dtype=np.uint64) for n in (_GOLDEN, _M1, _M2, 30, 27, 31, 11)
)


def _mix(x: int) -> int:
    x &= _MASK
    x = ((x ^ (x >> 30)) * _M1) & _MASK
    x = ((x ^ (x >> 27)) * _M2) & _MASK
    return x ^ (x >> 31)


class Streams:
    """All draws of one run.

    Source: the finaliser of SplitMix64 (Steele, Lea and Flood 2014), used as a hash.
    """

    def __init__(self, seed: int, replicate: int = 0) -> None:
        self.seed = int(seed)
        self.replicate = int(replicate)
        self._base = _mix(_mix(self.seed + _GOLDEN) + (self.replicate + 1) * _M2)
        self._bases = [0] * (max(Decision) + 1)
        """Number of each decision, 0 until it is first needed."""

    def _start(self, decision: Decision, day: int) -> int:
        """Return where the draws of a decision and day start: each key is a step from there."""
        base = self._bases[decision]
        if not base:
            base = self._bases[decision] = _mix(self._base + decision * _GOLDEN)
        return _mix(base + (day + 1) * _M1)

    def uniform(self, decision: Decision, day: int, key: int) -> float:
        """Return one draw in [0, 1), that of ``key``: who or what it is about, as one number."""
        return (_mix(self._start(decision, day) + (key + 1) * _GOLDEN) >> 11) * _TO_UNIT

    def uniforms(self, decision: Decision, day: int, keys: NDArray[np.integer]) -> Floats:
        """Return draws in [0, 1), one for each of ``keys``, equal to ``uniform`` of each."""
        start = self._start(decision, day) + _GOLDEN
        if keys.size <= _FEW and keys.ndim == 1:
            return np.array([(_mix(start + key * _GOLDEN) >> 11) * _TO_UNIT for key in keys.tolist()])
        x = keys.astype(np.uint64)
        x *= _GOLDEN64
        x += np.uint64(start & _MASK)
        return _finish(x)

    def table(self, decisions: Sequence[Decision], day: int, keys: NDArray[np.integer]) -> Floats:
        """Return draws of shape (decisions, keys): the rows are those of ``uniforms``."""
        x = keys.astype(np.uint64)
        x *= _GOLDEN64
        starts = np.array([(self._start(d, day) + _GOLDEN) & _MASK for d in decisions], dtype=np.uint64)
        return _finish(starts[:, None] + x[None, :])


def _finish(x: NDArray[np.uint64]) -> Floats:
    shifted = x >> _S30
    x ^= shifted
    x *= _M1_64
    np.right_shift(x, _S27, out=shifted)
    x ^= shifted
    x *= _M2_64
    np.right_shift(x, _S31, out=shifted)
    x ^= shifted
    x >>= _S11
    unit = x.astype(np.float64)
    unit *= _TO_UNIT
    return unit


def choose(weights: Sequence[float], u: float) -> int:
    """Return the index at which the running sum of ``weights`` first passes ``u`` of their total."""
    total = float(sum(weights))
    running = 0.0
    for index, weight in enumerate(weights):
        running += float(weight)
        if u * total < running:
            return index
    return len(weights) - 1


def in_order(draws: Floats) -> Ints:
    """Return the positions of ``draws`` from smallest to largest; ties keep their order."""
    return np.argsort(draws, kind="stable").astype(np.int64)


def uneven(draw: Floats, spread: float, steep: float) -> Floats:
    """Return weights with a heavy right tail from draws: spread / (spread + draw), to the power ``steep``.

    Whole powers are products and parts between them a straight line, so that no build differs.
    """
    base = spread / (spread + draw)
    result = np.ones_like(base)
    for _ in range(int(steep)):
        result = result * base
    part = steep - int(steep)
    mixed: Floats = result * ((1.0 - part) + part * base) if part else result
    return mixed
