"""Columns decide for people what one agent a person decides: the oracle lives the same days as objects."""

import pytest

from benchmarks.people_as_agents import Day, Town, Watch
from scenarios import reference_worlds
from simulator.run import new_world
from simulator.streams import Decision
from simulator.world.world import World, discard

Lived = tuple[World, list[tuple[Day, list[int], list[int], list[int]]]]

_TOWN = reference_worlds.Size(places=40, groups=10, offenders=300, people=3_000)


@pytest.fixture(params=[1, 2])
def lived(request: pytest.FixtureRequest) -> Lived:
    """A world with its watch and the same town as objects, day for day."""
    watch = Watch()
    world = new_world(reference_worlds.world(_TOWN, days=60), request.param, phases=watch.phases())
    town = Town(world)
    days = []
    for _ in range(60):
        world.step()
        town.live(watch.days[-1])
        days.append((watch.days[-1], town.released, town.inclined, town.victims))
        assert [person.strain for person in town.person] == pytest.approx(world.people.strain, rel=0, abs=0)
        assert [person.suffered for person in town.person] == world.people.suffered.tolist()
    discard(world)
    return world, days


def test_agents_and_columns_release_harm_and_strain_the_same_people_day_by_day(lived: Lived) -> None:
    _, days = lived
    for day, released, _, victims in days:
        assert released == day.released
        assert victims == day.victims
    assert sum(len(day.released) for day, *_ in days) >= 3
    assert sum(len(day.victims) for day, *_ in days) > 100


def test_whoever_offends_outside_groups_is_who_set_out_less_those_deterred(lived: Lived) -> None:
    world, days = lived
    for number, (day, _, inclined, _) in enumerate(days):
        draws = [world.streams.uniform(Decision.OFFEND_DETERRED, number, person) for person in inclined]
        undeterred = {p for p, draw in zip(inclined, draws, strict=True) if draw < day.surely}
        assert undeterred <= set(day.acted) <= set(inclined)
    assert sum(len(day.acted) for day, *_ in days) > 100
