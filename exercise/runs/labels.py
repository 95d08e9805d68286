"""What sources, actions and decisions of a run are called in words."""

from exercise.decision_log.budget import action_of
from exercise.decision_log.entries import Chosen
from exercise.read_models.desk_models import DecisionDetails
from exercise.runs.hypotheses import entity_name
from exercise.runs.runs import LiveRun
from simulator.ids import is_person_id


def source_name(live: LiveRun, source: str) -> str:
    """Return a source in words."""
    terms = live.scenario.source(source)
    return terms.name if terms else source


def subject_name(live: LiveRun, ident: str) -> str:
    """Return a person in words; a handset, number or plate as the record has it."""
    return entity_name(live.world.inputs, ident) if is_person_id(ident) else ident


def decision_details(live: LiveRun) -> tuple[DecisionDetails, ...]:
    """Return a run's decisions in words."""
    return tuple(
        DecisionDetails(
            decision.cycle,
            decision.at,
            tuple(chosen_words(live, choice) for choice in decision.entry.chosen),
            decision.entry.deferred,
            decision.entry.rationale,
            decision.entry.options_rejected,
        )
        for decision in live.state.decisions
    )


def chosen_words(live: LiveRun, choice: Chosen) -> str:
    """Return an action and its target in words."""
    plan = action_of(live.scenario, choice.action)
    name = plan.name if plan else choice.action
    return f"{name}: {entity_name(live.world.inputs, choice.target)}" if choice.target else name
