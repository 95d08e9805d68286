"""Any legal orders keep the world consistent."""

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.ids import person_id
from simulator.orders import Order
from simulator.run import new_world
from simulator.schedule import schedule
from simulator.trace import Cause, EventKind
from simulator.world.person_columns import CUSTODY, FREE
from simulator.world.world import World, discard
from tests.depth import examples

DAYS = 49


@st.composite
def legal_orders(draw: st.DrawFn, town: Scenario) -> tuple[Order, ...]:
    plans = draw(st.lists(st.sampled_from(town.actions), max_size=8))
    orders = []
    for plan in plans:
        options = {
            "none": [""],
            "zone": [zone.id for zone in town.area.zones],
            "group": [group.id for group in town.groups],
            "platform": list(town.area.platform_ids),
            "partner": [partner.id for partner in town.partners],
        }.get(plan.target)
        who = st.integers(0, town.area.population - 1).map(person_id)
        target = draw(who if options is None else st.sampled_from(options))
        orders.append(Order(draw(st.integers(0, DAYS)), plan.action, target))
    return tuple(orders)


def check(world: World) -> None:
    groups, people = world.groups, world.people
    assert (groups.cash >= 0).all()
    assert (groups.banked >= 0).all()
    assert (groups.owed >= 0).all()
    assert world.line.stock >= 0
    total = groups.share.sum(axis=(1, 2, 3))
    assert np.allclose(total[groups.alive], 1.0)
    assert (total[~groups.alive] == 0).all()
    assert (groups.share >= 0).all()
    for column in (groups.legitimacy, groups.cohesion, groups.security, groups.suspicion):
        assert ((column >= 0) & (column <= 1)).all()
    assert ((world.places.confidence >= 0) & (world.places.confidence <= 1)).all()
    assert len(people) == world.config.area.population
    assert set(np.unique(people.status)) <= {FREE, CUSTODY}
    for g, crew in enumerate(world.crew):
        assert crew == np.flatnonzero(people.group == g).tolist()
    member = np.flatnonzero((people.group >= 0) & (people.status == FREE))
    held = np.zeros_like(groups.free_in_role)
    np.add.at(held, (people.group[member], people.role[member]), 1)
    assert np.array_equal(held, groups.free_in_role)
    inside = (people.group >= 0) & (people.status == CUSTODY) & ~people.cut_off
    assert np.array_equal(
        np.bincount(people.group[inside], minlength=groups.in_custody.size), groups.in_custody
    )
    assert ((people.role >= 0) == (people.group >= 0)).all()
    assert (people.release_day[people.status == CUSTODY] > world.day - 1).all()


def check_events(world: World) -> None:
    events = world.recorder.events()
    assert np.array_equal(events["event"], np.arange(events["event"].size))
    assert (np.diff(events["day"]) >= 0).all()
    assert (events["actor"] < len(world.people)).all()
    assert (events["victim"] < len(world.people)).all()
    assert (events["cause"] < events["event"]).all()
    assert ((events["hour"] >= 0) & (events["hour"] < 24)).all()
    size = len(world.town.neighbourhoods)
    assert ((events["place"] >= -1 - world.places.platforms) & (events["place"] < size)).all()
    first = -events["cause"][events["cause"] < 0]
    assert set(np.unique(first).tolist()) <= {-int(cause) for cause in Cause}
    crime = events["kind"] == EventKind.CRIME
    assert (events["actor"][crime] >= 0).all()
    online = world.fixed.online[events["market"][crime]]
    assert (events["place"][crime][online] < 0).all()


def check_members(world: World, at_start: np.ndarray) -> None:
    """Every change of membership has an event."""
    events = world.recorder.events()
    for g in range(world.groups.alive.size):
        mine = events["group"] == g
        kind = events["kind"][mine]
        joined = np.isin(kind, (EventKind.RECRUITED, EventKind.EXPLOITED)).sum()
        left = np.isin(kind, (EventKind.LEFT, EventKind.SAFEGUARDED)).sum()
        moved = events["kind"] == EventKind.CHANGED_GROUP
        came = (moved & mine).sum() - (moved & (events["other"] == g)).sum()
        assert len(world.crew[g]) == at_start[g] + joined - left + came


@settings(
    max_examples=examples(usual=12, deep=36),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data(), seed=st.integers(0, 2**32))
def test_any_legal_orders_keep_the_world_consistent(town: Scenario, data: st.DataObject, seed: int) -> None:
    orders = data.draw(legal_orders(town))
    world = new_world(town, seed, 0, frozenset(town.adaptation.rules), schedule(town, orders))
    at_start = np.array([len(crew) for crew in world.crew])
    while world.day < DAYS:
        world.step()
        check(world)
    check_events(world)
    check_members(world, at_start)
    discard(world)
