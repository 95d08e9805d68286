"""A group: the Mesa agent that takes its turn to review its own affairs."""

import mesa

from simulator.ids import GroupRow
from simulator.world.world import World


class Group(mesa.Agent):  # type: ignore[misc]  # Mesa ships no types
    """One organised crime group. Its state is one ``row`` of the world's group columns."""

    def __init__(self, world: World, row: GroupRow) -> None:
        super().__init__(world)
        self.world = world
        self.row = row

    def step(self) -> None:
        """Ask for a review when one falls due: groups take turns, a share of them each day.

        All groups that are due review on the state of the morning, so carrying their reviews out
        side by side (``phases/deliberation.py``) equals carrying them out one after another.
        """
        world, row = self.world, self.row
        if (world.day + row) % world.config.adaptation.deliberation_days == 0 and world.groups.alive[row]:
            world.due.append(row)
