"""Search the address of a believed nominal. A warned group has cleared the house."""

from scenarios.schema.policing import Warrant
from simulator.groups.membership import arrest
from simulator.ids import GroupRow, PersonRow, PlaceRow, ZoneRow
from simulator.policing.collection import key
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import strength
from simulator.policing.target_ground import add_confidence, alarm, learn_of, suspect, zone_places
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.person_columns import FREE
from simulator.world.world import World

_SURE = 0.35
"""How far papers found move the belief that somebody is a member; assumption."""


def begin(action: ActiveAction[Warrant], world: World) -> None:
    """Search: money, evidence and perhaps the member; at a wrong address, only lost trust."""
    plan, person = action.plan, PersonRow(action.target)
    people, streams, day = world.people, world.streams, world.day
    home, g = PlaceRow(int(people.place[person])), GroupRow(int(people.group[person]))
    if g < 0:
        world.note(EventKind.WRONG_PERSON, actor=person, place=home, cause=action.event)
        add_confidence(world, zone_places(world, ZoneRow(int(world.places.zone[home]))), -plan.trust_cost)
        return
    chance = plan.success * strength(action, world)
    alarm(world, g, plan.suspicion)
    if streams.uniform(Decision.WARRANT, day, key(action, person)) >= chance:
        return
    _seize(action, g, world)
    learn_of(world, g, plan.evidence)
    is_held = streams.uniform(Decision.WARRANT, day, key(action, person, 1)) < plan.hold
    if is_held and people.status[person] == FREE:
        arrest(world, person, plan.custody_days, home, action.event)


def _seize(action: ActiveAction[Warrant], g: GroupRow, world: World) -> None:
    """Take money, and names of members tied to the person."""
    plan, person = action.plan, PersonRow(action.target)
    seized = plan.seizure * float(world.groups.cash[g])
    world.groups.cash[g] -= seized
    if seized > 0:
        home = PlaceRow(int(world.people.place[person]))
        world.note(EventKind.SEIZED, group=g, actor=person, amount=seized, place=home, cause=action.event)
    for other in world.crew[g]:
        tied = other != person and world.ties.strength(person, other) > 0
        if tied and world.streams.uniform(Decision.WARRANT, world.day, key(action, other, 2)) < plan.names:
            suspect(world, other, g, _SURE)


EFFECT = ActionEffect(Warrant, begin=begin)
