"""Each action alone, and all actions at once in any mix: the world stays consistent, and a run can be taken up anywhere."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.schema.groups import Insider
from scenarios.schema.policing import ActionPlan
from scenarios.schema.scenario import Scenario
from simulator.ids import person_id
from simulator.orders import Order
from simulator.policing.registry import ACTIONS
from simulator.run import begin, new_world, resume, run
from simulator.schedule import schedule
from simulator.trace import EventKind, digest
from simulator.world.person_columns import CUSTODY, FREE
from simulator.world.world import World, discard
from tests.depth import examples

DAYS = 42


def target_for(town: Scenario, plan: ActionPlan) -> str:
    trace = run(town, 2, days=1)
    return {
        "none": "",
        "zone": town.area.zones[0].id,
        "group": town.groups[0].id,
        "platform": town.area.platform_ids[0],
        "partner": town.partners[0].id if town.partners else "",
        "nominal": person_id(int(np.argmax(trace.people["group"] == 0))),
    }[plan.target]


@pytest.mark.parametrize("action", list(ACTIONS))
def test_every_action_changes_something_and_no_action_changes_nothing(town: Scenario, action: str) -> None:
    plan = next(plan for plan in town.actions if plan.action == action)
    order = Order(5, action, target_for(town, plan))
    twin, acted = run(town, 2, days=DAYS), run(town, 2, days=DAYS, orders=(order,))
    assert (digest(acted) == digest(twin)) == (action == "no_action")
    before = {name: column[twin.events["day"] < 5] for name, column in twin.events.items()}
    for name, column in before.items():
        assert np.array_equal(column, acted.events[name][acted.events["day"] < 5]), name


def staffed(town: Scenario) -> Scenario:
    """Return the town with staff whom groups own, so that actions leak."""
    staff = (Insider(id="I01", place="police", group="G01"), Insider(id="I02", place="prison", group="G02"))
    return town.model_copy(update={"insiders": staff})


def aims(town: Scenario, seed: int) -> dict[str, list[str]]:
    """Return for each kind of target some that are in the town; members and others among the nominals."""
    group = run(town, seed, days=1).people["group"]
    people = [*np.flatnonzero(group >= 0).tolist(), *np.flatnonzero(group < 0)[:5].tolist()]
    return {
        "none": [""],
        "nominal": [person_id(int(p)) for p in people],
        "group": [one.id for one in town.groups],
        "zone": [one.id for one in town.area.zones],
        "platform": list(town.area.platform_ids),
        "partner": [one.id for one in town.partners],
    }


@st.composite
def mixed(draw: st.DrawFn, town: Scenario, seed: int) -> tuple[Order, ...]:
    """Return up to a dozen legal orders of any action."""
    at = aims(town, seed)
    plans = draw(st.lists(st.sampled_from(town.actions), max_size=12))
    orders = [
        Order(draw(st.integers(0, DAYS - 1)), plan.action, draw(st.sampled_from(at[plan.target])))
        for plan in plans
    ]
    return tuple(sorted(orders))


def check(world: World) -> None:
    groups, people, places = world.groups, world.people, world.places
    for column in (groups.cash, groups.banked, groups.owed):
        assert (column >= 0).all()
    for column in (
        groups.suspicion,
        groups.legitimacy,
        groups.picture,
        people.suspected,
        people.propensity,
        places.confidence,
        places.guardianship,
        places.open,
    ):
        assert ((column >= 0) & (column <= 1)).all()
    total = groups.share.sum(axis=(1, 2, 3))
    assert np.allclose(total[groups.alive], 1.0)
    for g, crew in enumerate(world.crew):
        free = [p for p in crew if people.status[p] == FREE]
        inside = [p for p in crew if people.status[p] == CUSTODY and not people.cut_off[p]]
        assert int(groups.free_in_role[g].sum()) == len(free)
        assert int(groups.in_custody[g]) == len(inside)
    assert not people.cut_off[people.status == FREE].any()


@settings(
    max_examples=examples(usual=15, deep=40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data(), seed=st.integers(0, 50))
def test_any_mix_of_actions_keeps_counts_money_and_shares_true(
    town: Scenario, data: st.DataObject, seed: int
) -> None:
    staff = staffed(town)
    orders = data.draw(mixed(staff, seed))
    world = new_world(staff, seed, 0, frozenset(staff.adaptation.rules), schedule(staff, orders))
    while world.day < DAYS:
        world.step()
        check(world)
    discard(world)
    events = world.recorder.events()
    assert (events["cause"] < events["event"]).all()
    sent = events["kind"] == EventKind.TRANSFERRED
    assert (events["place"][sent] == -2).all()


@settings(
    max_examples=examples(usual=8, deep=20),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data(), seed=st.integers(0, 20), stop=st.integers(0, DAYS))
def test_a_run_with_any_mix_of_actions_can_be_taken_up_on_any_day(
    town: Scenario, data: st.DataObject, seed: int, stop: int
) -> None:
    staff = staffed(town)
    orders = data.draw(mixed(staff, seed))
    _, here = begin(staff, seed, orders=orders, days=stop)
    assert digest(resume(here, orders=orders, days=DAYS)[0]) == digest(
        run(staff, seed, orders=orders, days=DAYS)
    )


def test_orders_that_nobody_has_given_yet_change_nothing(town: Scenario) -> None:
    staff = staffed(town)
    at = aims(staff, 2)
    late = tuple(Order(28, plan.action, at[plan.target][0]) for plan in staff.actions)
    assert digest(run(staff, 2, days=28, orders=late)) == digest(run(staff, 2, days=28))
