"""Divert young people of a zone: most are helped away from offending, a few are labelled by it."""

import numpy as np

from scenarios.schema.policing import YouthDiversion
from simulator.ids import PlaceRow, ZoneRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness
from simulator.streams import Decision, Ints
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import World

_YOUNGEST, _OLDEST = 10, 21
_AT_RISK = 0.3
"""Propensity from which a young person counts as at risk, as the vulnerable do; assumption."""
_ALSO = 1 << 40
"""Keeps the draw of being labelled apart from that of being reached."""


def daily(action: ActiveAction[YouthDiversion], world: World) -> None:
    """Reach today's part of the young people at risk."""
    plan = action.plan
    people = world.people
    for person in _reached(action, world).tolist():
        first = action.first_day
        if world.streams.uniform(Decision.DIVERT, first, person + _ALSO) < plan.labelled:
            people.propensity[person] += plan.effect * (1.0 - people.propensity[person])
            continue
        people.propensity[person] *= 1.0 - plan.effect
        people.vulnerable[person] = False
        place = PlaceRow(int(people.place[person]))
        world.note(EventKind.DIVERTED, actor=person, place=place, cause=action.event)


def _reached(action: ActiveAction[YouthDiversion], world: World) -> Ints:
    """Return those whose day of the scheme is today: each is drawn once, on its first day."""
    plan, zone = action.plan, ZoneRow(action.target)
    people, first = world.people, action.first_day
    reach = plan.reach * effectiveness(action, world)
    if reach <= 0:
        return np.zeros(0, dtype=np.int64)
    young = (people.age >= _YOUNGEST) & (people.age <= _OLDEST) & (people.group < 0)
    at_risk = people.vulnerable | (people.propensity > _AT_RISK)
    youths = np.flatnonzero(young & at_risk & (world.places.zone[people.place] == zone))
    draws = world.streams.uniforms(Decision.DIVERT, first, youths)
    day = (draws / reach * plan.lasts_days).astype(np.int64)
    return youths[(draws < reach) & (day == world.day - first)]


EFFECT = ActionEffect(YouthDiversion, daily=daily)
