"""Reference plans: what a force could have done within the same budget, built from the scenario's actions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from exercise.decision_log.budget import SLACK, action_of
from scenarios.questions.group import GroupQuestion
from scenarios.questions.holder import NominalQuestion
from scenarios.questions.place import ClearedQuestion
from scenarios.schema.questions import Question
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots
from simulator.orders import Order
from simulator.schedule import shut_lever

NONE = "none"
Wish = tuple[str, str]
"""An action and its target."""


@dataclass(frozen=True)
class Focus:
    """What reference plans are aimed at: nothing here is known to be true."""

    zone: str
    suspect: str
    """The person under most suspicion, or empty."""
    group: str
    """The group under most suspicion, or empty."""


@dataclass(frozen=True)
class Plan:
    """A named way of spending every cycle's budget."""

    id: str
    name: str
    wishes: Callable[[Focus, int], tuple[Wish, ...]]
    """What it would order in a cycle, most important first."""


PLANS: dict[str, Plan] = {
    plan.id: plan
    for plan in (
        Plan(NONE, "No action", lambda focus, cycle: ()),
        Plan("clear", "Clear only", lambda focus, cycle: (("clear", focus.zone),) if cycle == 1 else ()),
        Plan(
            "clear-hold-build",
            "Clear, hold and build",
            lambda focus, cycle: (
                (("clear", focus.zone),) if cycle == 1 else (("hold", focus.zone), ("build", focus.zone))
            ),
        ),
        Plan("patrol", "Hot-spot patrol", lambda focus, cycle: (("hot_spot_patrol", focus.zone),)),
        Plan("safeguarding", "Safeguarding", lambda focus, cycle: (("safeguarding", focus.zone),)),
        Plan(
            "arrest",
            "Arrest the leading suspect",
            lambda focus, cycle: (("arrest", focus.suspect),) if focus.suspect and cycle == 1 else (),
        ),
        Plan(
            "disrupt",
            "Disrupt and restrain the leading group",
            lambda focus, cycle: (
                (("disruption_visit", focus.group), ("asset_restraint", focus.group)) if focus.group else ()
            ),
        ),
    )
}


def reference_plans(
    scenario: Scenario, focus: Focus, later: Mapping[int, Focus] | None = None
) -> dict[str, tuple[Order, ...]]:
    """Return the orders of every plan that the scenario has the actions for, by plan id.

    ``later`` holds what plans aim at in each cycle, where that changes with what has been read.
    """
    plans = {plan.id: _orders(scenario, plan, focus, later or {}) for plan in PLANS.values()}
    return {ident: orders for ident, orders in plans.items() if orders or ident == NONE}


def focus_of(
    scenario: Scenario, slots: Mapping[str, Slots], beliefs: Mapping[str, Mapping[str, float]] | None = None
) -> Focus:
    """Return what plans aim at under some beliefs by question, or under the given base rates."""
    leading: dict[str, str] = {}
    for question in scenario.questions:
        rivals = slots[question.id]
        rates = dict(zip((h.id for h in rivals.hypotheses), rivals.base_rates, strict=True))
        rates |= (beliefs or {}).get(question.id, {})
        candidates = [h for h in rivals.hypotheses if h.entity]
        leading.setdefault(aim_of(question), max(candidates, key=lambda h: (rates[h.id], h.id)).entity)
    return Focus(_focus_zone(scenario), leading.get("suspect", ""), leading.get("group", ""))


def aim_of(question: Question) -> str:
    """Return what the leading answer of a question is to a plan, or empty when plans do not aim at it."""
    if isinstance(question, NominalQuestion) and question.asks_for_broker():
        return "suspect"
    return "group" if isinstance(question, GroupQuestion) else ""


def _focus_zone(scenario: Scenario) -> str:
    for question in scenario.questions:
        if isinstance(question, ClearedQuestion):
            return question.cleared
    return max(scenario.area.zones, key=lambda zone: zone.deprivation).id


def _orders(scenario: Scenario, plan: Plan, focus: Focus, later: Mapping[int, Focus]) -> tuple[Order, ...]:
    """Return a plan's orders: each cycle as many of its wishes as the budget allows, none while it lasts."""
    orders: list[Order] = []
    busy_until: dict[Wish, int] = {}
    for cycle in range(1, scenario.calendar.cycles + 1):
        day = scenario.calendar.first_day(cycle)
        officers, specialists = scenario.force.officer_days, scenario.force.specialist_hours
        for wish in plan.wishes(later.get(cycle, focus), cycle):
            action = action_of(scenario, wish[0])
            if action is None or busy_until.get(wish, -1) > day:
                continue
            if action.officer_days > officers + SLACK or action.specialist_hours > specialists + SLACK:
                continue
            if shut_lever(scenario, orders, Order(day, *wish)):
                continue
            officers -= action.officer_days
            specialists -= action.specialist_hours
            busy_until[wish] = day + action.lead_days + action.lasts_days
            orders.append(Order(day, *wish))
    return tuple(orders)
