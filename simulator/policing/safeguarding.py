"""Safeguard the exploited, and open a victim pathway in a zone."""

import numpy as np

from scenarios.schema.policing import Safeguarding
from simulator.groups.membership import leave
from simulator.policing.effect import Effect
from simulator.policing.grasp import grasp
from simulator.policing.target_ground import add_confidence, inside
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.world import World


def begin(plan: Safeguarding, zone: int, world: World) -> None:
    """Help out some of the exploited who live there, and earn trust."""
    people, rows = world.people, inside(world, zone)
    exploited = np.flatnonzero(people.exploited & (world.places.zone[people.place] == zone))
    draws = world.streams.uniforms(Decision.SAFEGUARD, world.day, exploited)
    for person in exploited[draws < plan.reach * grasp(plan, zone, world)]:
        g = int(people.group[person])
        leave(world, int(person))
        people.strain[person] = 0.0
        people.vulnerable[person] = False
        place = int(people.place[person])
        world.note(EventKind.SAFEGUARDED, group=g, victim=int(person), place=place, cause=world.acting)
    add_confidence(world, rows, plan.trust)


def daily(plan: Safeguarding, zone: int, world: World) -> None:
    """Protect a share of vulnerable residents while it lasts."""
    rows = inside(world, zone)
    part = plan.protection * grasp(plan, zone, world)
    world.places.sheltered[rows] = np.maximum(world.places.sheltered[rows], part)


EFFECT = Effect(begin=begin, daily=daily)
