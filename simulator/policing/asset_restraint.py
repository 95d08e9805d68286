"""Restrain a group's money."""

from scenarios.schema.policing import AssetRestraint
from simulator.groups.ground import main_place
from simulator.policing.effect import Effect
from simulator.policing.grasp import grasp, strength
from simulator.trace import EventKind
from simulator.world.world import World


def begin(plan: AssetRestraint, g: int, world: World) -> None:
    """Take a share of what the group holds, in hand and banked."""
    groups = world.groups
    part = plan.restrained * strength(plan, g, world)
    taken = part * float(groups.cash[g] + groups.banked[g])
    groups.cash[g] *= 1.0 - part
    groups.banked[g] *= 1.0 - part
    if taken > 0:
        world.note(
            EventKind.RESTRAINED, group=g, amount=taken, place=main_place(world, g), cause=world.acting
        )


def daily(plan: AssetRestraint, g: int, world: World) -> None:
    """Lower the group's takings while it lasts."""
    world.groups.takings_factor[g] *= 1.0 - plan.takings_lost * grasp(plan, g, world)


EFFECT = Effect(begin=begin, daily=daily)
