"""Lots of many people are those of each."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from synthetic.bulk.lots import BulkPurpose, bits, share
from tests.synthetic.bulk import plain_lots


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
    plain = [plain_lots.lot(seed, purpose, first, second, person) for person in persons]
    assert lots.tolist() == plain
    for number in range(4):
        assert share(lots, number).tolist() == [plain_lots.part(one, number) for one in plain]
