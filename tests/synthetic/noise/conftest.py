"""The world in which every source reports, and its reports beside what is sealed."""

import pytest

from synthetic.report import Report, SealedTruth
from tests.synthetic.noise.noisy_log import World, seen


@pytest.fixture(scope="package")
def world(world_of_every_source: World) -> World:
    return world_of_every_source


@pytest.fixture(scope="package")
def pairs(world: World) -> list[tuple[Report, SealedTruth]]:
    return [
        pair
        for seed in range(8)
        for pair in zip(seen(world, seed).reports, seen(world, seed).truths, strict=True)
    ]
