import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.streams import Decision, Streams, choose, in_order, uneven


@given(st.lists(st.integers(0, 2**40), min_size=1, max_size=30), st.integers(0, 4000))
def test_draws_made_together_equal_draws_made_one_by_one(who: list[int], day: int) -> None:
    streams = Streams(5, 2)
    decisions = (Decision.OFFENCE, Decision.LIE_LOW)
    table = streams.table(decisions, day, np.array(who))
    for row, decision in zip(table, decisions, strict=True):
        assert row.tolist() == streams.uniforms(decision, day, np.array(who)).tolist()
        assert row.tolist() == [streams.uniform(decision, day, one) for one in who]


SEEDS = st.integers(min_value=0, max_value=2**48)


@given(SEEDS, st.integers(0, 1000), st.sampled_from(list(Decision)), st.integers(0, 3650))
def test_an_array_of_draws_equals_its_draws_one_by_one(
    seed: int, replicate: int, decision: Decision, day: int
) -> None:
    streams = Streams(seed, replicate)
    who = np.array([0, 1, 17, 10**9, 2**40])
    one_by_one = [streams.uniform(decision, day, int(w)) for w in who]
    assert streams.uniforms(decision, day, who).tolist() == one_by_one
    assert streams.table((Decision.HOME, decision), day, who)[1].tolist() == one_by_one


@given(SEEDS)
def test_draws_lie_in_the_unit_interval_and_have_its_mean(seed: int) -> None:
    draws = Streams(seed).uniforms(Decision.OFFENCE, 3, np.arange(4000))
    assert draws.min() >= 0
    assert draws.max() < 1
    assert abs(draws.mean() - 0.5) < 0.04


def test_seed_replicate_decision_day_and_who_each_change_the_draw() -> None:
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


def test_numbers_of_decisions_are_never_used_twice() -> None:
    assert len({int(d) for d in Decision}) == len(list(Decision.__members__))


@given(st.lists(st.floats(0.01, 10), min_size=1, max_size=8), st.floats(0, 0.999999))
def test_a_choice_is_always_one_of_the_options(weights: list[float], u: float) -> None:
    assert 0 <= choose(weights, u) < len(weights)


DRAWS = st.lists(st.sampled_from([0.0, 0.25, 0.5]) | st.floats(0, 1, exclude_max=True), max_size=20)


@given(DRAWS)
def test_draws_in_order_keep_the_order_of_equal_ones(draws: list[float]) -> None:
    assert in_order(np.array(draws)).tolist() == sorted(range(len(draws)), key=lambda at: (draws[at], at))


@given(DRAWS, st.floats(0.01, 5), st.sampled_from([0.0, 0.5, 1.0, 1.75, 3.0]))
def test_an_uneven_weight_is_a_power_and_between_whole_powers_on_a_straight_line(
    draws: list[float], spread: float, steep: float
) -> None:
    expected = []
    for draw in draws:
        base, whole = spread / (spread + draw), int(steep)
        low, high = base**whole, base ** (whole + 1)
        expected.append(low + (steep - whole) * (high - low))
    assert uneven(np.array(draws), spread, steep).tolist() == pytest.approx(expected)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=8).filter(any), st.integers(0, 99))
def test_a_choice_is_where_a_point_on_the_line_of_weights_falls(weights: list[int], hundredth: int) -> None:
    point, line = hundredth * sum(weights), [at for at, w in enumerate(weights) for _ in range(100 * w)]
    # A little past the point, since at an edge the next weight begins.
    assert choose([float(w) for w in weights], (point + 0.5) / (100 * sum(weights))) == line[point]
