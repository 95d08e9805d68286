"""Groups review their affairs in turn."""

from typing import TYPE_CHECKING

from simulator.adaptation.registry import DAILY

if TYPE_CHECKING:
    from simulator.world import World


def deliberate(world: "World") -> None:
    """Run the daily rules, then let each group that is due review."""
    for name, rule in DAILY.items():
        if name in world.rules:
            rule(world)
    world.agents.do("step")
