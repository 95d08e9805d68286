"""Visit a group's known addresses: overt attention, sometimes money found."""

from typing import TYPE_CHECKING

from scenarios.schema.policing import DisruptionVisit
from simulator.policing.effect import Effect
from simulator.policing.ground import worked_by
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World


def begin(plan: DisruptionVisit, g: int, world: "World") -> None:
    """Take some cash from a group at work, and let it know that it is known."""
    groups = world.groups
    if groups.alive[g]:
        taken = plan.seizure * float(groups.cash[g])
        groups.cash[g] -= taken
        if taken > 0:
            world.note(EventKind.SEIZED, group=g, amount=taken, place=world.main_place(g), cause=world.acting)
        groups.suspicion[g] = min(1.0, groups.suspicion[g] + 0.2)


def daily(plan: DisruptionVisit, g: int, world: "World") -> None:
    """Add police presence wherever the group works."""
    world.places.presence[worked_by(world, g)] += plan.risk


EFFECT = Effect(begin=begin, daily=daily)
