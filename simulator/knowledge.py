"""What the force knows on a day, and policies: functions of it alone."""

from collections.abc import Callable
from dataclasses import dataclass

from simulator.orders import Order


@dataclass(frozen=True)
class Suspect:
    """A person believed to hold a role in a group. The belief can be wrong."""

    person: str
    group: str
    role: str
    confidence: float
    """Probability that the force gives it, 0 to 1."""


@dataclass(frozen=True)
class GroupKnown:
    """What the force has pieced together about a group."""

    group: str
    picture: float
    """How well the force knows it, 0 to 1."""
    zones: tuple[str, ...]
    """Zones where it is believed to work."""
    members: int
    """Members believed."""


@dataclass(frozen=True)
class Known:
    """What the force has been told up to a day. It can be wrong."""

    day: int
    recorded: dict[str, int]
    """Recorded offences by zone over the last 28 days."""
    harm_recorded: dict[str, float]
    """Harm days of those, by zone."""
    suspects: tuple[Suspect, ...]
    """Most confident first."""
    groups: tuple[GroupKnown, ...]
    officer_days: float
    """Left in this cycle."""
    specialist_hours: float
    """Left in this cycle."""
    under_way: tuple[Order, ...]


Policy = Callable[[Known], tuple[Order, ...]]
"""Asked on the first day of every cycle; orders beyond the budget are cut, in the order given."""
