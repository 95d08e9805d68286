"""What an action does: on its first day, on each day it lasts, and when it ends."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.world.world import World

Step = Callable[[Any, int, World], None]
"""Takes the action's own plan, the row of its target, and the world."""


@dataclass(frozen=True)
class Effect:
    """The functions of one action; what is absent does nothing."""

    begin: Step | None = None
    daily: Step | None = None
    end: Step | None = None
    marked: bool = True
    """Whether its beginning and end are events."""
