"""A draw for many keys is the draw for each."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from synthetic.draws import KeyedDraws, Purpose, bits, mix, mix_all, uniform

WHOLE = st.integers(-(2**63), 2**63 - 1)


KEYS = st.integers(1, 6).flatmap(
    lambda parts: st.lists(st.tuples(*(WHOLE for _ in range(parts))), min_size=1, max_size=20)
)


@given(st.integers(0, 2**70), st.integers(0, 50), st.sampled_from(Purpose), KEYS, st.lists(WHOLE, max_size=2))
def test_draws_for_many_keys_are_those_for_each(
    seed: int, replicate: int, purpose: Purpose, keys: list[tuple[int, ...]], more: list[int]
) -> None:
    keyed = KeyedDraws(seed, replicate, np.array(keys, dtype=np.int64))
    assert keyed.bits(purpose, *more).tolist() == [bits(seed, replicate, purpose, *k, *more) for k in keys]
    assert keyed.units(purpose, *more).tolist() == [
        uniform(seed, replicate, purpose, *k, *more) for k in keys
    ]


@given(st.lists(st.integers(0, 2**64 - 1), max_size=30))
def test_many_integers_are_mixed_as_each_is(values: list[int]) -> None:
    assert mix_all(np.array(values, dtype=np.uint64)).tolist() == [mix(value) for value in values]
