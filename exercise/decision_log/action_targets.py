"""What an action may be aimed at, as far as the force knows."""

from collections.abc import Iterable

from exercise.decision_log.run_state import RunState
from exercise.decision_log.world_protocol import WorldProtocol
from scenarios.schema.policing import Action
from scenarios.schema.scenario import Scenario
from simulator.ids import is_person_id


def targets(scenario: Scenario, world: WorldProtocol, state: RunState, action: Action) -> tuple[str, ...]:
    """Return the ids an action can be aimed at, empty for one without a target.

    Nominals are the candidates of the questions and whoever an opened report names.
    """
    if action.target == "zone":
        return tuple(zone.id for zone in scenario.area.zones)
    if action.target == "group":
        return tuple(group.id for group in scenario.groups)
    if action.target == "partner":
        partners_asked = {a.partner for a in state.agreements}
        closed = (p for p in scenario.partners if p.access != "open" or p.lever != "open")
        return tuple(p.id for p in closed if p.id not in partners_asked)
    if action.target == "platform":
        return scenario.area.platform_ids
    if action.target == "nominal":
        return tuple(sorted(nominals(world, state)))
    return ()


def nominals(world: WorldProtocol, state: RunState) -> set[str]:
    """Return the people that the force has heard of."""
    entities: list[Iterable[str]] = [
        [hypothesis.entity for slots in world.slots().values() for hypothesis in slots.hypotheses]
    ]
    for opening in state.opened:
        report = world.report(state, opening.entry.report)
        if report is not None:
            entities.append(report.entities)
    return {entity for some in entities for entity in some if is_person_id(entity)}


def source_open(scenario: Scenario, state: RunState, source: str) -> bool:
    """Return whether a source answers on the day that the run has reached."""
    terms = scenario.source(source)
    partner = next((p for p in scenario.partners if terms and p.id == terms.partner), None)
    if partner is None or partner.access == "open":
        return True
    return any(
        a.partner == partner.id
        and a.agreed + partner.delay_days <= state.day + scenario.calendar.cycle_days - 1
        for a in state.agreements
    )
