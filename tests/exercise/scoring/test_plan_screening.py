"""A race of plans is equal for any number of workers, and keeps whole pairs when it is stopped."""

from exercise.scoring.paired_runs import YOURS
from exercise.scoring.plan_screening import PlanSet, screen_plans, stopped_plans
from exercise.scoring.reference_plans import NONE
from exercise.scoring.warranted_beliefs import WarrantedBelief
from scenarios.load import load as load_scenario
from simulator.ids import person_id
from simulator.orders import Order
from tests.exercise.conftest import SMALL_TOWN


def test_a_race_is_equal_for_any_number_of_workers_and_keeps_no_action_and_ones_own() -> None:
    scenario = load_scenario(SMALL_TOWN)
    belief = WarrantedBelief("Q1", "suspect", 7, ((person_id(3), 0.6), (person_id(4), 0.4)))
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
