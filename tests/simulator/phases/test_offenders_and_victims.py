"""Where offenders go, whom they harm and how risk spreads, person by person and place by place."""

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios import reference_worlds
from simulator.phases.market_offences import pick
from simulator.phases.offenders import _OWN_ZONE, _places_again, _places_near_home
from simulator.phases.victims import _residents_at, _warm
from simulator.run import new_world
from simulator.world.world import World, discard
from tests.depth import examples

SIZE = reference_worlds.Size(places=40, groups=4, offenders=120, people=1_500, near_steps=2)
SHARES = st.floats(0, 1, exclude_max=True)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    """A world of some weeks, with offenders who have been somewhere and heat that is uneven."""
    lived = new_world(reference_worlds.world(SIZE, days=60), 3)
    for _ in range(45):
        lived.step()
    yield lived
    discard(lived)


def falls_on(weights: Sequence[float], share: float) -> set[int]:
    """Return where a share of the whole falls; both sides of an edge that is too near to tell."""
    whole, running, found = sum(weights), 0.0, set()
    for at, weight in enumerate(weights):
        slack = 1e-9 * whole
        if weight > 0 and running - slack <= share * whole < running + weight + slack:
            found.add(at)
        running += weight
    return found


def neighbours(world: World, place: int) -> list[int]:
    places = world.places
    return places.near[places.near_start[place] : places.near_start[place + 1]].tolist()


def within(world: World, place: int, steps: int) -> list[int]:
    """Return the places within some steps, in order."""
    reached = {place}
    for _ in range(steps):
        reached |= {near for at in reached for near in neighbours(world, at)}
    return sorted(reached)


def nearest_zones(world: World, zone: int) -> list[int]:
    """Return a zone and the three nearest, the earlier first where two are as near."""
    x, y = world.places.zone_x.tolist(), world.places.zone_y.tolist()
    order = sorted(range(len(x)), key=lambda z: ((x[z] - x[zone]) ** 2 + (y[z] - y[zone]) ** 2, z))[:4]
    return order + [zone] * (4 - len(order))


def test_tables_of_what_is_near_hold_what_is_found_step_by_step(world: World) -> None:
    reach, steps = world.fixed.in_reach, world.behaviour.victims.near_steps
    for place in range(world.places.count):
        found = reach.place[reach.start[place] : reach.start[place + 1]].tolist()
        assert found == within(world, place, steps)
    for zone in range(world.places.zone_x.size):
        assert world.fixed.near_zones[zone].tolist() == nearest_zones(world, zone)


@settings(max_examples=examples(usual=60, deep=1500), deadline=None)
@given(data=st.data())
def test_offenders_go_where_each_would_go_alone(world: World, data: st.DataObject) -> None:
    people, places, markets = world.people, world.places, len(world.config.markets)
    rows = data.draw(
        st.lists(
            st.tuples(
                st.integers(0, people.offenders.size - 1),
                st.integers(0, markets - 1),
                SHARES | st.sampled_from([0.0, 0.6, 0.8]),
                st.sampled_from([0.0, 1.0]) | SHARES,
                SHARES,
            ),
            max_size=12,
            unique_by=lambda row: row[0],
        )
    )
    offenders = people.offenders[np.array([row[0] for row in rows], dtype=np.int64)]
    market = np.array([row[1] for row in rows], dtype=np.int64)
    where, back, step = (np.array([row[k] for row in rows], dtype=np.float64) for k in (2, 3, 4))
    usual = _places_near_home(world, offenders, market, where)
    again = _places_again(world, offenders, market, usual, back, step)
    heat, plan = world.behaviour.victims.heat, world.behaviour.independents
    for at, (person, m) in enumerate(zip(offenders.tolist(), market.tolist(), strict=True)):
        own = int(places.zone[people.place[person]])
        draw, zone = float(where[at]), own
        # Three in five stay in their own zone; the rest of the draw is shared among the three next to it.
        inside = draw / _OWN_ZONE
        if draw >= _OWN_ZONE:
            beyond = (draw - _OWN_ZONE) / (1 - _OWN_ZONE) * 3
            zone, inside = nearest_zones(world, own)[1 + min(int(beyond), 2)], beyond % 1
        rooms = [place for place in range(places.count) if places.zone[place] == zone]
        offer = [
            float(places.opportunity[m, p] * (1 + heat * places.heat[p] / (1 + places.heat[p])))
            for p in rooms
        ]
        if sum(offer) > 0:
            assert int(usual[at]) in {rooms[k] for k in falls_on(offer, inside)}
        last = int(people.last_place[person])
        since = world.day - int(people.last_day[person])
        returns = plan.returns * plan.returns_days / (plan.returns_days + since)
        if last < 0 or back[at] >= returns:
            assert again[at] == usual[at]
            continue
        near = within(world, last, world.behaviour.victims.near_steps)
        offer = [float(places.opportunity[m, p]) for p in near]
        if sum(offer) > 0:
            assert int(again[at]) in {near[k] for k in falls_on(offer, float(step[at]))}


