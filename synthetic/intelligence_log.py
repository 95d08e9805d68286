"""The log of reports that a trainee reads: what lives left behind, and what came back of the histories of plates."""

from collections.abc import Mapping, Sequence

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.evidence_log import observe_lives
from synthetic.life_rows.vehicle_history import with_histories
from synthetic.report import IntelLog, Tasking


def observe(
    scenario: Scenario,
    seed: int,
    trace: Trace,
    slots: Sequence[Slots],
    answers: Sequence[Answer],
    *,
    until_day: int,
    tasking: Sequence[Tasking] = (),
    agreements: Mapping[str, int] | None = None,
) -> IntelLog:
    """Return every report released before ``until_day``, in order of release and number, with what lies behind it.

    ``agreements`` maps partner ids to the day agreed. What was reported before ``until_day`` never changes after it,
    numbers included; a request (``tasking``) only adds reports.

    Raises:
        ValueError: when the trace is too short.
    """
    if trace.days < until_day:
        raise ValueError(f"the trace ends on day {trace.days}, before day {until_day}; simulate further")
    log = observe_lives(
        scenario, seed, trace, slots, answers, until_day=until_day, tasking=tasking, agreements=agreements
    )
    return with_histories(log, scenario, seed, trace, answers, tasking, until_day)
