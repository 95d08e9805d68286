"""How groups weigh places, group by group, market by market and zone by zone."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios import reference_worlds
from simulator.adaptation.place import _spread
from simulator.groups.place_choice import (
    UNSKILLED,
    cells_of_all,
    distance,
    power,
    pressed,
    runs_with_effort,
    worth,
)
from simulator.run import new_world
from simulator.world.roles import ROLE
from simulator.world.world import World, discard
from tests.depth import examples


@given(st.lists(st.sampled_from([0.0, 0.0, 0.0, 0.2, 1.0]), min_size=24, max_size=24))
def test_runs_that_hold_effort_are_found_once_and_in_order(cells: list[float]) -> None:
    share = np.array(cells).reshape(2, 3, 4)
    held = share.reshape(-1, 4).any(axis=1)
    assert runs_with_effort(share, 4).tolist() == np.flatnonzero(held).tolist()


@given(st.floats(0, 1), st.sampled_from([0.0, 0.5, 1.0, 1.5, 2.0, 4.5]))
def test_a_power_leaves_its_base_alone_and_lies_between_whole_powers(base: float, exponent: float) -> None:
    x = np.array([base])
    found = power(x, exponent)
    assert x[0] == base
    assert base ** -(-exponent // 1) - 1e-12 <= found[0] <= base ** (exponent // 1) + 1e-12


SIZE = reference_worlds.Size(places=40, groups=8, offenders=120, people=1_500)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    """A world of some months, in which groups have moved."""
    lived = new_world(reference_worlds.world(SIZE, days=150), 5)
    for _ in range(120):
        lived.step()
    yield lived
    discard(lived)


@settings(max_examples=examples(usual=60, deep=1500), deadline=None)
@given(data=st.data())
def test_distance_and_worth_are_those_of_each_zone_alone(world: World, data: st.DataObject) -> None:
    groups, places, fixed = world.groups, world.places, world.fixed
    _, markets, patches, spots = groups.share.shape
    rows = data.draw(
        st.lists(st.integers(0, groups.alive.size - 1), unique=True, min_size=1, max_size=4).map(sorted)
    )
    worked = [[data.draw(st.booleans()) for _ in range(patches)] for _ in rows]
    due = np.array(rows, dtype=np.int64)
    far = distance(world, due, np.array(worked))
    value = worth(world, due, far)
    moving = world.behaviour.moving
    for at, g in enumerate(rows):
        zones = groups.patch[g].tolist()
        ground = [0 <= zone < places.online for zone in zones]
        anchors = [patch for patch in range(patches) if worked[at][patch] and ground[patch]] or [0]
        for patch, zone in enumerate(zones):
            gap = 0.0
            if ground[patch] and patch not in anchors:
                gap = max(0.0, min(float(fixed.zone_gap[zone, zones[anchor]]) for anchor in anchors))
            assert far[at, patch] == pytest.approx(gap)
            home = 1 + moving.home_premium * float(groups.legitimacy[g]) if zone == groups.home[g] else 1.0
            for market in range(markets):
                lacks = fixed.skilled[market] and groups.free_in_role[g, ROLE["specialist"]] == 0
                for spot in range(spots):
                    risk = 1 + world.config.adaptation.risk_aversion * float(groups.felt[g, patch, spot])
                    expected = float(groups.expected[g, market, patch, spot]) * home / risk
                    expected *= (UNSKILLED if lacks else 1.0) / (1 + moving.distance * gap)
                    assert value[at, market, patch, spot] == pytest.approx(expected)


@given(
    st.lists(st.booleans(), min_size=6, max_size=6).filter(any),
    st.lists(st.sampled_from([0.0, 0.0, 0.3, 1.0]), min_size=36, max_size=36),
)
def test_cells_of_some_groups_are_found_among_those_of_all(due: list[bool], cells: list[float]) -> None:
    share = np.array(cells).reshape(6, 3, 2)
    rows = np.flatnonzero(due)
    found = cells_of_all(rows, runs_with_effort(share[rows], 2), 3)
    assert found.tolist() == [
        g * 3 + market for g in range(6) if due[g] for market in range(3) if any(share[g, market] > 0)
    ]


MARKETS = st.lists(
    st.tuples(
        *(st.lists(st.sampled_from([0.0, 0.01, 0.05, 0.3, 0.5]), min_size=4, max_size=4) for _ in range(2))
    ).filter(lambda row: sum(row[0]) > 0),
    min_size=1,
    max_size=5,
)


@settings(max_examples=examples(usual=100, deep=3000), deadline=None)
@given(MARKETS)
def test_effort_moves_a_step_towards_what_pulls_and_zones_with_little_are_given_up(
    world: World, rows: list[tuple[list[float], list[float]]]
) -> None:
    moving = world.behaviour.moving
    keen = moving.keen * world.config.adaptation.sharpness
    step = min(1.0, moving.place_step * world.fixed.speed("place"))
    found = _spread(world, np.array([row[0] for row in rows]), np.array([row[1] for row in rows]))
    for after, (before, pull) in zip(found.tolist(), rows, strict=True):
        total, top = sum(before), max(pull)
        if top == 0:
            aims = list(before)
        else:
            ratios = [one / top for one in pull]
            # Between whole powers on a straight line.
            weights = [x ** int(keen) * (1 - keen % 1 + keen % 1 * x) for x in ratios]
            aims = [total * weight / sum(weights) for weight in weights]
        moved = [was + step * (aim - was) if top else was for was, aim in zip(before, aims, strict=True)]
        if any(abs(one - 0.04 * total) < 1e-12 for one in moved):
            continue
        kept = [one if one >= 0.04 * total else 0.0 for one in moved]
        expected = [one * total / sum(kept) for one in kept] if sum(kept) else before
        assert after == pytest.approx(expected)
        assert sum(after) == pytest.approx(total)


def test_pressure_makes_a_refuge_look_worth_more_and_calm_does_not(world: World) -> None:
    usual, due = world.behaviour.learning.usual_risk, np.array([0, 1])
    assert (pressed(world, due, np.array([usual, 9.0])) == 1.0).all(), "nobody has a refuge in this world"
    world.groups.refuge[1, 2] = True
    try:
        assert (pressed(world, due, np.array([9.0, usual])) == 1.0).all()
        lift = pressed(world, due, np.array([9.0, usual + 0.5]))
    finally:
        world.groups.refuge[1, 2] = False
    assert lift[1, 2] == pytest.approx(1.0 + 0.5 * world.behaviour.moving.refuge)
    lift[1, 2] = 1.0
    assert (lift == 1.0).all()
