import pytest

from scenarios.schema.scenario import Scenario
from simulator.run import new_world
from simulator.world.person_columns import FREE


@pytest.mark.parametrize("seed", [1, 2])
def test_the_line_up_is_who_is_free_runners_first(town: Scenario, seed: int) -> None:
    world = new_world(town, seed)
    for _ in range(35):
        world.step()
        line, start = world.line_up.columns()
        for g, crew in enumerate(world.crew):
            role, status = world.people.role, world.people.status
            free = sorted((p for p in crew if status[p] == FREE), key=lambda p: (-role[p], p))
            assert line[start[g] : start[g + 1]].tolist() == free
