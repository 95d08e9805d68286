"""Under which numbers reports allot plates and handsets to people, so that bulk records have the same."""

from collections.abc import Sequence

from scenarios.schema.scenario import Scenario
from simulator.answers import Slots
from simulator.trace import Trace
from synthetic.observed_run import ObservedRun
from synthetic.surroundings import known_nominals

NUMBERED = 100
"""Nominals with a number of their own; see ``synthetic.report_inputs.Desk.holder``."""


def holders(scenario: Scenario, trace: Trace, slots: Sequence[Slots]) -> dict[str, int]:
    """Return the number of each nominal whose plate and handset are the same in all reports, by person id."""
    run = ObservedRun(scenario, trace.seed, trace, {s.question: s for s in slots}, {}, {}, trace.days)
    return {person: number for number, person in enumerate(known_nominals(run)[:NUMBERED])}
