import numpy as np

from lab.patterns.p06_near_repeat import knox
from scenarios import reference_worlds
from simulator.atlas import atlas
from simulator.groups.membership import arrest
from simulator.run import new_world, run
from simulator.trace import EventKind
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


def ratio(**changes) -> float:
    """Return how many pairs of acquisitive offences are close and soon, over chance, in half a year."""
    scenario = reference_worlds.world(SMALL, days=182, behaviour=reference_worlds.behaviour(SMALL, **changes))
    events = run(scenario, 1, days=182).events
    rows = (events["kind"] == EventKind.CRIME) & (events["place"] >= 0) & (events["market"] == 0)
    count = np.zeros((SMALL.places, 182))
    np.add.at(count, (events["place"][rows].astype(int), events["day"][rows].astype(int)), 1.0)
    town = atlas(scenario).neighbourhoods
    x, y = np.array([p.x for p in town]), np.array([p.y for p in town])
    gap = np.round(np.sqrt((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2))
    return knox(count, gap, (0, 3), ((0, 2),))[0]


def test_near_repeats_come_from_offenders_who_go_back_and_from_risk_that_is_passed_on():
    neither = ratio(independents={"returns": 0.0}, victims={"heat": 0.0})
    both = ratio(independents={"returns": 1.0}, victims={"heat": 3.0})
    assert abs(neither - 1.0) < 0.01
    assert both > neither + 0.01


def test_an_offender_who_goes_back_reaches_as_many_steps_as_the_scenario_says():
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


def test_the_first_arrest_alarms_a_group_most_and_no_number_of_them_beyond_certainty():
    world = new_world(reference_worlds.world(reference_worlds.FORCE, days=28), 1)
    largest = max(range(len(world.crew)), key=lambda g: len(world.crew[g]))
    suspicion = [float(world.groups.suspicion[largest])]
    for person in list(world.crew[largest]):
        arrest(world, person, 10, int(world.people.place[person]), -2)
        suspicion.append(float(world.groups.suspicion[largest]))
    discard(world)
    steps = np.diff(suspicion)
    assert (steps > 0).all()
    assert (np.diff(steps) < 0).all()
    assert suspicion[-1] <= 1.0
