from typing import Any

from scenarios.schema.groups import Rule
from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.run import run
from simulator.trace import EventKind
from tests.simulator.living import living, with_plan


def online(town: Scenario, rules: tuple[Rule, ...], *orders: Order, **plan: Any) -> tuple[int, int]:
    """Return offences on the platform that is closed and on the others, over seeds; customers stay put."""
    closing = with_plan(town, "takedown", success=1.0, lead_days=0, lasts_days=200, picture=0.0, **plan)
    still = closing.behaviour.platforms.model_copy(update={"customers_move": 0.0})
    closing = closing.model_copy(
        update={"behaviour": closing.behaviour.model_copy(update={"platforms": still})}
    )
    there = elsewhere = 0
    for seed in range(5):
        events = run(closing, seed, days=90, orders=orders, rules=rules).events
        crime = (events["kind"] == EventKind.CRIME) & (events["day"] >= 10)
        there += int((crime & (events["place"] == -1)).sum())
        elsewhere += int((crime & (events["place"] <= -3)).sum())
    return there, elsewhere


def test_a_takedown_moves_vendors_only_when_they_may_choose(town: Scenario) -> None:
    order = Order(5, "takedown", "W1")
    bound, bound_twin = online(town, (), order), online(town, ())
    closed, free = online(town, ("target",), order), online(town, ("target",))
    assert bound[0] == closed[0] == 0
    assert bound[1] == bound_twin[1]
    assert closed[1] > free[1]


def test_a_sting_leaves_no_safer_platform(town: Scenario) -> None:
    order = Order(5, "takedown", "W1")
    plain = online(town, ("target",), order)
    sting = online(town, ("target",), order, sting=True, sting_days=200, risk=4.0, arrest=0.0)
    assert sting[1] < online(town, ("target",))[1] < plain[1]


def test_a_platform_stays_closed_while_any_takedown_lasts(town: Scenario) -> None:
    plan = with_plan(town, "takedown", success=1.0, lead_days=0, lasts_days=5, picture=0.0)
    orders = (Order(0, "takedown", "W1"), Order(3, "takedown", "W1"))
    row = living(plan).places.count
    assert living(plan, *orders, days=6).places.open[row] == 0
    assert living(plan, *orders, days=9).places.open[row] == 1
