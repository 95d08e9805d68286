"""Visit a group's known addresses: overt attention, sometimes money found."""

from scenarios.schema.policing import DisruptionVisit
from simulator.groups.ground import main_place
from simulator.ids import GroupRow
from simulator.policing.effect import ActionEffect
from simulator.policing.effectiveness import effectiveness, strength
from simulator.policing.target_ground import alarm, worked_by
from simulator.trace import EventKind
from simulator.world.active_action import ActiveAction
from simulator.world.world import World


def begin(action: ActiveAction[DisruptionVisit], world: World) -> None:
    """Take some cash from a group at work, and let it know that it is known."""
    plan, g = action.plan, GroupRow(action.target)
    groups = world.groups
    if groups.alive[g]:
        seized = plan.seizure * strength(action, world) * float(groups.cash[g])
        groups.cash[g] -= seized
        if seized > 0:
            world.note(
                EventKind.SEIZED, group=g, amount=seized, place=main_place(world, g), cause=action.event
            )
        alarm(world, g, plan.suspicion)


def daily(action: ActiveAction[DisruptionVisit], world: World) -> None:
    """Add police presence wherever the group works."""
    plan, g = action.plan, GroupRow(action.target)
    world.places.presence[worked_by(world, g)] += plan.risk * effectiveness(action, world)


EFFECT = ActionEffect(DisruptionVisit, begin=begin, daily=daily)
