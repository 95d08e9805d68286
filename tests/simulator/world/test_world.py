"""The world is a Mesa model like any other, without a deprecated call, and its columns can be written flat."""

import subprocess
import sys
from pathlib import Path

import mesa
import numpy as np
import pytest
from mesa.datacollection import DataCollector

from scenarios import reference_worlds
from scenarios.schema.scenario import Scenario
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


def test_the_world_constructs_and_steps_as_any_mesa_model(town: Scenario) -> None:
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


def test_no_call_of_ours_is_deprecated() -> None:
    flags = [f"-Werror::{kind}Warning" for kind in ("Deprecation", "PendingDeprecation", "Future")]
    command = [sys.executable, *flags, "-c", _STEPS]
    root = Path(__file__).parents[3]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
    assert done.stdout.strip() == "14", done.stderr


@pytest.mark.parametrize(
    "size",
    [reference_worlds.FORCE, reference_worlds.STREETS, reference_worlds.REGION],
    ids=["force", "streets", "region"],
)
def test_every_column_can_be_written_through_a_flat_view(size: reference_worlds.Size) -> None:
    world = new_world(reference_worlds.world(size, days=60), 1)
    for part in (world.groups, world.places, world.people):
        for name, column in vars(part).items():
            if isinstance(column, np.ndarray):
                assert np.shares_memory(column, column.reshape(-1)), f"{name} is not in C order"
