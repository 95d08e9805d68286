"""The ideal reader of a scenario, by the format of its evidence."""

from collections.abc import Callable, Mapping, Sequence

from assessment.observer.ideal_reader import IdealReader
from assessment.observer.joint.joint_reader import joint_reader
from assessment.observer.statement_reader import statement_reader
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots
from synthetic.evidence_log import public_register
from synthetic.questions.latent_questions import joint_model

READERS: Mapping[str, Callable[[Scenario, int, Sequence[Slots]], IdealReader]] = {
    "goldenthread/1": lambda scenario, seed, slots_list: statement_reader(
        scenario.sources, scenario.dials, slots_list
    ),
    "goldenthread/2": lambda scenario, seed, slots_list: joint_reader(
        joint_model(scenario, seed, public_register(scenario, seed))
    ),
}
"""By scenario format: from a scenario and its questions under a seed to the reader of its reports."""


def ideal_reader(scenario: Scenario, seed: int, slots_list: Sequence[Slots]) -> IdealReader:
    """Return the exact reader of a scenario's reports; ``slots_list`` holds each question's rivals under a seed.

    Raises:
        ValueError: when a question leaves deception nothing to point at.
    """
    return READERS[scenario.format](scenario, seed, slots_list)
