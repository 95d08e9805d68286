"""Decisions are judged on what was knowable: as often right as the reports by then warranted."""

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from exercise.runs.runs import load
from exercise.scoring.paired_runs import YOURS, plans_of
from exercise.scoring.plan_screening import PlanSet, screen_plans, stopped_plans
from exercise.scoring.reference_plans import NONE
from exercise.scoring.warranted_beliefs import WarrantedBelief, aimed_orders, warranted_beliefs
from scenarios.load import load as load_scenario
from simulator.ids import person_id
from simulator.orders import Order
from tests.exercise.conftest import SMALL_TOWN

CHANCES = (("P00001", 0.5), ("P00002", 0.3), ("", 0.2))
BELIEF = WarrantedBelief("Q1", "broker", 28, CHANCES)


def reached(target: str, truth: str, runs: int = 1000) -> Counter[str]:
    return Counter(
        aimed_orders([Order(28, "arrest", target)], [BELIEF], {"Q1": truth}, 7, r)[0].target
        for r in range(runs)
    )


def test_an_order_reaches_the_true_one_as_often_as_was_warranted() -> None:
    for truth in ("P00001", "P00002", "P09999"):
        for target, chance in CHANCES[:2]:
            assert abs(reached(target, truth)[truth] / 1000 - chance) < 0.01


def test_what_turned_out_to_be_true_gives_a_target_no_advantage() -> None:
    lucky, unlucky = reached("P00002", "P00002"), reached("P00002", "P00001")
    assert abs(lucky["P00002"] - unlucky["P00001"]) < 20


@given(st.lists(st.sampled_from(["P00001", "P00002", "P00007", "Z-SALT"]), max_size=4), st.integers(0, 200))
def test_orders_that_no_question_is_about_stay_as_they_are(targets: list[str], replicate: int) -> None:
    orders = [Order(28, "arrest", target) for target in targets]
    aimed = aimed_orders(orders, [BELIEF], {"Q1": "P00001"}, 1, replicate)
    kept = [a.target for a, o in zip(aimed, orders, strict=True) if o.target in ("P00007", "Z-SALT")]
    assert kept == [t for t in targets if t in ("P00007", "Z-SALT")]
    assert (
        aimed_orders([Order(42, "arrest", "P00002")], [BELIEF], {"Q1": "P00001"}, 1, replicate)[0].target
        == "P00002"
    )


def test_before_anything_is_read_the_base_rates_are_what_was_knowable(place: Any) -> None:
    live = load(place.services, place.run())
    of = live.world.slots()["Q1"]
    first = next(b for b in warranted_beliefs(live) if b.question == "Q1")
    assert [round(chance, 6) for _, chance in first.chances] == [round(rate, 6) for rate in of.base_rates]
    assert "none" in plans_of(live, warranted_beliefs(live))


def test_a_race_is_equal_for_any_number_of_workers_and_keeps_no_action_and_ones_own() -> None:
    scenario = load_scenario(SMALL_TOWN)
    belief = WarrantedBelief("Q1", "broker", 7, ((person_id(3), 0.6), (person_id(4), 0.4)))
    zone = scenario.area.zones[0].id
    plans = {
        YOURS: (Order(7, "arrest", person_id(3)),),
        NONE: (),
        "clear": (Order(7, "clear", zone),),
        "patrol": (Order(7, "hot_spot_patrol", zone),),
        "safeguarding": (Order(7, "safeguarding", zone),),
    }
    plan_set = PlanSet(scenario, 3, plans, (belief,))
    alone = screen_plans(plan_set, YOURS, 24)
    assert screen_plans(plan_set, YOURS, 24, workers=2) == alone
    assert {YOURS, NONE} <= set(alone.runs)
    assert len(alone.runs) + len(alone.dropped) == len(plans)
    assert {len(runs) for runs in alone.runs.values()} == {24}


def test_what_each_days_orders_added_comes_to_what_the_whole_plan_was_worth() -> None:
    scenario = load_scenario(SMALL_TOWN)
    zone = scenario.area.zones[0].id
    own = (
        Order(7, "hot_spot_patrol", zone),
        Order(14, "safeguarding", zone),
        Order(21, "hot_spot_patrol", zone),
    )
    plan_set = PlanSet(scenario, 3, {YOURS: own, NONE: ()}, ())
    whole = screen_plans(plan_set, YOURS, 4).runs[YOURS]
    parts = stopped_plans(plan_set, YOURS, 4)
    assert list(parts) == [7, 14, 21]
    assert parts[21] == whole
    assert stopped_plans(plan_set, YOURS, 4, workers=2) == parts
    first = PlanSet(scenario, 3, {YOURS: own[:1], NONE: ()}, ())
    assert parts[7] == screen_plans(first, YOURS, 4).runs[YOURS]
    assert stopped_plans(PlanSet(scenario, 3, {YOURS: (), NONE: ()}, ()), YOURS, 4) == {}


def test_a_stopped_race_keeps_whole_pairs() -> None:
    scenario, seen = load_scenario(SMALL_TOWN), []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))

    summaries = screen_plans(
        PlanSet(scenario, 3, {YOURS: (), NONE: ()}, ()), YOURS, 30, 1, progress, lambda: len(seen) >= 3
    )
    assert {len(runs) for runs in summaries.runs.values()} == {3}
    assert seen[-1] == (6, 60)
