"""Report numbers hang on keys: what follows from two sightings never shares one."""

from hypothesis import given
from hypothesis import strategies as st

from synthetic.sightings import follow_up_key

KEYS = st.tuples(st.integers(1, 12), *(st.integers(0, 400) for _ in range(4)))
CODES = st.sampled_from((2, 6, 7, 8))


@given(KEYS, KEYS, CODES, CODES)
def test_two_sightings_or_two_kinds_of_following_never_share_a_key(mine, other, code, kind):
    if (mine, code) != (other, kind):
        assert follow_up_key(mine, code) != follow_up_key(other, kind)
