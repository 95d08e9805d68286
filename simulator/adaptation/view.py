"""What a group sees of its choices when it deliberates."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.choice import distance, reach, utility
from simulator.residents import Flags
from simulator.streams import Floats

if TYPE_CHECKING:
    from simulator.world import World


@dataclass(frozen=True)
class View:
    """One group's own estimate of its choices on one day."""

    utility: Floats
    """Worth of a unit of effort, shape (markets, places)."""
    reach: Flags
    """Places it knows."""
    worked: Flags
    """Places where it works now."""


def view_of(world: "World", g: int) -> View:
    """Return what a group sees."""
    effort = world.groups.share[g].sum(axis=0)
    far = distance(world, g, effort)
    return View(utility(world, g, far), reach(world, g, far), effort > 0)
