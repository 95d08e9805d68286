"""What the force's own actions promise: what makes each work, what breaks it, and what it breaks."""

import numpy as np
import pytest

from scenarios.schema.groups import Insider
from simulator.ids import person_id
from simulator.orders import Order
from simulator.run import run
from simulator.schedule import schedule
from simulator.trace import EventKind
from simulator.world.person_columns import CUSTODY, FREE
from tests.data.living import SURE, count, know, living, member, with_behaviour, with_plan


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
    here = world.places.zone_slice(int(zone))
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
    assert away.groups.in_custody[0] == commanding.groups.in_custody[0] - 1


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
