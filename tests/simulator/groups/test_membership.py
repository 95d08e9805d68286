import numpy as np

from scenarios import reference_worlds
from simulator.groups.membership import arrest, free_members
from simulator.ids import GroupRow, PersonRow, PlaceRow
from simulator.run import new_world
from simulator.trace import Cause
from simulator.world.world import World, discard
from tests.simulator.living import platforms


def test_the_first_arrest_alarms_a_group_most_and_no_number_of_them_beyond_certainty() -> None:
    world = new_world(reference_worlds.world(reference_worlds.FORCE, days=28), 1)
    largest = max(range(len(world.crew)), key=lambda g: len(world.crew[g]))
    suspicion = [float(world.groups.suspicion[largest])]
    for person in list(world.crew[largest]):
        arrest(world, person, 10, PlaceRow(int(world.people.place[person])), -2)
        suspicion.append(float(world.groups.suspicion[largest]))
    discard(world)
    steps = np.diff(suspicion)
    assert (steps > 0).all()
    assert (np.diff(steps) < 0).all()
    assert suspicion[-1] <= 1.0


def test_an_arrest_on_a_platform_is_heard_of_on_all(world: World) -> None:
    rows = platforms(world)
    person = PersonRow(int(free_members(world, GroupRow(0))[0]))
    arrest(world, person, 10, PlaceRow(int(rows[1])), int(Cause.ORDER))
    wary = world.places.wary[rows]
    assert wary[1] > wary[0] > 0
    assert wary[0] == wary[2]
    assert (world.places.wary[: world.places.count] == 0).all()
