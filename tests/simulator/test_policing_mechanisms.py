"""What each action promises: what makes it work, what breaks it, and what it breaks."""

import numpy as np
import pytest

from scenarios.schema.groups import Insider
from simulator.orders import Order
from simulator.policing.schedule import OrderError, schedule
from simulator.residents import CUSTODY, FREE
from simulator.run import run
from simulator.trace import EventKind, person_id
from simulator.world import World, discard


def with_plan(town, action, **changes):
    """Return the scenario with one action's numbers changed."""
    plans = tuple(p.model_copy(update=changes) if p.action == action else p for p in town.actions)
    return town.model_copy(update={"actions": plans})


def with_behaviour(town, part, **changes):
    """Return the scenario with some numbers of one part of its behaviour changed."""
    new = getattr(town.behaviour, part).model_copy(update=changes)
    return town.model_copy(update={"behaviour": town.behaviour.model_copy(update={part: new})})


def living(town, *orders, seed=2, days=0, rules=None, prepare=None):
    """Return a world some days after it was set up, and perhaps changed by hand on day 0."""
    rules = frozenset(town.adaptation.rules) if rules is None else frozenset(rules)
    world = World(town, seed, 0, rules, schedule(town, orders))
    if prepare is not None:
        prepare(world)
    for _ in range(days):
        world.step()
    discard(world)
    return world


def count(world, kind, **columns):
    events = world.recorder.events()
    rows = events["kind"] == kind
    for name, value in columns.items():
        rows &= events[name] == value
    return int(rows.sum())


def member(town, group=0, number=1):
    return person_id(int(np.flatnonzero(run(town, 2, days=1).people["group"] == group)[number]))


def know(picture):
    """Return a change by hand: the force knows every group so well."""

    def change(world):
        world.groups.picture[:] = picture

    return change


SURE = {"success": 1.0, "hold": 1.0, "seizure": 0.5, "evidence": 0.2, "names": 1.0, "lead_days": 1}


def test_a_warrant_at_the_right_address_finds_money_names_and_the_member(town):
    sure, target = with_plan(town, "warrant", **SURE), member(town)
    world = living(sure, Order(0, "warrant", target), days=2, prepare=know(1.0))
    person = int(target[1:])
    assert world.people.status[person] == CUSTODY
    assert count(world, EventKind.SEIZED, group=0, actor=person) == 1
    others = [p for p in world.crew[0] if p != person and world.ties.strength(p, person) > 0]
    assert others
    assert all(world.people.suspected_of[p] == 0 for p in others)


def test_a_leaked_warrant_finds_nothing(town):
    careful = with_behaviour(with_plan(town, "warrant", **SURE, leaked=0.0), "corruption", leak=1.0)
    bought = careful.model_copy(update={"insiders": (Insider(id="I01", place="police", group="G01"),)})
    order = Order(3, "warrant", member(town))
    told = living(bought, order, days=6, prepare=know(1.0))
    secret = living(careful, order, days=6, prepare=know(1.0))
    assert count(told, EventKind.LEAKED) == 1
    assert count(told, EventKind.SEIZED) == 0
    assert told.people.status[int(order.target[1:])] == FREE
    assert count(secret, EventKind.SEIZED) == 1


def test_a_search_at_a_wrong_address_costs_confidence_and_finds_nothing(town):
    innocent = int(np.argmax(run(town, 2, days=1).people["group"] < 0))
    world = living(with_plan(town, "warrant", **SURE), Order(0, "warrant", person_id(innocent)), days=2)
    plain = living(town, days=2)
    zone = world.places.zone[world.people.place[innocent]]
    here = world.places.inside(int(zone))
    assert count(world, EventKind.WRONG_PERSON, actor=innocent) == 1
    assert count(world, EventKind.SEIZED) == 0
    assert world.places.confidence[here].mean() < plain.places.confidence[here].mean() - 0.03


@pytest.mark.parametrize(("known", "found"), [(0.0, 0), (1.0, 1)])
def test_what_needs_a_picture_fails_without_one(town, known, found):
    sure = with_plan(town, "warrant", **SURE, picture=0.5)
    world = living(sure, Order(0, "warrant", member(town)), days=2, prepare=know(known))
    assert count(world, EventKind.SEIZED) == found


def test_half_the_picture_restrains_half_the_money(town):
    def rest(picture):
        plan = with_plan(town, "asset_restraint", picture=0.8, restrained=0.5, lead_days=0)
        world = living(plan, Order(0, "asset_restraint", "G01"), days=1, prepare=know(picture))
        events = world.recorder.events()
        return float(events["amount"][events["kind"] == EventKind.RESTRAINED].sum())

    assert rest(0.4) == pytest.approx(rest(0.8) / 2)
    assert rest(1.0) == rest(0.8)


