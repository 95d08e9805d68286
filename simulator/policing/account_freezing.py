"""Freeze and forfeit a group's accounts: what is banked, not what is in hand."""

from scenarios.schema.policing import AccountFreezing
from simulator.groups.ground import main_place
from simulator.ids import GroupRow, PlaceRow, ZoneRow
from simulator.policing.collection import key
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness, strength
from simulator.policing.target_ground import add_confidence, alarm, neighbour, zone_places
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def begin(action: ActiveAction[AccountFreezing], world: World) -> None:
    """Take a share of what is banked; with a thin picture a bystander's account is frozen too."""
    plan, g = action.plan, GroupRow(action.target)
    groups = world.groups
    part = plan.frozen * strength(action, world)
    seized = part * float(groups.banked[g])
    groups.banked[g] *= 1.0 - part
    if seized > 0:
        world.note(
            EventKind.RESTRAINED, group=g, amount=seized, place=main_place(world, g), cause=action.event
        )
    alarm(world, g, plan.suspicion)
    thin = 1.0 - effectiveness(action, world)
    if (
        world.crew[g]
        and world.streams.uniform(Decision.RESTRAIN, world.day, key(action, g)) < plan.mistaken * thin
    ):
        _bystander(action, world)


def _bystander(action: ActiveAction[AccountFreezing], world: World) -> None:
    plan, g = action.plan, GroupRow(action.target)
    person = neighbour(world, world.crew[g][0], key(action, g, 1))
    if world.people.group[person] >= 0:
        return
    home = PlaceRow(int(world.people.place[person]))
    world.note(EventKind.WRONG_PERSON, actor=person, place=home, cause=action.event)
    add_confidence(world, zone_places(world, ZoneRow(int(world.places.zone[home]))), -plan.trust_cost)


def daily(action: ActiveAction[AccountFreezing], world: World) -> None:
    """Hamper takings while accounts are shut."""
    plan, g = action.plan, GroupRow(action.target)
    world.groups.takings_factor[g] *= 1.0 - plan.hampered * effectiveness(action, world)


EFFECT = ActionEffect(AccountFreezing, begin=begin, daily=daily)
