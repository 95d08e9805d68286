"""Arrest and charge a believed nominal. The belief can be wrong."""

from scenarios.schema.policing import Arrest
from simulator.groups.membership import arrest
from simulator.ids import PersonRow, PlaceRow, ZoneRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import strength
from simulator.policing.target_ground import add_confidence, zone_places
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.person_columns import FREE
from simulator.world.world import World


def begin(action: ActiveAction[Arrest], world: World) -> None:
    """Look for the person; hold an offender, or lose trust with somebody who is not one."""
    plan, person = action.plan, PersonRow(action.target)
    people = world.people
    chance = plan.success * strength(action, world)
    is_in = world.streams.uniform(Decision.ARREST_FOUND, world.day, person) < chance
    if not is_in or people.status[person] != FREE:
        return
    home = PlaceRow(int(people.place[person]))
    if people.group[person] < 0:
        world.note(EventKind.WRONG_PERSON, actor=person, place=home, cause=action.event)
        add_confidence(world, zone_places(world, ZoneRow(int(world.places.zone[home]))), -plan.trust_cost)
        return
    charged = world.streams.uniform(Decision.ARREST_CHARGED, world.day, person) < plan.charge
    arrest(world, person, plan.custody_days if charged else 1, home, action.event)


EFFECT = ActionEffect(Arrest, begin=begin)
