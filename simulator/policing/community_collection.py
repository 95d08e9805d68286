"""Collect with neighbourhood officers and residents: more is noticed where residents trust the police."""

import numpy as np

from scenarios.schema.policing import CommunityCollection
from simulator.policing.effect import Effect
from simulator.policing.grasp import grasp
from simulator.policing.target_ground import add_confidence, alarm, effort_in, inside
from simulator.world.world import World


def begin(plan: CommunityCollection, zone: int, world: World) -> None:
    """Be seen asking: residents are reassured, and groups at work there take note."""
    rows = inside(world, zone)
    add_confidence(world, rows, plan.trust)
    alarm(world, np.flatnonzero(effort_in(world, rows) > 0), plan.suspicion)


def daily(plan: CommunityCollection, zone: int, world: World) -> None:
    """Watch the places of the zone, as far as residents tell."""
    rows, places = inside(world, zone), world.places
    places.watched[rows] += plan.noticed * places.confidence[rows] * grasp(plan, zone, world)


EFFECT = Effect(begin=begin, daily=daily)
