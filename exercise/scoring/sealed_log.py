"""Every report of a run with the truth behind it. Sealed."""

from exercise.runs import truth
from exercise.runs.runs import LiveRun
from exercise.runs.world_inputs import past_of
from exercise.services.services import Services
from synthetic.report import IntelLog


def seen_log(services: Services, live: LiveRun) -> IntelLog:
    """Return every report of the run so far, with the truth behind each."""
    return truth.observed(services, live.world.inputs, past_of(live.scenario.calendar, live.state))
