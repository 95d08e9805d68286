"""Who plays what: roles in groups, and the cast of the questions."""

from dataclasses import dataclass

from scenarios.schema.groups import Role
from simulator.ids import GroupRow, PersonRow, ZoneRow

ROLES: tuple[Role, ...] = (
    "leader",
    "broker",
    "money_mover",
    "enforcer",
    "recruiter",
    "corruptor",
    "specialist",
    "runner",
)
ROLE: dict[str, int] = {name: index for index, name in enumerate(ROLES)}


@dataclass(frozen=True)
class Holder:
    """Who holds the role that a question asks for, the line's broker apart."""

    question: str
    role: str
    candidates: tuple[PersonRow, ...]
    """Person indices in the order shown."""
    person: PersonRow


@dataclass(frozen=True)
class Driver:
    """Where the supplying group has kin, a flat, people who scout, and customers."""

    question: str
    zone: ZoneRow
    """Zone index; -1 for none."""


@dataclass(frozen=True)
class Cast:
    """The supplying group, the broker, and where each named candidate belongs."""

    supplier: GroupRow
    broker: PersonRow
    candidates: tuple[PersonRow, ...]
    """Person indices in the order shown; empty without a broker question."""
    broker_truth: int
    """Index of the true broker hypothesis; -1 without a broker question."""
    belongs: tuple[GroupRow, ...]
    """Group index of each candidate; -1 for an innocent resident."""
    holders: tuple[Holder, ...] = ()
    """Of every question for another role than the broker's, in the order of the questions."""
    drivers: tuple[Driver, ...] = ()
    """Of every question for a place that has drivers, in the order of the questions."""

    @property
    def refuges(self) -> tuple[ZoneRow, ...]:
        """Return the zones that some driver is in, each once."""
        return tuple(sorted({driver.zone for driver in self.drivers if driver.zone >= 0}))
