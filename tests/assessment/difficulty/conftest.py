"""A small town, what was observed of it under three seeds, and the card made of that."""

from pathlib import Path

import pytest

from assessment.difficulty.difficulty import Difficulty, measured
from assessment.difficulty.observed_world import ObservedWorld, observed_world
from scenarios.load import load
from scenarios.schema.scenario import Scenario

TOWN = Path(__file__).parents[2] / "data" / "small-town.yaml"


@pytest.fixture(scope="session")
def town() -> Scenario:
    return load(TOWN)


@pytest.fixture(scope="session")
def seen(town: Scenario) -> tuple[ObservedWorld, ...]:
    return tuple(observed_world(town, seed) for seed in (1, 2, 3))


@pytest.fixture(scope="session")
def card(town: Scenario, seen: tuple[ObservedWorld, ...]) -> Difficulty:
    return measured(town, seen, seed_count=3)
