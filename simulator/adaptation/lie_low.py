"""Rule ``lie_low``: when it feels at risk across its work, or watched, a group goes quiet for a time."""

import numpy as np

from simulator.groups.ground import main_places
from simulator.groups.place_choice import Choices
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.world import World

_NOT_AGAIN_DAYS = 42
"""Days after lying low before a group does so again; assumption."""


def lie_low(world: World, choices: Choices) -> None:
    """Go quiet with a chance that rises with felt risk and suspicion; not twice within six weeks."""
    groups, due, day, moving = world.groups, choices.due, world.day, world.behaviour.moving
    suspicion = groups.suspicion[due]
    over = np.maximum(0.0, choices.felt + moving.suspicious * suspicion - moving.afraid)
    if not over.any():
        return
    chance = np.where(day < groups.quiet_again[due], 0.0, over / (over + 0.5)) * world.fixed.speed("lie_low")
    goes = choices.draw(Decision.LIE_LOW) < chance
    quiet = due[goes]
    if quiet.size:
        longer = 1.0 + moving.wary * suspicion[goes]
        groups.quiet_until[quiet] = day + np.rint(world.config.adaptation.lie_low_days * longer).astype(
            np.int64
        )
        groups.quiet_again[quiet] = groups.quiet_until[quiet] + _NOT_AGAIN_DAYS
        world.note(EventKind.LAY_LOW, quiet.size, group=quiet, place=main_places(world, quiet))
