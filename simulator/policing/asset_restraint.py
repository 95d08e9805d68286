"""Restrain a group's money."""

from scenarios.schema.policing import AssetRestraint
from simulator.groups.ground import main_place
from simulator.ids import GroupRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness, strength
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def begin(action: ActiveAction[AssetRestraint], world: World) -> None:
    """Take a share of what the group holds, in hand and banked."""
    plan, g = action.plan, GroupRow(action.target)
    groups = world.groups
    part = plan.restrained * strength(action, world)
    seized = part * float(groups.cash[g] + groups.banked[g])
    groups.cash[g] *= 1.0 - part
    groups.banked[g] *= 1.0 - part
    if seized > 0:
        world.note(
            EventKind.RESTRAINED, group=g, amount=seized, place=main_place(world, g), cause=action.event
        )


def daily(action: ActiveAction[AssetRestraint], world: World) -> None:
    """Lower the group's takings while it lasts."""
    plan, g = action.plan, GroupRow(action.target)
    world.groups.takings_factor[g] *= 1.0 - plan.takings_lost * effectiveness(action, world)


EFFECT = ActionEffect(AssetRestraint, begin=begin, daily=daily)
