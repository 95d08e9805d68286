"""Who plays what: roles in groups, and the cast of the questions."""

from dataclasses import dataclass

from scenarios.schema.groups import Role
from simulator.ids import GroupRow, PersonRow

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
