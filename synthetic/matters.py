"""What sources read off a run beside what bears on questions: groups, their staff, ties and sightings."""

from dataclasses import dataclass
from typing import Literal

from simulator.trace import EventKind

Matter = Literal["split", "quarrel", "insider", "leak", "online", "tie", "seen"]


@dataclass(frozen=True)
class MatterKind:
    """One matter: which events are of it, and how the form names it."""

    number: int
    """Frozen: keys of draws depend on it."""
    events: tuple[EventKind, ...]
    line: str
    """What a report of it is about, as one line of the form."""
    timed: bool = False
    """Whether the trace says at what hour; of other matters it holds the day alone."""
    of_person: bool = False
    """Whether it is said of a person, the event's actor, rather than of the group."""


MATTERS: dict[Matter, MatterKind] = {
    "split": MatterKind(1, (EventKind.SPLIT,), "groups, splits and who belongs"),
    "quarrel": MatterKind(2, (EventKind.RETALIATED,), "violence between rival groups", timed=True),
    "insider": MatterKind(
        3,
        (EventKind.BRIBED, EventKind.REFUSED, EventKind.INSIDER_FOUND),
        "staff approached or paid by groups",
    ),
    "leak": MatterKind(4, (EventKind.LEAKED,), "access to systems, plans and names"),
    "online": MatterKind(5, (EventKind.MOVED_ONLINE,), "trade moved to screens and channels"),
    "tie": MatterKind(6, (EventKind.REWIRED,), "people brought into a group", of_person=True),
    "seen": MatterKind(7, (EventKind.SEEN,), "sightings of people with groups", of_person=True),
}
"""Literal registry. The words are in ``phrases/claims.yaml`` under ``core.<matter>``."""
