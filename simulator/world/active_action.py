"""An action under way: what it is, whom or what it is aimed at, and when."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from scenarios.schema.policing import ActionPlan
from simulator.ids import GroupRow, PlaceRow

P = TypeVar("P", bound=ActionPlan, covariant=True)


@dataclass
class ActiveAction(Generic[P]):
    """One action from its first day to its end, against a target already looked up."""

    plan: P
    number: int
    """Index of the action in the scenario."""
    target: int
    """Row of the person, group, zone, platform (a place) or partner; -1 for none."""
    first_day: int
    end_day: int
    """First day on which it is over."""
    place: PlaceRow
    """Place it is recorded at, -1 when none."""
    ordered_day: int = 0
    """Day on which it was ordered: nobody can learn of it before."""
    event: int = -1
    """Number of its first event."""

    @property
    def group(self) -> GroupRow:
        """Return the group it is aimed at, -1 when none."""
        return GroupRow(self.target if self.plan.target == "group" else -1)
