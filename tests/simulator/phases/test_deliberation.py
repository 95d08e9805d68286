import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.groups.group import Group
from simulator.run import new_world


def test_every_group_takes_its_turn_once_a_review(town: Scenario) -> None:
    world = new_world(town, 1)
    groups = {group.row for turn in world.turns for group in turn}
    assert groups == {group.row for group in world.agents_by_type[Group]}
    assert sum(len(turn) for turn in world.turns) == len(groups)
    lived, asked = world.groups.alive.copy(), []
    for _ in range(town.adaptation.deliberation_days):
        world.step()
        asked += world.due
    assert len(asked) == len(set(asked))
    assert set(np.flatnonzero(lived & world.groups.alive).tolist()) <= set(asked)
