"""Collect with neighbourhood officers and residents: more is noticed where residents trust the police."""

import numpy as np

from scenarios.schema.policing import CommunityCollection
from simulator.ids import ZoneRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness
from simulator.policing.target_ground import add_confidence, alarm, effort_in, zone_places
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def begin(action: ActiveAction[CommunityCollection], world: World) -> None:
    """Be seen asking: residents are reassured, and groups at work there take note."""
    plan, zone = action.plan, ZoneRow(action.target)
    rows = zone_places(world, zone)
    add_confidence(world, rows, plan.trust)
    alarm(world, np.flatnonzero(effort_in(world, rows) > 0), plan.suspicion)


def daily(action: ActiveAction[CommunityCollection], world: World) -> None:
    """Watch the places of the zone, as far as residents tell."""
    plan, zone = action.plan, ZoneRow(action.target)
    rows, places = zone_places(world, zone), world.places
    places.watched[rows] += plan.noticed * places.confidence[rows] * effectiveness(action, world)


EFFECT = ActionEffect(CommunityCollection, begin=begin, daily=daily)
