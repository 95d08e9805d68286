"""When an inject arrives: one test a kind of trigger, asked at the start of every cycle."""

from collections.abc import Callable
from typing import Any

from exercise.decision_log.run_state import Arrival, RunState
from exercise.decision_log.world_protocol import WorldProtocol
from scenarios.schema.injects import ByHand, Inject, OnAction, OnDay, OnInaction, OnWorld
from scenarios.schema.scenario import Scenario

Due = Callable[[Scenario, WorldProtocol, RunState, Any], bool]


def arriving(scenario: Scenario, world: WorldProtocol, state: RunState) -> tuple[Arrival, ...]:
    """Return the injects that arrive as the state's cycle begins, in the scenario's order."""
    there = {a.inject for a in state.arrivals}
    return tuple(
        Arrival(inject.id, state.cycle)
        for inject in scenario.injects
        if inject.id not in there and DUE[type(inject.trigger)](scenario, world, state, inject.trigger)
    )


def officer_days(scenario: Scenario, arrivals: tuple[Arrival, ...]) -> float:
    """Return the officer-days that arrivals give or take together."""
    change: dict[str, float] = {inject.id: inject.officer_days for inject in scenario.injects}
    return sum(change[a.inject] for a in arrivals)


def in_words(scenario: Scenario, inject: Inject) -> str:
    """Return when an inject arrives, for its instructor."""
    trigger = inject.trigger
    if isinstance(trigger, OnDay):
        return f"at the first cycle from day {trigger.day} on"
    if isinstance(trigger, OnAction):
        return f"in the cycle after {trigger.action}{f' on {trigger.target}' if trigger.target else ''}"
    if isinstance(trigger, OnInaction):
        action = "any action" if trigger.action == "any" else trigger.action
        return f"when {action} has not been ordered by the end of cycle {trigger.by_cycle}"
    if isinstance(trigger, OnWorld):
        above = "" if trigger.above is None else f" above {trigger.above:g}"
        below = "" if trigger.below is None else f" below {trigger.below:g}"
        where = f" in {trigger.zone}" if trigger.zone else ""
        return f"when {trigger.measure}{where} over a cycle is{above}{below}, from cycle {trigger.from_cycle}"
    return "only when fired by hand"


def _day(scenario: Scenario, world: WorldProtocol, state: RunState, trigger: OnDay) -> bool:
    return state.day >= trigger.day


def _action(scenario: Scenario, world: WorldProtocol, state: RunState, trigger: OnAction) -> bool:
    return any(
        c.action == trigger.action and trigger.target in (None, c.target)
        for c in state.choices(state.cycle - 1)
    )


def _inaction(scenario: Scenario, world: WorldProtocol, state: RunState, trigger: OnInaction) -> bool:
    if state.cycle <= trigger.by_cycle:
        return False
    ordered = {c.action for cycle in range(1, trigger.by_cycle + 1) for c in state.choices(cycle)}
    return not ordered - {"no_action"} if trigger.action == "any" else trigger.action not in ordered


def _world(scenario: Scenario, world: WorldProtocol, state: RunState, trigger: OnWorld) -> bool:
    ended = state.cycle - 1
    if ended < max(trigger.from_cycle, 1):
        return False
    first = state.day - scenario.calendar.cycle_days
    level = world.level(state.orders, trigger.measure, trigger.zone, first, state.day)
    above = trigger.above is not None and level > trigger.above
    return above or (trigger.below is not None and level < trigger.below)


def _hand(scenario: Scenario, world: WorldProtocol, state: RunState, trigger: ByHand) -> bool:
    return False


DUE: dict[type, Due] = {OnDay: _day, OnAction: _action, OnInaction: _inaction, OnWorld: _world, ByHand: _hand}
