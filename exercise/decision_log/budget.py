"""What a cycle allows, what is left of it, and the words when it has run out."""

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


def reading_shortage(left: Resources, report: str, hours: float) -> str:
    """Return why a report cannot be opened within the analyst hours that are left, or an empty text."""
    if hours <= left.analyst_hours + SLACK:
        return ""
    return (
        f"Opening {report} takes {hours:g} analyst hours and {left.analyst_hours:g} are left in this cycle; "
        "choose a shorter one, or close the cycle."
    )


def tasking_shortage(left: Resources, source: str, hours: float) -> str:
    """Return why a source cannot be tasked within the specialist hours that are left, or an empty text."""
    if hours <= left.specialist_hours + SLACK:
        return ""
    return (
        f"Tasking {source} takes {hours:g} specialist hours and {left.specialist_hours:g} are left; "
        "choose another source, or wait for the next cycle."
    )


def action_shortage(left: Resources, officer_days: float, specialist_hours: float) -> str:
    """Return why actions cannot be ordered within the days and hours that are left, or an empty text."""
    if officer_days > left.officer_days + SLACK:
        return f"These actions take {officer_days:g} officer-days and {left.officer_days:g} are left; drop one, or wait."
    if specialist_hours > left.specialist_hours + SLACK:
        return (
            f"These actions take {specialist_hours:g} specialist hours and {left.specialist_hours:g} are left; "
            "drop one, or wait."
        )
    return ""


def action_of(scenario: Scenario, name: str) -> Action | None:
    """Return a scenario's plan of an action, or None."""
    return next((a for a in scenario.actions if a.action == name), None)


def _left(whole: float, spent: float) -> float:
    return max(0.0, round(whole - spent, 6))
