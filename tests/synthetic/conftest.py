"""First Light observed under one seed, for tests that need any log."""

import pytest

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots, answers, slots
from simulator.run import run
from simulator.trace import Trace
from tests.data import first_light

SEED = 3


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return first_light.scenario()


@pytest.fixture(scope="session")
def trace(scenario: Scenario) -> Trace:
    return run(scenario, SEED)


@pytest.fixture(scope="session", name="slots")
def rivals(scenario: Scenario) -> tuple[Slots, ...]:
    return tuple(slots(scenario, SEED))


@pytest.fixture(scope="session", name="answers")
def truths(scenario: Scenario) -> tuple[Answer, ...]:
    return tuple(answers(scenario, SEED))
