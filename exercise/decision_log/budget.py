"""What a cycle allows and what is left of it."""

from exercise.decision_log.run_state import RunState
from exercise.read_models.desk_models import Resources
from scenarios.schema.policing import Action
from scenarios.schema.scenario import Scenario

SLACK = 1e-9
"""Room for the rounding of added hours."""


def officer_days_of(scenario: Scenario, state: RunState) -> float:
    """Return the officer-days of this cycle, injects included; never below 0."""
    return max(0.0, scenario.force.officer_days + state.officer_extra)


def resources(scenario: Scenario, state: RunState) -> Resources:
    """Return what is left of this cycle's hours and days."""
    force, officers = scenario.force, officer_days_of(scenario, state)
    return Resources(
        analyst_hours=_left(force.analyst_hours, state.analyst_spent),
        analyst_hours_of=force.analyst_hours,
        officer_days=_left(officers, state.officer_spent),
        officer_days_of=officers,
        specialist_hours=_left(force.specialist_hours, state.specialist_spent),
        specialist_hours_of=force.specialist_hours,
    )


def action_of(scenario: Scenario, name: str) -> Action | None:
    """Return a scenario's plan of an action, or None."""
    return next((a for a in scenario.actions if a.action == name), None)


def _left(whole: float, spent: float) -> float:
    return max(0.0, round(whole - spent, 6))
