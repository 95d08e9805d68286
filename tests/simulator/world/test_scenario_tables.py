import numpy as np

from scenarios import reference_worlds
from simulator.run import new_world
from simulator.world.scenario_tables import _in_reach
from simulator.world.world import discard

SMALL = reference_worlds.Size(
    places=600,
    groups=8,
    offenders=600,
    people=6_000,
    zone=120,
    place_spread=0.04,
    place_power=2.0,
    near_steps=3,
)


def test_an_offender_who_goes_back_reaches_as_many_steps_as_the_scenario_says() -> None:
    world = new_world(reference_worlds.world(SMALL, days=28), 1)
    places = world.places
    middle = int(np.argmax(np.diff(places.near_start)[: places.count]))
    sizes = []
    for steps in range(4):
        reach = _in_reach(places, steps)
        sizes.append(reach.place[reach.start[middle] : reach.start[middle + 1]].size)
        assert reach.start[-1] == reach.place.size
    discard(world)
    assert sizes[:2] == [1, 7]
    assert sizes == sorted(sizes)
    assert sizes[3] <= 37
