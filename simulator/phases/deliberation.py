"""Groups review their affairs in turn."""

import numpy as np

from simulator.adaptation.registry import DAILY
from simulator.groups.linking import relink
from simulator.phases.review import review
from simulator.world.world import World


def deliberate(world: World) -> None:
    """Run the daily rules, let each group whose turn it is ask for a review, and carry the reviews out."""
    relink(world)
    for name, rule in DAILY.items():
        if name in world.rules:
            rule(world)
    world.due.clear()
    world.turns[-world.day % len(world.turns)].do("step")
    if world.due:
        review(world, np.array(world.due, dtype=np.int64))
