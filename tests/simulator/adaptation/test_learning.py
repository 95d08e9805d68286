import numpy as np

from scenarios import reference_worlds
from simulator.run import new_world


def test_groups_learn_from_takings_where_places_are_many() -> None:
    world = new_world(reference_worlds.world(reference_worlds.STREETS, days=60), 1)
    before = world.groups.expected.copy()
    while world.day < 14:
        world.step()
    moved = world.groups.expected != before
    worked = world.groups.share > 0
    assert np.count_nonzero(moved & worked) > 0.5 * np.count_nonzero(worked)
