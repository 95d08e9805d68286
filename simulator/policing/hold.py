"""Hold: keep the space from being retaken."""

from scenarios.schema.policing import Hold
from simulator.policing.effect import Effect
from simulator.policing.grasp import grasp
from simulator.policing.target_ground import add_confidence, inside
from simulator.world.world import World


def begin(plan: Hold, zone: int, world: World) -> None:
    """Reassure residents."""
    add_confidence(world, inside(world, zone), plan.trust)


def daily(plan: Hold, zone: int, world: World) -> None:
    """Add presence, and guardianship while it lasts."""
    rows, part = inside(world, zone), grasp(plan, zone, world)
    world.places.presence[rows] += plan.risk * part
    world.places.extra_guardianship[rows] += plan.guardianship * part


EFFECT = Effect(begin=begin, daily=daily)
