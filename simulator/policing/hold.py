"""Hold: keep the space from being retaken."""

from typing import TYPE_CHECKING

from scenarios.schema.policing import Hold
from simulator.policing.effect import Effect
from simulator.policing.ground import add_confidence, inside

if TYPE_CHECKING:
    from simulator.world import World


def begin(plan: Hold, zone: int, world: "World") -> None:
    """Reassure residents."""
    add_confidence(world, inside(world, zone), plan.trust)


def daily(plan: Hold, zone: int, world: "World") -> None:
    """Add presence, and guardianship while it lasts."""
    rows = inside(world, zone)
    world.places.presence[rows] += plan.risk
    world.places.extra_guardianship[rows] += plan.guardianship


EFFECT = Effect(begin=begin, daily=daily)
