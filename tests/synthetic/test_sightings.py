"""Report numbers hang on keys: what follows from two sightings never shares one."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from synthetic.sightings import follow_up_key, follow_up_keys


@given(st.lists(st.tuples(*(st.integers(1, 9) for _ in range(5))), min_size=1), st.integers(2, 8))
def test_keys_of_many_that_follow_are_those_of_each(keys: list[tuple[int, ...]], code: int) -> None:
    many = follow_up_keys(np.array(keys, dtype=np.int64), code)
    assert [tuple(key) for key in many.tolist()] == [follow_up_key(key, code) for key in keys]


KEYS = st.tuples(st.integers(1, 12), *(st.integers(0, 400) for _ in range(4)))


CODES = st.sampled_from((2, 6, 7, 8))


@given(KEYS, KEYS, CODES, CODES)
def test_two_sightings_or_two_kinds_of_following_never_share_a_key(
    mine: tuple[int, ...], other: tuple[int, ...], code: int, kind: int
) -> None:
    if (mine, code) != (other, kind):
        assert follow_up_key(mine, code) != follow_up_key(other, kind)
