"""Move a believed member in custody to where the group cannot reach them."""

from scenarios.schema.policing import PrisonTransfer
from simulator.groups.membership import cut_off
from simulator.ids import GroupRow, PersonRow, PlaceRow, ZoneRow
from simulator.policing.collection import key
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import strength
from simulator.policing.target_ground import add_confidence, alarm, zone_places
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.person_columns import CUSTODY
from simulator.world.world import World


def begin(action: ActiveAction[PrisonTransfer], world: World) -> None:
    """Cut a member off; move somebody who is no member for nothing. Who is not in custody cannot be moved."""
    plan, person = action.plan, PersonRow(action.target)
    people, g = world.people, GroupRow(int(world.people.group[person]))
    if people.status[person] != CUSTODY:
        return
    if g < 0:
        home = PlaceRow(int(people.place[person]))
        world.note(EventKind.WRONG_PERSON, actor=person, place=home, cause=action.event)
        add_confidence(world, zone_places(world, ZoneRow(int(world.places.zone[home]))), -plan.trust_cost)
        return
    alarm(world, g, plan.suspicion)
    chance = plan.success * strength(action, world)
    moved = world.streams.uniform(Decision.TRANSFER, world.day, key(action, person)) < chance
    if moved and not people.cut_off[person]:
        cut_off(world, person)
        place = world.places.custody
        world.note(EventKind.TRANSFERRED, group=g, actor=person, place=place, cause=action.event)


EFFECT = ActionEffect(PrisonTransfer, begin=begin)
