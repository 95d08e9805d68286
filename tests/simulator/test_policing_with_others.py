"""What actions among residents and with partners promise, and what they break."""

import numpy as np
import pytest

from scenarios.schema.groups import Insider
from simulator.orders import Order
from simulator.run import run
from simulator.schedule import OrderError, schedule
from simulator.trace import EventKind
from tests.data.living import count, living, with_behaviour, with_plan


def young(world):
    people = world.people
    here = world.places.zone[people.place] == 0
    return (people.age >= 10) & (people.age <= 21) & here & (people.propensity > 0.3) & (people.group < 0)


def test_diversion_lowers_propensity_and_labels_some(town):
    plan = {"reach": 1.0, "effect": 0.5, "labelled": 0.0, "lead_days": 0, "lasts_days": 7}
    order, at_start = Order(0, "youth_diversion", "Z-WHARF"), living(town)
    who = young(at_start)
    assert who.any()
    helped = living(with_plan(town, "youth_diversion", **plan), order, days=7, rules=())
    labelled = living(
        with_plan(town, "youth_diversion", **{**plan, "labelled": 1.0}), order, days=7, rules=()
    )
    assert np.allclose(helped.people.propensity[who], at_start.people.propensity[who] * 0.5)
    assert (labelled.people.propensity[who] > at_start.people.propensity[who]).all()
    assert count(helped, EventKind.DIVERTED) >= int(who.sum())
    assert count(labelled, EventKind.DIVERTED) == 0


def test_hardening_reaches_the_places_that_report_and_passes_over_the_others(town):
    plan = with_plan(town, "target_hardening", places=0.5, guardianship=0.3, passed_over=0.1, lead_days=0)
    order = Order(50, "target_hardening", "Z-WHARF")
    world, plain = living(plan, order, days=51), living(plan, days=51)
    rows = np.arange(*world.places.zone_start[:2])
    harder = rows[world.places.guardianship[rows] > plain.places.guardianship[rows]]
    events = plain.recorder.events()
    told = (events["kind"] == EventKind.CRIME) & (events["reported"] == 1) & (events["day"] < 50)
    reports = [int((told & (events["place"] == row)).sum()) for row in rows]
    assert 1 <= harder.size == count(world, EventKind.HARDENED) <= 2
    rest = rows[~np.isin(rows, harder)]
    assert min(reports[row - rows[0]] for row in harder) >= max(reports[row - rows[0]] for row in rest)
    assert (world.places.confidence[rest] < plain.places.confidence[rest] - 0.05).all()
    assert np.allclose(world.places.confidence[harder], plain.places.confidence[harder], atol=0.02)


@pytest.mark.parametrize("trust", [0.0, 1.0])
def test_neighbourhood_collection_notices_as_much_as_residents_trust(town, trust):
    plan = with_plan(town, "community_collection", noticed=0.5, trust=0.0, lead_days=0)

    def believe(world):
        world.places.confidence[:] = world.places.usual_confidence[:] = trust

    world = living(plan, Order(0, "community_collection", "Z-WHARF"), days=1, prepare=believe)
    watched = world.places.watched[world.places.zone_slice(0)]
    assert np.allclose(watched, 0.5 * trust)
    assert world.groups.suspicion[0] > 0


@pytest.mark.parametrize(("trust", "sign"), [(0.0, 1), (1.0, -1)])
def test_a_message_helps_where_the_police_are_trusted_and_backfires_where_not(town, trust, sign):
    plan = with_plan(town, "public_message", gain=0.2, backfires=0.2, legitimacy=0.5, lead_days=0)

    def believe(world):
        world.places.confidence[:] = world.places.usual_confidence[:] = trust
        world.groups.legitimacy[:] = world.groups.usual_legitimacy[:] = 0.5

    order = Order(0, "public_message", "Z-WHARF")
    world, plain = living(plan, order, days=1, prepare=believe), living(plan, days=1, prepare=believe)
    assert np.sign(world.groups.legitimacy[0] - plain.groups.legitimacy[0]) == sign
    assert count(world, EventKind.MESSAGE) == 1


def test_a_message_moves_each_neighbourhood_one_way_or_the_other(town):
    plan = with_plan(town, "public_message", gain=0.2, backfires=0.1, lead_days=0)

    def doubt(world):
        world.places.confidence[:] = world.places.usual_confidence[:] = 0.5

    orders = [Order(0, "public_message", zone.id) for zone in plan.area.zones]
    world, plain = living(plan, *orders, days=1, prepare=doubt), living(plan, days=1, prepare=doubt)
    moved = (world.places.confidence - plain.places.confidence)[: world.places.count]
    assert {round(float(m), 1) for m in moved} == {0.2, -0.1}


def levered(town, lever, **partner):
    partners = tuple(
        p.model_copy(update={"lever": lever, "lever_delay_days": 9, **partner}) if p.id == "prison" else p
        for p in town.partners
    )
    plan = with_plan(town, "prison_transfer", lead_days=2, partner="prison")
    return plan.model_copy(update={"partners": partners})


TRANSFER, AGREED = Order(14, "prison_transfer", "P00001"), Order(14, "partner_agreement", "prison")


def test_a_conditional_lever_takes_longer_unless_agreed_before(town):
    waiting = levered(town, "conditional")
    assert schedule(waiting, [TRANSFER])[0].first_day == 14 + 2 + 9
    assert schedule(waiting, [AGREED, TRANSFER])[1].first_day == 14 + 2
    late = Order(15, "partner_agreement", "prison")
    assert schedule(waiting, [TRANSFER, late])[0].first_day == 14 + 2 + 9
    assert schedule(levered(town, "open"), [TRANSFER])[0].first_day == 14 + 2


def test_an_action_waits_for_an_agreement_that_takes_time(town):
    slow = with_plan(levered(town, "shut"), "partner_agreement", lead_days=6)
    assert schedule(slow, [AGREED, TRANSFER])[1].first_day == 14 + 6


def test_a_shut_lever_refuses_with_the_way_out(town):
    shut = levered(town, "shut")
    with pytest.raises(OrderError, match="order partner_agreement with prison before it"):
        schedule(shut, [TRANSFER])
    assert len(schedule(shut, [TRANSFER, AGREED])) == 2


def test_a_force_that_plans_for_itself_leaves_shut_levers_alone(town):
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


def test_nobody_leaks_an_order_before_it_is_given(town):
    talkative = with_behaviour(town, "corruption", leak=1.0)
    bought = talkative.model_copy(update={"insiders": (Insider(id="I01", place="police", group="G01"),)})
    at_once = with_plan(bought, "hold", lead_days=0)
    tomorrow = with_plan(bought, "hold", lead_days=1)
    assert count(living(at_once, Order(5, "hold", "Z-WHARF"), days=8), EventKind.LEAKED) == 0
    leaked = living(tomorrow, Order(5, "hold", "Z-WHARF"), days=8).recorder.events()
    assert leaked["day"][leaked["kind"] == EventKind.LEAKED].tolist() == [5]
