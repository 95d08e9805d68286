"""Groups review their affairs in turn."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.adaptation.registry import DAILY
from simulator.group import Group
from simulator.review import review

if TYPE_CHECKING:
    from simulator.world import World


def deliberate(world: "World") -> None:
    """Run the daily rules, let each group say whether it is due, and carry out the reviews."""
    world.relink()
    for name, rule in DAILY.items():
        if name in world.rules:
            rule(world)
    world.due.clear()
    world.agents_by_type[Group].do("step")
    if world.due:
        review(world, np.array(world.due, dtype=np.int64))
