"""Visit a group's known addresses: overt attention, sometimes money found."""

from scenarios.schema.policing import DisruptionVisit
from simulator.groups.ground import main_place
from simulator.policing.effect import Effect
from simulator.policing.grasp import grasp, strength
from simulator.policing.target_ground import alarm, worked_by
from simulator.trace import EventKind
from simulator.world.world import World


def begin(plan: DisruptionVisit, g: int, world: World) -> None:
    """Take some cash from a group at work, and let it know that it is known."""
    groups = world.groups
    if groups.alive[g]:
        taken = plan.seizure * strength(plan, g, world) * float(groups.cash[g])
        groups.cash[g] -= taken
        if taken > 0:
            world.note(
                EventKind.SEIZED, group=g, amount=taken, place=main_place(world, g), cause=world.acting
            )
        alarm(world, g, plan.suspicion)


def daily(plan: DisruptionVisit, g: int, world: World) -> None:
    """Add police presence wherever the group works."""
    world.places.presence[worked_by(world, g)] += plan.risk * grasp(plan, g, world)


EFFECT = Effect(begin=begin, daily=daily)
