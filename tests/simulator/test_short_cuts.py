"""Short cuts give what the plain way gives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios import reference_worlds
from simulator.atlas import _far, _Free, _ground
from simulator.groups.place_choice import power, runs_with_effort
from simulator.phases.offenders import inclined
from simulator.run import new_world
from simulator.streams import Decision, Streams
from simulator.trace import EventKind
from simulator.world.person_columns import FREE
from simulator.world.recorder import Recorder


@given(
    st.integers(7, 120),
    st.lists(st.integers(0, 119), max_size=100, unique=True),
    st.floats(-8, 8, allow_nan=False),
    st.floats(-8, 8, allow_nan=False),
)
def test_free_ground_is_found_where_a_plain_search_finds_it(count, taken, x, y):
    ground = _ground(count)
    free, left = _Free(ground), set(ground)
    for row in taken:
        if row < count and len(left) > 1:
            free.take(ground[row])
            left.discard(ground[row])
    assert free.nearest(x, y) == min(left, key=lambda cell: (_far(cell, x, y), cell))
    assert all((cell in free) == (cell in left) for cell in ground)


@given(st.lists(st.sampled_from([0.0, 0.0, 0.0, 0.2, 1.0]), min_size=24, max_size=24))
def test_runs_that_hold_effort_are_found_once_and_in_order(cells):
    share = np.array(cells).reshape(2, 3, 4)
    held = share.reshape(-1, 4).any(axis=1)
    assert runs_with_effort(share, 4).tolist() == np.flatnonzero(held).tolist()


@given(st.floats(0, 1), st.sampled_from([0.0, 0.5, 1.0, 1.5, 2.0, 4.5]))
def test_a_power_leaves_its_base_alone_and_lies_between_whole_powers(base, exponent):
    x = np.array([base])
    found = power(x, exponent)
    assert x[0] == base
    assert base ** -(-exponent // 1) - 1e-12 <= found[0] <= base ** (exponent // 1) + 1e-12


@given(st.lists(st.integers(0, 2**40), min_size=1, max_size=30), st.integers(0, 4000))
def test_draws_made_together_equal_draws_made_one_by_one(who, day):
    streams = Streams(5, 2)
    decisions = (Decision.OFFENCE, Decision.LIE_LOW)
    table = streams.table(decisions, day, np.array(who))
    for row, decision in zip(table, decisions, strict=True):
        assert row.tolist() == streams.uniforms(decision, day, np.array(who)).tolist()
        assert row.tolist() == [streams.uniform(decision, day, one) for one in who]


def test_events_written_one_at_a_time_and_together_stand_in_the_order_written():
    recorder = Recorder()
    recorder.add(0, EventKind.LEFT, group=1, actor=7)
    recorder.add(0, EventKind.CRIME, 2, actor=np.array([3, 4]), amount=np.array([1.5, 2.5]))
    recorder.add(1, EventKind.LEFT, group=2, actor=np.array([9]))
    kept = recorder.copy()
    recorder.add(1, EventKind.PAID, group=3)
    events = recorder.events()
    assert events["event"].tolist() == [0, 1, 2, 3, 4]
    assert events["actor"].tolist() == [7, 3, 4, 9, -1]
    assert events["hour"].tolist() == [12] * 5
    assert recorder.since(1)["event"].tolist() == [3, 4]
    assert kept.events()["event"].tolist() == [0, 1, 2, 3]


def test_nobody_in_custody_or_in_a_group_sets_out_to_offend(town):
    world = new_world(town, 1)
    for _ in range(21):
        world.step()
    who = inclined(world)
    assert (world.people.group[who] < 0).all()
    assert (world.people.status[who] == FREE).all()


def test_everybody_in_custody_is_in_the_book_from_which_they_are_released():
    world = new_world(reference_worlds.world(reference_worlds.FORCE, days=60), 1)
    held = 0
    for _ in range(35):
        world.step()
        assert sorted(world.last_arrest) == np.flatnonzero(world.people.status != FREE).tolist()
        held += len(world.last_arrest)
    assert held


@pytest.mark.parametrize("seed", [1, 2])
def test_the_line_up_is_who_is_free_runners_first(town, seed):
    world = new_world(town, seed)
    for _ in range(35):
        world.step()
        line, start = world.line_up.columns()
        for g, crew in enumerate(world.crew):
            role, status = world.people.role, world.people.status
            free = sorted((p for p in crew if status[p] == FREE), key=lambda p: (-role[p], p))
            assert line[start[g] : start[g + 1]].tolist() == free
