"""Runs as lines of a list: for instructors, assessors, and trainees who look at their own."""

from exercise.read_models.desk_models import RunRow
from exercise.runs.runs import load, scenario_at
from exercise.services.services import Services
from exercise.store.rows import RunHead


def run_row(services: Services, head: RunHead) -> RunRow:
    """Return a run as a line in a list."""
    scenario = scenario_at(services, head.scenario)
    state = load(services, head.id).state
    return RunRow(
        run=head.id,
        title=scenario.title,
        trainee=head.trainee,
        phase=state.phase,
        cycle=min(state.cycle, scenario.calendar.cycles),
        cycles=scenario.calendar.cycles,
        entries=state.entries,
        last_entry=services.store.logs.last_at(head.id),
        submitted=state.submission.at if state.submission else None,
        signed=state.signatures[-1].at if state.signatures else None,
    )
