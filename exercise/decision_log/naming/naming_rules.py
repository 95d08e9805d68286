"""What may be named and linked, as far as the force has heard of it."""

from exercise.decision_log.action_targets import nominals
from exercise.decision_log.entries import Linked, Named
from exercise.decision_log.run_state import RunState
from exercise.decision_log.world_protocol import WorldProtocol
from scenarios.schema.scenario import Scenario


def unnameable(scenario: Scenario, world: WorldProtocol, state: RunState, entry: Named) -> str:
    """Return why a nominal cannot be named as an entry does, or an empty text."""
    if entry.withdrawn:
        nominals_named = {naming.entry.entity for naming in state.named_nominals}
        return (
            ""
            if entry.entity in nominals_named
            else "That nominal is not named yet; there is nothing to take back."
        )
    if entry.entity not in nominals(world, state):
        return "Only a nominal of the questions or of an opened report can be named; choose one of them."
    if entry.group and entry.group not in {g.id for g in scenario.groups}:
        return f"There is no group {entry.group}; choose one of the briefing's, or leave it open."
    return ""


def unlinkable(scenario: Scenario, world: WorldProtocol, state: RunState, entry: Linked) -> str:
    """Return why two cannot be linked as an entry does, or an empty text."""
    if entry.first == entry.second:
        return "A link needs two ends; choose two different ones."
    if entry.withdrawn:
        pairs = [{naming.entry.first, naming.entry.second} for naming in state.linked]
        return "" if {entry.first, entry.second} in pairs else "There is no such link to take back."
    able = nominals(world, state) | {g.id for g in scenario.groups}
    if entry.first in able and entry.second in able:
        return ""
    return (
        "Only nominals of the questions or of opened reports, and groups, can be linked; choose two of them."
    )
