"""Safeguard the exploited, and open a victim pathway in a zone."""

import numpy as np

from scenarios.schema.policing import Safeguarding
from simulator.groups.membership import leave
from simulator.ids import GroupRow, PlaceRow, ZoneRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness
from simulator.policing.target_ground import add_confidence, zone_places
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def begin(action: ActiveAction[Safeguarding], world: World) -> None:
    """Help out some of the exploited who live there, and earn trust."""
    plan, zone = action.plan, ZoneRow(action.target)
    people, rows = world.people, zone_places(world, zone)
    exploited = np.flatnonzero(people.exploited & (world.places.zone[people.place] == zone))
    draws = world.streams.uniforms(Decision.SAFEGUARD, world.day, exploited)
    for person in exploited[draws < plan.reach * effectiveness(action, world)].tolist():
        g = GroupRow(int(people.group[person]))
        leave(world, person)
        people.strain[person] = 0.0
        people.vulnerable[person] = False
        place = PlaceRow(int(people.place[person]))
        world.note(EventKind.SAFEGUARDED, group=g, victim=person, place=place, cause=action.event)
    add_confidence(world, rows, plan.trust)


def daily(action: ActiveAction[Safeguarding], world: World) -> None:
    """Protect a share of vulnerable residents while it lasts."""
    plan, zone = action.plan, ZoneRow(action.target)
    rows = zone_places(world, zone)
    part = plan.protection * effectiveness(action, world)
    world.places.sheltered[rows] = np.maximum(world.places.sheltered[rows], part)


EFFECT = ActionEffect(Safeguarding, begin=begin, daily=daily)
