"""Hold: keep the space from being retaken."""

from scenarios.schema.policing import Hold
from simulator.ids import ZoneRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness
from simulator.policing.target_ground import add_confidence, zone_places
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def begin(action: ActiveAction[Hold], world: World) -> None:
    """Reassure residents."""
    plan, zone = action.plan, ZoneRow(action.target)
    add_confidence(world, zone_places(world, zone), plan.trust)


def daily(action: ActiveAction[Hold], world: World) -> None:
    """Add presence, and guardianship while it lasts."""
    plan, zone = action.plan, ZoneRow(action.target)
    rows, part = zone_places(world, zone), effectiveness(action, world)
    world.places.presence[rows] += plan.risk * part
    world.places.extra_guardianship[rows] += plan.guardianship * part


EFFECT = ActionEffect(Hold, begin=begin, daily=daily)
