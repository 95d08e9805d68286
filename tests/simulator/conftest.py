"""The small town that tests of the simulator run in, and a world of more groups and platforms."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scenarios import reference_worlds
from scenarios.load import load
from scenarios.schema.scenario import Scenario
from simulator.run import new_world
from simulator.world.world import World, discard
from tests.simulator.living import RULES, SIZE


@pytest.fixture(scope="session")
def town() -> Scenario:
    return load(Path(__file__).parents[1] / "data" / "small-town.yaml")


@pytest.fixture
def world() -> Iterator[World]:
    world = new_world(reference_worlds.world(SIZE, days=200), 4, 0, frozenset(RULES))
    yield world
    discard(world)
