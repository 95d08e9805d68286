import numpy as np

from scenarios import reference_worlds
from simulator.run import new_world
from simulator.world.person_columns import FREE


def test_everybody_in_custody_is_in_the_book_from_which_they_are_released() -> None:
    world = new_world(reference_worlds.world(reference_worlds.FORCE, days=60), 1)
    held = 0
    for _ in range(35):
        world.step()
        assert sorted(world.last_arrest) == np.flatnonzero(world.people.status != FREE).tolist()
        held += len(world.last_arrest)
    assert held
