"""A group: the Mesa agent that takes its turn to review its own affairs."""

from typing import TYPE_CHECKING

import mesa

from simulator.analysis.explanation import Reasons
from simulator.ids import group_id

if TYPE_CHECKING:
    from simulator.world.world import World


class Group(mesa.Agent):  # type: ignore[misc]  # Mesa ships no types
    """One organised crime group. Its state is row ``index`` of the world's group columns."""

    def __init__(self, world: "World", index: int) -> None:
        super().__init__(world)
        self.world = world
        self.index = index

    def step(self) -> None:
        """Ask for a review when one falls due: groups take turns, a share of them each day.

        All groups that are due review on the state of the morning, so carrying their reviews out
        side by side (``phases/deliberation.py``) equals carrying them out one after another.
        """
        world = self.world
        if (world.day + self.index) % world.config.adaptation.deliberation_days == 0 and world.groups.alive[
            self.index
        ]:
            world.due.append(self.index)

    @property
    def name(self) -> str:
        """Return the id of the group."""
        return group_id(self.world.config, self.index)

    @property
    def members(self) -> tuple[int, ...]:
        """Return the indices of its members, in custody or not."""
        return tuple(self.world.crew[self.index])

    def explain(self, day: int) -> Reasons | None:
        """Return why the group did what it did at its last review up to a day."""
        reasons: Reasons | None = self.world.explain(self.index, day)
        return reasons
