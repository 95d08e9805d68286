"""What an action does: on its first day, on each day it lasts, and when it ends."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from scenarios.schema.policing import ActionPlan
from simulator.world.active_action import ActiveAction
from simulator.world.world import World

P = TypeVar("P", bound=ActionPlan)


@dataclass(frozen=True)
class ActionEffect(Generic[P]):
    """The functions of one action, which take it with a plan of its own class; what is absent does nothing."""

    plan: type[P]
    begin: Callable[[ActiveAction[P], World], None] | None = None
    daily: Callable[[ActiveAction[P], World], None] | None = None
    end: Callable[[ActiveAction[P], World], None] | None = None
    marked: bool = True
    """Whether its beginning and end are events."""
