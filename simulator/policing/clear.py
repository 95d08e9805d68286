"""Clear: co-ordinated enforcement in a zone."""

from scenarios.schema.policing import Clear
from simulator.ids import ZoneRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness
from simulator.policing.target_ground import add_confidence, zone_places
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def begin(action: ActiveAction[Clear], world: World) -> None:
    """Let residents feel it."""
    plan, zone = action.plan, ZoneRow(action.target)
    add_confidence(world, zone_places(world, zone), plan.trust)


def daily(action: ActiveAction[Clear], world: World) -> None:
    """Add heavy presence and the chance of arrest for those active there."""
    plan, zone = action.plan, ZoneRow(action.target)
    rows, part = zone_places(world, zone), effectiveness(action, world)
    world.places.presence[rows] += plan.risk * part
    chance = plan.arrest * part
    world.sweep[rows] = world.sweep[rows] + chance - world.sweep[rows] * chance
    world.sweep_days[rows] = world.sweep_days[rows].clip(min=plan.custody_days)


EFFECT = ActionEffect(Clear, begin=begin, daily=daily)
