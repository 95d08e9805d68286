"""Orders are refused in words, and wait for partners as their levers say."""

from typing import Any

import pytest

from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.run import run
from simulator.schedule import OrderError, schedule
from simulator.trace import EventKind
from tests.simulator.living import with_plan


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
def test_an_order_that_cannot_be_carried_out_says_why_and_what_to_do(
    town: Scenario, order: Order, words: str
) -> None:
    with pytest.raises(OrderError, match=words) as refused:
        run(town, 1, days=5, orders=(order,))
    assert ";" in str(refused.value)


def levered(town: Scenario, lever: str, **partner: Any) -> Scenario:
    partners = tuple(
        p.model_copy(update={"lever": lever, "lever_delay_days": 9, **partner}) if p.id == "prison" else p
        for p in town.partners
    )
    plan = with_plan(town, "prison_transfer", lead_days=2, partner="prison")
    return plan.model_copy(update={"partners": partners})


TRANSFER, AGREED = Order(14, "prison_transfer", "P00001"), Order(14, "partner_agreement", "prison")


def test_a_conditional_lever_takes_longer_unless_agreed_before(town: Scenario) -> None:
    waiting = levered(town, "conditional")
    assert schedule(waiting, [TRANSFER])[0].first_day == 14 + 2 + 9
    assert schedule(waiting, [AGREED, TRANSFER])[1].first_day == 14 + 2
    late = Order(15, "partner_agreement", "prison")
    assert schedule(waiting, [TRANSFER, late])[0].first_day == 14 + 2 + 9
    assert schedule(levered(town, "open"), [TRANSFER])[0].first_day == 14 + 2


def test_an_action_waits_for_an_agreement_that_takes_time(town: Scenario) -> None:
    slow = with_plan(levered(town, "shut"), "partner_agreement", lead_days=6)
    assert schedule(slow, [AGREED, TRANSFER])[1].first_day == 14 + 6


def test_a_shut_lever_refuses_with_the_way_out(town: Scenario) -> None:
    shut = levered(town, "shut")
    with pytest.raises(OrderError, match="order partner_agreement with prison before it"):
        schedule(shut, [TRANSFER])
    assert len(schedule(shut, [TRANSFER, AGREED])) == 2


def test_a_force_that_plans_for_itself_leaves_shut_levers_alone(town: Scenario) -> None:
    shut = levered(town, "shut")
    trace = run(shut, 2, days=28, policy=lambda known: (Order(known.day, "prison_transfer", "P00001"),))
    assert not (trace.events["kind"] == EventKind.ACTION_BEGAN).any()
    trace = run(
        shut,
        2,
        days=28,
        policy=lambda known: (
            Order(known.day, "partner_agreement", "prison"),
            Order(known.day, "prison_transfer", "P00001"),
        ),
    )
    assert (trace.events["kind"] == EventKind.ACTION_BEGAN).sum() >= 4
