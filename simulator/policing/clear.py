"""Clear: co-ordinated enforcement in a zone."""

from scenarios.schema.policing import Clear
from simulator.policing.effect import Effect
from simulator.policing.grasp import grasp
from simulator.policing.target_ground import add_confidence, inside
from simulator.world.world import World


def begin(plan: Clear, zone: int, world: World) -> None:
    """Let residents feel it."""
    add_confidence(world, inside(world, zone), plan.trust)


def daily(plan: Clear, zone: int, world: World) -> None:
    """Add heavy presence and the chance of arrest for those active there."""
    rows, part = inside(world, zone), grasp(plan, zone, world)
    world.places.presence[rows] += plan.risk * part
    chance = plan.arrest * part
    world.sweep[rows] = world.sweep[rows] + chance - world.sweep[rows] * chance
    world.sweep_days[rows] = world.sweep_days[rows].clip(min=plan.custody_days)


EFFECT = Effect(begin=begin, daily=daily)