WATCH = {"sighting": 1.0, "mistaken": 0.0, "compromise": 0.0, "gain": 0.1, "lead_days": 0, "lasts_days": 10}
COVERT = [
    "surveillance",
    "source_tasking",
    "communications_data",
    "financial_investigation",
    "joint_task_group",
]


@pytest.mark.parametrize("action", COVERT)
def test_covert_collection_finds_members_and_improves_the_picture(town, action):
    plan = with_plan(town, action, **WATCH)
    world = living(plan, Order(0, action, "G01"), days=10, prepare=know(0.5))
    plain = living(plan, days=10, prepare=know(0.5))
    assert world.groups.picture[0] > plain.groups.picture[0] + 0.2
    assert count(world, EventKind.SEEN, group=0, other=-1) == 10
    events = world.recorder.events()
    seen = set(events["actor"][events["kind"] == EventKind.SEEN].tolist())
    assert all(world.people.suspected_of[p] == 0 for p in seen)
    assert seen <= set(world.crew[0]) | set(plain.crew[0])


def test_collection_can_make_a_suspect_of_somebody_innocent(town):
    plan = with_plan(town, "surveillance", **{**WATCH, "mistaken": 1.0})
    world = living(plan, Order(0, "surveillance", "G01"), days=10, prepare=know(1.0))
    events = world.recorder.events()
    taken = set(events["other"][events["kind"] == EventKind.SEEN].tolist()) - {-1}
    assert taken
    assert all(world.people.suspected[p] > 0 and world.people.suspected_of[p] == 0 for p in taken)
    assert any(world.people.group[p] < 0 for p in taken)


def test_collection_that_is_noticed_makes_the_group_careful_and_shows_no_more(town):
    plan = with_plan(town, "surveillance", **{**WATCH, "compromise": 1.0, "leaked": 0.0})
    world = living(plan, Order(0, "surveillance", "G01"), days=3, prepare=know(1.0))
    assert world.groups.suspicion[0] > living(plan, days=3).groups.suspicion[0] + 0.2
    assert count(world, EventKind.SEEN) == 1


def inside(town, target):
    sure = with_plan(town, "arrest", success=1.0, charge=1.0, custody_days=200, lead_days=0)
    return sure, Order(0, "arrest", target)


def test_custody_shows_those_tied_to_prisoners_and_nothing_without_any(town):
    prison, arrest = inside(town, member(town))
    plan = with_plan(prison, "custodial_intelligence", **WATCH, partner="")
    order = Order(1, "custodial_intelligence", "G01")
    listened = living(plan, arrest, order, days=11, prepare=know(1.0))
    deaf = living(plan, order, days=11, prepare=know(1.0), rules=())
    events = listened.recorder.events()
    seen = events["actor"][events["kind"] == EventKind.SEEN].tolist()
    prisoner = int(arrest.target[1:])
    assert seen
    assert all(listened.ties.strength(p, prisoner) > 0 for p in seen)
    held = np.isin(deaf.recorder.events()["kind"], (EventKind.ARRESTED,)).any()
    assert held or count(deaf, EventKind.SEEN) == 0


def test_a_transfer_ends_command_from_custody(town):
    first = living(town, days=0)
    leader = next(p for p in first.crew[0] if first.people.role[p] == 0)
    ruling = with_behaviour(town, "custody", command=1.0)
    prison, arrest = inside(ruling, person_id(leader))
    plan = with_plan(prison, "prison_transfer", success=1.0, lead_days=0, partner="")
    commanding = living(plan, arrest, days=29, rules=())
    away = living(
        plan, arrest, Order(2, "prison_transfer", arrest.target), days=29, rules=(), prepare=know(1.0)
    )

    def directed(world):
        reviews = world.recorder.reviews()
        return reviews["directed"][(reviews["group"] == 0) & (reviews["day"] > 2)]

    assert directed(commanding).all()
    assert not directed(away).any()
    assert count(away, EventKind.TRANSFERRED, actor=leader, place=-2) == 1
    assert away.groups.inside[0] == commanding.groups.inside[0] - 1


def test_nobody_who_is_free_is_transferred(town):
    plan = with_plan(town, "prison_transfer", success=1.0, lead_days=0, partner="")
    world = living(plan, Order(0, "prison_transfer", member(town)), days=3, prepare=know(1.0))
    assert count(world, EventKind.TRANSFERRED) == 0
    assert not world.people.cut_off.any()


