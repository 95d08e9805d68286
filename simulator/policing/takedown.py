"""Close an online platform. As a sting the force is present on every platform, so that no rival is safer."""

import numpy as np

from scenarios.schema.policing import Takedown
from simulator.policing.collection import key
from simulator.policing.effect import Effect
from simulator.policing.grasp import current, grasp
from simulator.policing.target_ground import effort_in
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.world import World


def begin(plan: Takedown, platform: int, world: World) -> None:
    """Close the platform; what could be seen of its traders there is lost."""
    chance = plan.success * grasp(plan, platform, world)
    if world.streams.uniform(Decision.TAKEDOWN, world.day, key(world, platform)) >= chance:
        return
    traders = effort_in(world, np.array([platform])) > 0
    world.places.open[platform] = 0.0
    world.groups.picture[traders] *= 1.0 - plan.blinded
    world.note(EventKind.TAKEN_DOWN, place=platform, cause=world.acting)


def daily(plan: Takedown, platform: int, world: World) -> None:
    """In a sting, be felt on every platform for a time."""
    if not plan.sting or world.day >= current(world).first_day + plan.sting_days:
        return
    places = world.places
    rows = np.arange(places.count, places.count + places.platforms)
    places.presence[rows] += plan.risk
    world.sweep[rows] = world.sweep[rows] + plan.arrest - world.sweep[rows] * plan.arrest
    world.sweep_days[rows] = world.sweep_days[rows].clip(min=plan.custody_days)


def end(plan: Takedown, platform: int, world: World) -> None:
    """Let a successor open, unless another takedown keeps the platform closed."""
    mine = current(world)
    others = (
        a for a in world.actions if a is not mine and a.plan.action == "takedown" and a.target == platform
    )
    if not any(a.first_day <= world.day < a.end_day for a in others):
        world.places.open[platform] = 1.0


EFFECT = Effect(begin=begin, daily=daily, end=end)
