"""The world is a Mesa model like any other, on every Mesa that we support, without a deprecated call."""

import subprocess
import sys
from pathlib import Path

import mesa
import numpy as np
from mesa.datacollection import DataCollector

from simulator.groups.group import Group
from simulator.policing.force import ForceAgent
from simulator.run import new_world

_STEPS = """
from pathlib import Path
from scenarios.load import load
from simulator.run import new_world
from simulator.world.world import discard
world = new_world(load(Path("tests/data/small-town.yaml")), 1)
for _ in range(14):
    world.step()
discard(world)
print(world.day)
"""


def test_the_world_constructs_and_steps_as_any_mesa_model(town):
    world = new_world(town, 1)
    assert isinstance(world, mesa.Model)
    collector = DataCollector(model_reporters={"alive": lambda model: int(model.groups.alive.sum())})
    for _ in range(8):
        collector.collect(world)
        world.step()
    assert world.day == 8
    assert len(collector.get_model_vars_dataframe()) == 8
    assert len(world.agents_by_type[ForceAgent]) == 1
    assert len(world.agents) == 1 + world.groups.alive.size


def test_every_group_takes_its_turn_once_a_review(town):
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


def test_no_call_of_ours_is_deprecated():
    flags = [f"-Werror::{kind}Warning" for kind in ("Deprecation", "PendingDeprecation", "Future")]
    command = [sys.executable, *flags, "-c", _STEPS]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
    assert done.stdout.strip() == "14", done.stderr