def test_freezing_takes_what_is_banked_and_leaves_cash(town):
    plan = with_plan(town, "account_freezing", frozen=1.0, lead_days=0)

    def bank(world):
        world.groups.picture[:] = 1.0
        world.groups.banked[0] = 5_000.0

    world = living(plan, Order(0, "account_freezing", "G01"), days=1, prepare=bank)
    plain = living(plan, days=1, prepare=bank)
    assert world.groups.banked[0] < plain.groups.banked[0]
    assert count(world, EventKind.RESTRAINED, amount=5_000.0) == 1
    assert count(world, EventKind.WRONG_PERSON) == 0


def test_freezing_without_a_picture_hits_bystanders(town):
    plan = with_plan(town, "account_freezing", mistaken=1.0, lead_days=0, picture=1.0)
    orders = [Order(day, "account_freezing", "G01") for day in range(4)]
    assert count(living(plan, *orders, days=4, prepare=know(0.0)), EventKind.WRONG_PERSON) > 0


def online(town, rules, *orders, **plan):
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


def test_a_takedown_moves_vendors_only_when_they_may_choose(town):
    order = Order(5, "takedown", "W1")
    bound, bound_twin = online(town, (), order), online(town, ())
    closed, free = online(town, ("target",), order), online(town, ("target",))
    assert bound[0] == closed[0] == 0
    assert bound[1] == bound_twin[1]
    assert closed[1] > free[1]


def test_a_sting_leaves_no_safer_platform(town):
    order = Order(5, "takedown", "W1")
    plain = online(town, ("target",), order)
    sting = online(town, ("target",), order, sting=True, sting_days=200, risk=4.0, arrest=0.0)
    assert sting[1] < online(town, ("target",))[1] < plain[1]


def test_a_platform_stays_closed_while_any_takedown_lasts(town):
    plan = with_plan(town, "takedown", success=1.0, lead_days=0, lasts_days=5, picture=0.0)
    orders = (Order(0, "takedown", "W1"), Order(3, "takedown", "W1"))
    row = living(plan).places.count
    assert living(plan, *orders, days=6).places.open[row] == 0
    assert living(plan, *orders, days=9).places.open[row] == 1


def test_vetting_finds_who_was_bought_and_costs_the_trust_of_staff(town):
    staff = (Insider(id="I01", place="police", group="G01"), Insider(id="I02", place="prison", group="G01"))
    plan = with_plan(town, "vetting", found=1.0, lead_days=0, lasts_days=7, accused=0.0)
    bought = plan.model_copy(update={"insiders": staff})
    world = living(bought, Order(0, "vetting"), days=8)
    assert world.insiders.gone.tolist() == [True, False]
    events = world.recorder.events()
    found = events["cause"][events["kind"] == EventKind.INSIDER_FOUND]
    assert (found >= 0).all()
    assert (world.groups.picture < living(bought, days=8).groups.picture).all()


def test_vetting_can_accuse_somebody_honest(town):
    plan = with_plan(town, "vetting", accused=1.0, lead_days=0, lasts_days=7)
    honest = plan.model_copy(update={"insiders": (Insider(id="I01", place="police"),)})
    world = living(honest, Order(0, "vetting"), days=8)
    assert count(world, EventKind.WRONG_PERSON, actor=int(world.insiders.person[0])) == 1


def test_elsewhere_only_groups_that_reach_outside_are_known(town):
    plan = with_plan(
        town, "liaison_request", answered=1.0, gain=0.5, names=2, mistaken=0.0, lead_days=0, picture=0.0
    )
    abroad = living(plan, Order(0, "liaison_request", "G02"), days=1)
    local = living(plan, Order(0, "liaison_request", "G01"), days=1)
    assert count(abroad, EventKind.SEEN, group=1) == 2
    assert abroad.groups.picture[1] > local.groups.picture[1] + 0.2
    assert count(local, EventKind.SEEN) == 0


def test_a_joint_task_group_brings_answers_sooner(town):
    quick = with_plan(with_plan(town, "liaison_request", lead_days=20), "joint_task_group", lead_days=3)
    request, task = Order(7, "liaison_request", "G02"), Order(1, "joint_task_group", "G02")
    alone, helped = schedule(quick, [request]), schedule(quick, [task, request])
    assert alone[0].first_day == 27
    assert helped[1].first_day == 17
    other = schedule(quick, [Order(1, "joint_task_group", "G03"), request])
    assert other[1].first_day == 27


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
    watched = world.places.watched[world.places.inside(0)]
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
