import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from simulator.streams import Decision, Streams, choose

SEEDS = st.integers(min_value=0, max_value=2**48)


@given(SEEDS, st.integers(0, 1000), st.sampled_from(list(Decision)), st.integers(0, 3650))
def test_an_array_of_draws_equals_its_draws_one_by_one(seed, replicate, decision, day):
    streams = Streams(seed, replicate)
    who = np.array([0, 1, 17, 10**9, 2**40])
    one_by_one = [streams.uniform(decision, day, int(w)) for w in who]
    assert streams.uniforms(decision, day, who).tolist() == one_by_one
    assert streams.table((Decision.HOME, decision), day, who)[1].tolist() == one_by_one


@given(SEEDS)
def test_draws_lie_in_the_unit_interval_and_have_its_mean(seed):
    draws = Streams(seed).uniforms(Decision.OFFENCE, 3, np.arange(4000))
    assert draws.min() >= 0
    assert draws.max() < 1
    assert abs(draws.mean() - 0.5) < 0.04


def test_seed_replicate_decision_day_and_who_each_change_the_draw():
    base = Streams(1, 0).uniform(Decision.HOME, 0, 0)
    others = [
        Streams(2, 0).uniform(Decision.HOME, 0, 0),
        Streams(1, 1).uniform(Decision.HOME, 0, 0),
        Streams(1, 0).uniform(Decision.AGE, 0, 0),
        Streams(1, 0).uniform(Decision.HOME, 1, 0),
        Streams(1, 0).uniform(Decision.HOME, 0, 1),
    ]
    assert base not in others
    assert len(set(others)) == len(others)


def test_numbers_of_decisions_are_never_used_twice():
    assert len({int(d) for d in Decision}) == len(list(Decision.__members__))


@given(st.lists(st.floats(0.01, 10), min_size=1, max_size=8), st.floats(0, 0.999999))
def test_a_choice_is_always_one_of_the_options(weights, u):
    assert 0 <= choose(weights, u) < len(weights)
