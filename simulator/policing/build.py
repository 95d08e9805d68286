"""Build: work on the drivers with residents and partners; slow, and for good."""

import numpy as np

from scenarios.schema.policing import Build
from simulator.ids import ZoneRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness
from simulator.policing.target_ground import add_confidence, zone_places
from simulator.streams import Decision
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def daily(action: ActiveAction[Build], world: World) -> None:
    """Move trust, guardianship, the groups' standing and vulnerability by one day's part."""
    plan, zone = action.plan, ZoneRow(action.target)
    part = effectiveness(action, world) / plan.lasts_days
    rows = zone_places(world, zone)
    places, groups, people = world.places, world.groups, world.people
    add_confidence(world, rows, plan.trust * part, for_good=True)
    places.guardianship[rows] = np.minimum(1.0, places.guardianship[rows] + plan.guardianship * part)
    rooted = groups.home == zone
    groups.legitimacy[rooted] -= groups.legitimacy[rooted] * plan.legitimacy * part
    open_to = np.flatnonzero(people.vulnerable & (places.zone[people.place] == zone))
    draws = world.streams.uniforms(Decision.BUILD, world.day, open_to)
    people.vulnerable[open_to[draws < plan.vulnerability * part]] = False


EFFECT = ActionEffect(Build, daily=daily)
