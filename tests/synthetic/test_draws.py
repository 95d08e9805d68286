"""A draw for many keys is the draw for each."""

from itertools import accumulate

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from synthetic.draws import KeyedDraws, Purpose, bits, mix, mix_all, pick, uniform
from synthetic.odds import indices_drawn, running_totals
from synthetic.sightings import follow_up_key, follow_up_keys

WHOLE = st.integers(-(2**63), 2**63 - 1)
KEYS = st.integers(1, 6).flatmap(
    lambda parts: st.lists(st.tuples(*(WHOLE for _ in range(parts))), min_size=1, max_size=20)
)
SHARES = st.lists(st.floats(0, 1), min_size=1, max_size=6).filter(lambda shares: sum(shares) > 0.01)


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


@given(SHARES, st.lists(st.floats(0, 1, exclude_max=True), min_size=1, max_size=30))
def test_many_draws_fall_where_each_does(shares: list[float], draws: list[float]) -> None:
    chances = tuple(share / sum(shares) for share in shares)
    draws += [total for total in accumulate(chances) if total < 1]
    many = indices_drawn(np.array([running_totals(chances)] * len(draws)), np.array(draws))
    assert many.tolist() == [pick(chances, draw) for draw in draws]


@given(st.lists(st.tuples(*(st.integers(1, 9) for _ in range(5))), min_size=1), st.integers(2, 8))
def test_keys_of_many_that_follow_are_those_of_each(keys: list[tuple[int, ...]], code: int) -> None:
    many = follow_up_keys(np.array(keys, dtype=np.int64), code)
    assert [tuple(key) for key in many.tolist()] == [follow_up_key(key, code) for key in keys]
