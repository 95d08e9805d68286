"""The state of the world: what it carries from day to day, and how a world that goes on from another copies it."""

import copy
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, get_type_hints

from simulator.ids import GroupRow, PersonRow
from simulator.streams import Ints
from simulator.trace import Columns
from simulator.world.group_columns import Groups
from simulator.world.offences import Offences
from simulator.world.person_columns import Insiders, People
from simulator.world.place_columns import Places
from simulator.world.roles import Cast
from simulator.world.ties import Ties


class Copying(Enum):
    """How a part of the state comes into a world that goes on from another."""

    SHARED = "shared"
    """Both worlds have the same one, which no phase changes."""
    SHALLOW = "shallow"
    """A copy whose elements are never changed themselves."""
    DEEP = "deep"
    """A copy all through, but for the columns that its class names as ``FIXED``."""


@dataclass
class SupplyLine:
    """The supply line into the town."""

    supplier: GroupRow
    broker: PersonRow
    """Person who brokers now; -1 when nobody does."""
    stock: float
    lost_day: int = -1
    cause: int = -1


@dataclass(eq=False)
class State:
    """Everything that a world carries from one day to the next; each part says how it is copied."""

    day: Annotated[int, Copying.SHARED]
    cast: Annotated[Cast, Copying.SHARED]
    first_people: Annotated[Columns, Copying.SHARED]
    """Residents as on day 0, as the trace has them."""
    people: Annotated[People, Copying.DEEP]
    places: Annotated[Places, Copying.DEEP]
    groups: Annotated[Groups, Copying.DEEP]
    insiders: Annotated[Insiders, Copying.DEEP]
    ties: Annotated[Ties, Copying.DEEP]
    line: Annotated[SupplyLine, Copying.DEEP]
    crew: Annotated[list[list[PersonRow]], Copying.DEEP]
    """Members of each group, in custody or not, in order of row."""
    last_arrest: Annotated[dict[PersonRow, int], Copying.SHALLOW]
    """Number of the event of the arrest of everybody in custody."""
    left_day: Annotated[Ints, Copying.SHALLOW]
    """Day on which a group last gave each zone up, long ago for never."""
    left_by: Annotated[Ints, Copying.SHALLOW]
    """Group that last gave each zone up, -1 for none."""
    offences: Annotated[Offences, Copying.SHARED]
    """Offences of the last day that was lived."""
    changed: Annotated[set[GroupRow], Copying.SHALLOW]
    """Groups that somebody joined, left or formed a tie in since the ties were last looked at."""
    loose: Annotated[set[GroupRow], Copying.SHALLOW]
    """Groups in which some members may look for ties."""
    warned: Annotated[set[tuple[GroupRow, int, int]], Copying.SHALLOW]
    """Who knows of an action: group, number of the action, and its first day."""
    used: Annotated[set[GroupRow], Copying.SHALLOW]
    """Rows that groups which formed in the run have taken up."""


COPYING: dict[str, Copying] = {
    name: hint.__metadata__[0] for name, hint in get_type_hints(State, include_extras=True).items()
}
"""How each part of the state is copied, by its name."""


def state_copy(state: State) -> State:
    """Return a state from which another world can go on without changing this one."""
    parts: dict[str, Any] = {}
    for name, copying in COPYING.items():
        former = getattr(state, name)
        if copying is Copying.SHALLOW:
            former = former.copy()
        elif copying is Copying.DEEP:
            former = _deep(former)
        parts[name] = former
    return State(**parts)


def _deep(former: object) -> object:
    """Return a copy all through, with the fixed columns shared: ``deepcopy`` leaves alone what its memo holds."""
    fixed = [getattr(former, name) for name in getattr(former, "FIXED", ())]
    return copy.deepcopy(former, {id(column): column for column in fixed})
