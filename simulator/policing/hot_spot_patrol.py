"""Visible patrol in a zone, felt a little next door."""

from scenarios.schema.policing import HotSpotPatrol
from simulator.ids import ZoneRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness
from simulator.policing.target_ground import next_door, zone_places
from simulator.world.active_action import ActiveAction
from simulator.world.world import World

_HELD_DAYS = 2
"""Days held after a stop on patrol; assumption."""


def daily(action: ActiveAction[HotSpotPatrol], world: World) -> None:
    """Add presence and the chance of being stopped."""
    plan, zone = action.plan, ZoneRow(action.target)
    rows, part = zone_places(world, zone), effectiveness(action, world)
    risk, chance = plan.risk * part, plan.stop * part
    world.places.presence[rows] += risk
    world.places.presence[next_door(world, zone)] += risk * plan.spillover
    world.sweep[rows] = world.sweep[rows] + chance - world.sweep[rows] * chance
    world.sweep_days[rows] = world.sweep_days[rows].clip(min=_HELD_DAYS)


EFFECT = ActionEffect(HotSpotPatrol, daily=daily)
