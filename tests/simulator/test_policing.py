import numpy as np
import pytest

from scenarios.schema.policing import PLANS, Arrest, Build, Clear
from simulator.analysis.measures import confidence_by_zone
from simulator.ids import person_id
from simulator.orders import Order
from simulator.policing.registry import ACTIONS
from simulator.run import run
from simulator.schedule import OrderError
from simulator.trace import EventKind, digest

DAYS = 42


def target_for(town, plan) -> str:
    trace = run(town, 2, days=1)
    return {
        "none": "",
        "zone": town.area.zones[0].id,
        "group": town.groups[0].id,
        "platform": town.area.platform_ids[0],
        "partner": town.partners[0].id if town.partners else "",
        "nominal": person_id(int(np.argmax(trace.people["group"] == 0))),
    }[plan.target]


def test_every_action_of_the_schema_is_registered(town):
    assert {plan.action for plan in town.actions} <= set(ACTIONS)


@pytest.mark.parametrize("action", list(ACTIONS))
def test_every_action_changes_something_and_no_action_changes_nothing(town, action):
    plan = next(plan for plan in town.actions if plan.action == action)
    order = Order(5, action, target_for(town, plan))
    twin, acted = run(town, 2, days=DAYS), run(town, 2, days=DAYS, orders=(order,))
    assert (digest(acted) == digest(twin)) == (action == "no_action")
    before = {name: column[twin.events["day"] < 5] for name, column in twin.events.items()}
    for name, column in before.items():
        assert np.array_equal(column, acted.events[name][acted.events["day"] < 5]), name


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (Order(1, "teleport", ""), "no action 'teleport'"),
        (Order(1, "clear", "Z-NOWHERE"), "no zone 'Z-NOWHERE'"),
        (Order(1, "arrest", "Z-NOWHERE"), "is no person"),
        (Order(1, "arrest", "P99999999"), "there is no person"),
        (Order(1, "asset_restraint", "G99"), "no group 'G99'"),
        (Order(1, "no_action", "G01"), "takes no target"),
        (Order(1, "takedown", "W9"), "there is no platform 'W9'"),
        (Order(-1, "no_action", ""), "start on day 0"),
    ],
)
def test_an_order_that_cannot_be_carried_out_says_why_and_what_to_do(town, order, words):
    with pytest.raises(OrderError, match=words) as refused:
        run(town, 1, days=5, orders=(order,))
    assert ";" in str(refused.value)


def with_plan(town, kind, **changes):
    """Return the scenario with one action's numbers changed."""
    plans = tuple(p.model_copy(update=changes) if isinstance(p, kind) else p for p in town.actions)
    return town.model_copy(update={"actions": plans})


def test_arresting_somebody_who_is_no_offender_costs_trust_at_home(town):
    sure = with_plan(town, Arrest, success=1.0)
    plain = run(sure, 2, days=14)
    innocent = int(np.argmax((plain.people["group"] < 0) & (plain.people["age"] > 30)))
    acted = run(sure, 2, days=14, orders=(Order(1, "arrest", person_id(innocent)),))
    wrong = acted.events["kind"] == EventKind.WRONG_PERSON
    assert acted.events["actor"][wrong].tolist() == [innocent]
    assert not (acted.events["kind"] == EventKind.ARRESTED)[acted.events["actor"] == innocent].any()
    lower = [
        confidence_by_zone(sure, acted)[zone.id] < confidence_by_zone(sure, plain)[zone.id]
        for zone in sure.area.zones
    ]
    assert sum(lower) == 1


def test_an_arrested_broker_slows_the_line_until_replaced(town):
    sure = with_plan(town, Arrest, success=1.0, charge=1.0, custody_days=60)
    order = Order(3, "arrest", person_id(run(sure, 2, days=1).broker))
    plain, acted = run(sure, 2, days=DAYS), run(sure, 2, days=DAYS, orders=(order,), rules=())

    def count(trace, kind):
        return int((trace.events["kind"] == kind).sum())

    assert count(acted, EventKind.MEET) < count(plain, EventKind.MEET)
    assert count(acted, EventKind.RESUPPLY) < count(plain, EventKind.RESUPPLY)
    mended = run(sure, 2, days=DAYS * 2, orders=(order,))
    broker = mended.broker
    meets = mended.events["kind"] == EventKind.MEET
    assert (mended.events["actor"][meets] != broker).any()


def test_clear_lowers_offences_in_its_zone_while_it_lasts(town):
    zone = town.area.zones[0].id
    heavy = with_plan(town, Clear, risk=3.0, lasts_days=20)
    from simulator.analysis.measures import offences_by_zone

    gone = []
    for seed in range(6):
        plain = offences_by_zone(heavy, run(heavy, seed, days=30), 6, 26)[zone]
        gone.append(
            plain
            - offences_by_zone(heavy, run(heavy, seed, days=30, orders=(Order(5, "clear", zone),)), 6, 26)[
                zone
            ]
        )
    assert sum(gone) > 0


def test_build_raises_confidence_for_good(town):
    strong = with_plan(town, Build, trust=0.3)
    zone = town.area.zones[0].id
    plain = confidence_by_zone(strong, run(strong, 3, days=84))[zone]
    built = confidence_by_zone(strong, run(strong, 3, days=84, orders=(Order(2, "build", zone),)))[zone]
    assert built > plain + 0.1


def test_every_effect_is_registered_under_the_name_of_its_own_plan():
    assert {name: effect.plan for name, effect in ACTIONS.items()} == PLANS
