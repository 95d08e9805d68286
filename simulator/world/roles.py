"""Who plays what: roles in groups, and the cast of the questions."""

from dataclasses import dataclass

from scenarios.schema.groups import Role

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
class Cast:
    """The supplying group, the broker, and where each named candidate belongs."""

    supplier: int
    broker: int
    candidates: tuple[int, ...]
    """Person indices in the order shown; empty without a broker question."""
    broker_truth: int
    """Index of the true broker hypothesis; -1 without a broker question."""
    belongs: tuple[int, ...]
    """Group index of each candidate; -1 for an innocent resident."""
