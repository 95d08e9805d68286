"""Rule ``security``: groups that feel watched give up efficiency for security, and relax again."""

import numpy as np

from simulator.groups.place_choice import Choices
from simulator.world.world import World

_TIGHTER = 0.5
"""Discipline added by full suspicion; assumption."""
_MOST = 0.9
"""Discipline that no group goes beyond; assumption."""


def security(world: World, choices: Choices) -> None:
    """Move discipline towards its usual, and up with suspicion."""
    groups, due = world.groups, choices.due
    aim = np.minimum(_MOST, groups.usual_security[due] + _TIGHTER * groups.suspicion[due])
    step = min(1.0, world.behaviour.moving.security_step * world.fixed.speed("security"))
    groups.security[due] += step * (aim - groups.security[due])
