"""A draw for many keys is the draw for each, and words hang on their own report alone."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from synthetic.draws import Purpose, all_bits, bits, mixed, mixed_all, uniform, units

KEYS = st.integers(1, 6).flatmap(
    lambda parts: st.lists(
        st.tuples(*(st.integers(-(2**63), 2**63 - 1) for _ in range(parts))), min_size=1, max_size=20
    )
)


@given(st.integers(0, 2**70), st.integers(0, 50), st.sampled_from(Purpose), KEYS)
def test_draws_for_many_keys_are_those_for_each(
    seed: int, replicate: int, purpose: Purpose, keys: list[tuple[int, ...]]
) -> None:
    many = all_bits(seed, replicate, purpose, np.array(keys, dtype=np.int64))
    assert many.tolist() == [bits(seed, replicate, purpose, *key) for key in keys]
    assert units(many).tolist() == [uniform(seed, replicate, purpose, *key) for key in keys]


@settings(max_examples=30)
@given(st.lists(st.integers(0, 2**64 - 1), max_size=30))
def test_many_integers_are_mixed_as_each_is(values: list[int]) -> None:
    assert mixed_all(np.array(values, dtype=np.uint64)).tolist() == [mixed(value) for value in values]
