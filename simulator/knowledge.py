"""What the force knows: only what it has been told or has noticed, and it can be wrong."""

from collections.abc import Callable
from dataclasses import dataclass

from simulator.orders import Order


@dataclass(frozen=True)
class Suspect:
    """Somebody whom the force believes to offend for a group. It can be wrong."""

    person: str
    group: str
    role: str
    """Role as believed; empty when nothing points to one."""
    confidence: float


@dataclass(frozen=True)
class GroupKnowledge:
    """What the force knows of one group."""

    group: str
    picture: float
    """How well the force knows it, 0 to 1."""
    zones: tuple[str, ...]
    """Zones where it is believed to work, most active first."""
    members: int
    """Members believed."""


@dataclass(frozen=True)
class ForceKnowledge:
    """What the force has been told up to a day. It can be wrong."""

    day: int
    recorded: dict[str, int]
    """Recorded offences by zone over the last 28 days."""
    harm_recorded: dict[str, float]
    """Harm of those, by zone."""
    suspects: tuple[Suspect, ...]
    """Most confident first."""
    groups: tuple[GroupKnowledge, ...]
    officer_days: float
    """Officer-days left this cycle."""
    specialist_hours: float
    under_way: tuple[Order, ...]
    """Orders whose actions have not ended."""


Policy = Callable[[ForceKnowledge], tuple[Order, ...]]
"""Decides, from what the force knows on the first day of a cycle, what to order."""
