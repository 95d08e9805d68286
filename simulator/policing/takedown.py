"""Close an online platform. As a sting the force is present on every platform, so that no rival is safer."""

import numpy as np

from scenarios.schema.policing import Takedown
from simulator.ids import PlaceRow
from simulator.policing.collection import key
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness
from simulator.policing.target_ground import effort_in
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def begin(action: ActiveAction[Takedown], world: World) -> None:
    """Close the platform; what could be seen of its traders there is lost."""
    plan, platform = action.plan, PlaceRow(action.target)
    chance = plan.success * effectiveness(action, world)
    if world.streams.uniform(Decision.TAKEDOWN, world.day, key(action, platform)) >= chance:
        return
    traders = effort_in(world, np.array([platform])) > 0
    world.places.open[platform] = 0.0
    world.groups.picture[traders] *= 1.0 - plan.blinded
    world.note(EventKind.TAKEN_DOWN, place=platform, cause=action.event)


def daily(action: ActiveAction[Takedown], world: World) -> None:
    """In a sting, be felt on every platform for a time."""
    plan = action.plan
    if not plan.sting or world.day >= action.first_day + plan.sting_days:
        return
    places = world.places
    rows = np.arange(places.count, places.count + places.platforms)
    places.presence[rows] += plan.risk
    world.sweep[rows] = world.sweep[rows] + plan.arrest - world.sweep[rows] * plan.arrest
    world.sweep_days[rows] = world.sweep_days[rows].clip(min=plan.custody_days)


def end(action: ActiveAction[Takedown], world: World) -> None:
    """Let a successor open, unless another takedown keeps the platform closed."""
    platform = PlaceRow(action.target)
    others = (
        a for a in world.actions if a is not action and a.plan.action == "takedown" and a.target == platform
    )
    if not any(a.first_day <= world.day < a.end_day for a in others):
        world.places.open[platform] = 1.0


EFFECT = ActionEffect(Takedown, begin=begin, daily=daily, end=end)
