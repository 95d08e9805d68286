"""Policies: what they order from what the force knows, and that they are held to the budget."""

from typing import Any

import pytest

from lab.design.policies import POLICIES, policy_description
from lab.design.study import PolicyPlan, Study
from lab.execution.cells import BudgetedPolicy
from lab.execution.study_run import run_study
from scenarios.schema.scenario import Scenario
from simulator.knowledge import ForceKnowledge, GroupKnowledge, Suspect
from simulator.orders import Order
from simulator.run import run
from simulator.schedule import OrderError
from simulator.trace import digest
from tests.lab.constructed_studies import KnownMaker, figures_of

HARM = {"Z-WHARF": 40.0, "Z-CENT": 90.0, "Z-STAT": 40.0, "Z-ORCH": 0.0}
SUSPECTS = (
    Suspect("P00007", "G02", "leader", 0.9),
    Suspect("P00003", "G02", "broker", 0.8),
    Suspect("P00009", "G01", "money_mover", 0.7),
    Suspect("P00007", "G01", "leader", 0.6),
    Suspect("P00011", "G01", "leader", 0.3),
)
GROUPS = (
    GroupKnowledge("G01", 0.5, ("Z-WHARF",), 7),
    GroupKnowledge("G02", 0.8, ("Z-STAT",), 6),
    GroupKnowledge("G03", 0.1, (), 2),
)


def ordered(name: str, known: KnownMaker, **given: Any) -> list[tuple[str, str]]:
    return [(o.action, o.target) for o in POLICIES[name](known(**given))]


@pytest.mark.parametrize("name", POLICIES)
def test_nothing_is_ordered_by_a_force_that_knows_nothing(name: str, known: KnownMaker) -> None:
    assert POLICIES[name](known()) == ()


@pytest.mark.parametrize("name", POLICIES)
def test_a_policy_orders_today_says_what_it_does_and_repeats_itself(name: str, known: KnownMaker) -> None:
    now = known(day=28, harm_recorded=HARM, recorded={"Z-STAT": 3}, suspects=SUSPECTS, groups=GROUPS)
    first = POLICIES[name](now)
    assert first == POLICIES[name](now)
    assert {order.day for order in first} <= {28}
    assert policy_description(POLICIES[name]).endswith(".")


@pytest.mark.parametrize("name", POLICIES)
def test_what_is_under_way_is_not_ordered_again(name: str, known: KnownMaker) -> None:
    now = known(harm_recorded=HARM, recorded={"Z-STAT": 3}, suspects=SUSPECTS, groups=GROUPS)
    first = POLICIES[name](now)
    again = known(
        harm_recorded=HARM, recorded={"Z-STAT": 3}, suspects=SUSPECTS, groups=GROUPS, under_way=first
    )
    assert not {(o.action, o.target) for o in POLICIES[name](again)} & {(o.action, o.target) for o in first}


def test_hot_spots_follow_recorded_harm_worst_first_and_ties_by_id(known: KnownMaker) -> None:
    assert [zone for _, zone in ordered("hot_spots", known, harm_recorded=HARM)] == [
        "Z-CENT",
        "Z-STAT",
        "Z-WHARF",
    ]


def test_hot_spots_by_count_follow_offences_instead(known: KnownMaker) -> None:
    counts = {"Z-WHARF": 9, "Z-CENT": 1, "Z-STAT": 0}
    found = ordered("hot_spots_by_count", known, recorded=counts, harm_recorded=HARM)
    assert [zone for _, zone in found] == ["Z-WHARF", "Z-CENT"]


def test_leaders_are_arrested_most_confident_first_each_once_and_none_in_doubt(known: KnownMaker) -> None:
    assert ordered("leaders_first", known, suspects=SUSPECTS) == [("arrest", "P00007")]
    assert ordered("brokers_first", known, suspects=SUSPECTS) == [("arrest", "P00003")]


def test_money_comes_from_groups_with_a_picture(known: KnownMaker) -> None:
    found = ordered("money_first", known, suspects=SUSPECTS, groups=GROUPS)
    assert found == [("asset_restraint", "G02"), ("asset_restraint", "G01"), ("arrest", "P00009")]


def test_the_best_known_group_gets_everything(known: KnownMaker) -> None:
    found = ordered("best_known_group", known, suspects=SUSPECTS, groups=GROUPS)
    assert found == [
        ("arrest", "P00007"),
        ("arrest", "P00003"),
        ("asset_restraint", "G02"),
        ("disruption_visit", "G02"),
    ]


def test_the_community_comes_before_patrols(known: KnownMaker) -> None:
    found = ordered("community_first", known, harm_recorded=HARM)
    assert found == [("safeguarding", "Z-CENT"), ("build", "Z-CENT"), ("hot_spot_patrol", "Z-CENT")]


def test_what_the_rest_of_the_budget_cannot_pay_is_left_out_in_the_order_given(
    town: Scenario, known: KnownMaker
) -> None:
    def wants(now: ForceKnowledge) -> tuple[Order, ...]:
        return tuple(Order(now.day, "hot_spot_patrol", zone) for zone in ("Z-WHARF", "Z-CENT", "Z-STAT"))

    asked = BudgetedPolicy(town, wants)
    assert [o.target for o in asked(known(officer_days=12.0))] == ["Z-WHARF", "Z-CENT"]
    assert asked(known(officer_days=4.0)) == ()
    assert len(asked.orders) == 2


def test_a_cheaper_order_still_fits_after_one_that_does_not_and_all_are_of_today(
    town: Scenario, known: KnownMaker
) -> None:
    def wants(now: ForceKnowledge) -> tuple[Order, ...]:
        return (Order(99, "clear", "Z-WHARF"), Order(99, "hot_spot_patrol", "Z-CENT"))

    assert BudgetedPolicy(town, wants)(known(day=21, officer_days=6.0)) == (
        Order(21, "hot_spot_patrol", "Z-CENT"),
    )


def test_a_policy_cannot_order_what_the_scenario_does_not_have(town: Scenario, known: KnownMaker) -> None:
    asked = BudgetedPolicy(town, lambda now: (Order(now.day, "sing", ""),))
    with pytest.raises(OrderError, match="sing"):
        asked(known())


def test_a_study_pays_for_what_its_policies_ordered_within_the_budget(town: Scenario) -> None:
    plans = {name: PolicyPlan(policy=name) for name in POLICIES}
    result = run_study(Study(title="Policies", scenario="x", strategies=plans, replicates=2), town)
    assert result.failures == ()
    cost = {run.strategy: figures_of(run).officer_days for run in result.runs if run.replicate == 0}
    assert cost["none"] == cost["do_nothing"] == 0.0
    assert 0 < cost["hot_spots"] <= town.force.officer_days * town.calendar.cycles
    assert any(run.treated for run in result.runs if run.strategy == "hot_spots")
    harm = {run.strategy: figures_of(run).harm for run in result.runs if run.replicate == 0}
    assert harm["none"] == harm["do_nothing"]
    assert {one.kind for one in result.facts.strategies[1:]} == {"policy"}


def test_what_a_policy_is_said_to_order_is_what_the_force_then_does(town: Scenario) -> None:
    asked = BudgetedPolicy(town, POLICIES["hot_spots"])
    trace = run(town, 3, policy=asked)
    assert digest(run(town, 3, orders=asked.orders)) == digest(trace)
