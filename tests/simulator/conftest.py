"""The small town that tests of the simulator run in."""

from pathlib import Path

import pytest

from scenarios.load import load
from scenarios.schema.scenario import Scenario


@pytest.fixture(scope="session")
def town() -> Scenario:
    return load(Path(__file__).parents[1] / "data" / "small-town.yaml")
