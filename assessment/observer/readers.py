"""The ideal reader of a scenario, by the format of its evidence."""

from collections.abc import Callable, Mapping, Sequence

from assessment.observer.ideal_reader import IdealReader
from assessment.observer.statement_reader import statement_reader
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots

READERS: Mapping[str, Callable[[Scenario, Sequence[Slots]], IdealReader]] = {
    "goldenthread/1": lambda scenario, slots_list: statement_reader(
        scenario.sources, scenario.dials, slots_list
    ),
}
"""By scenario format: from a scenario and its questions under a seed to the reader of its reports."""


def ideal_reader(scenario: Scenario, slots_list: Sequence[Slots]) -> IdealReader:
    """Return the exact reader of a scenario's reports; ``slots_list`` holds each question's rivals under a seed.

    Raises:
        ValueError: when a question leaves deception nothing to point at.
    """
    return READERS[scenario.format](scenario, slots_list)