def test_some_offenders_have_somewhere_to_go_back_to(world: World) -> None:
    """Otherwise nothing is said of those who do."""
    last = world.people.last_place[world.people.offenders]
    assert (last >= 0).sum() > 10


@settings(max_examples=examples(usual=60, deep=1500), deadline=None)
@given(st.lists(st.tuples(st.integers(0, SIZE.places - 1), SHARES), max_size=15))
def test_a_victim_is_somebody_who_lives_there_likelier_the_more_open_to_crime(
    world: World, rows: list[tuple[int, float]]
) -> None:
    people = world.people
    rows = [row for row in rows if world.fixed.at_risk.some[row[0]]]
    at, draw = (np.array([row[k] for row in rows]) for k in (0, 1))
    found = _residents_at(world, at.astype(np.int64), draw.astype(np.float64))
    for victim, (place, share) in zip(found.tolist(), rows, strict=True):
        residents = people.by_place[people.place_start[place] : people.place_start[place + 1]].tolist()
        assert all(people.place[person] == place for person in residents)
        first = int(people.place_start[place])
        open_to = np.diff(people.open_to)[first : first + len(residents)].tolist()
        assert victim in {residents[k] for k in falls_on(open_to, share)}


@settings(max_examples=examples(usual=60, deep=1500), deadline=None)
@given(st.lists(st.integers(0, SIZE.places - 1), max_size=12))
def test_heat_spreads_ring_by_ring(world: World, harmed: list[int]) -> None:
    places, plan = world.places, world.behaviour.victims
    before = places.heat.copy()
    expected = before.tolist()
    wave: dict[int, float] = {}
    for place in harmed:
        warmth = plan.heat_people / (plan.heat_people + float(places.population[place]))
        wave[place] = wave.get(place, 0.0) + warmth
    for ring in range(plan.near_steps + 1):
        for place, warmth in wave.items():
            expected[place] += warmth
        outer: dict[int, float] = {}
        if ring < plan.near_steps:
            for place, warmth in wave.items():
                for near in neighbours(world, place):
                    outer[near] = outer.get(near, 0.0) + plan.heat_near * warmth
        wave = outer
    try:
        _warm(world, np.array(harmed, dtype=np.int64))
        assert places.heat.tolist() == pytest.approx(expected)
    finally:
        places.heat[:] = before


@settings(max_examples=examples(usual=100, deep=3000), deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.integers(0, 5).map(float), min_size=4, max_size=4).filter(lambda w: sum(w) > 0),
            SHARES,
        ),
        min_size=1,
        max_size=8,
    )
)
def test_many_picks_are_those_of_each(rows: list[tuple[list[float], float]]) -> None:
    shares, draws = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    for found, (weights, draw) in zip(pick(shares, draws).tolist(), rows, strict=True):
        assert found in falls_on(weights, draw)
    same = pick(shares[:1], draws).tolist()
    assert all(found in falls_on(rows[0][0], draw) for found, (_, draw) in zip(same, rows, strict=True))
