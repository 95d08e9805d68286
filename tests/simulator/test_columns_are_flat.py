"""Learning and the markets write through flat views of the columns, so no column may be laid out otherwise."""

import numpy as np
import pytest

from scenarios import reference_worlds
from simulator.run import new_world


@pytest.mark.parametrize(
    "size",
    [reference_worlds.FORCE, reference_worlds.STREETS, reference_worlds.REGION],
    ids=["force", "streets", "region"],
)
def test_every_column_can_be_written_through_a_flat_view(size):
    world = new_world(reference_worlds.world(size, days=60), 1)
    for part in (world.groups, world.places, world.people):
        for name, column in vars(part).items():
            if isinstance(column, np.ndarray):
                assert np.shares_memory(column, column.reshape(-1)), f"{name} is not in C order"


def test_groups_learn_from_takings_where_places_are_many():
    world = new_world(reference_worlds.world(reference_worlds.STREETS, days=60), 1)
    before = world.groups.expected.copy()
    while world.day < 14:
        world.step()
    moved = world.groups.expected != before
    worked = world.groups.share > 0
    assert np.count_nonzero(moved & worked) > 0.5 * np.count_nonzero(worked)
