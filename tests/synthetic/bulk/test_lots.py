"""Lots of many people are those of each."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from synthetic.bulk.lots import BulkPurpose, bits, share
from synthetic.draws import mix

WORD = 2**64
GOLDEN = 0x9E3779B97F4A7C15


def lot(seed: int, purpose: BulkPurpose, first: int, second: int, person: int) -> int:
    """Return the 64 bits of one person: the finaliser of SplitMix64 over the person, started by the keys."""
    z = (person * GOLDEN) % WORD
    z ^= mix(mix(mix(mix(0x62756C6B ^ seed % WORD) ^ purpose) ^ first % WORD) ^ second % WORD)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        z = ((z ^ (z >> shift)) * factor) % WORD
    return z ^ (z >> 31)


def part(lots: int, number: int) -> float:
    """Return one of the four parts of some bits as a share, the lowest being the first."""
    return lots // 65536**number % 65536 / 65536


@given(
    st.integers(-(2**70), 2**70),
    st.sampled_from(BulkPurpose),
    st.integers(-5, 4000),
    st.integers(0, 20),
    st.lists(st.integers(0, 2**40), max_size=20),
)
def test_lots_of_many_people_and_their_four_parts_are_those_of_each(
    seed: int, purpose: BulkPurpose, first: int, second: int, persons: list[int]
) -> None:
    lots = bits(seed, purpose, first, second, np.array(persons, dtype=np.int64))
    plain = [lot(seed, purpose, first, second, person) for person in persons]
    assert lots.tolist() == plain
    for number in range(4):
        assert share(lots, number).tolist() == [part(one, number) for one in plain]
