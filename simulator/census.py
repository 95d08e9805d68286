"""Who lives in the town on day 0: the census, which anybody may know, and groups and roles, which are truth.

``members_on_first_day`` and ``ROLE`` are for research alone: the force cannot know them.
"""

from dataclasses import dataclass

from scenarios.schema.scenario import Scenario
from simulator.first_day.first_day import members_on_first_day
from simulator.first_day.initial_residents import residents
from simulator.streams import Ints
from simulator.world.roles import ROLE

__all__ = ["ROLE", "Census", "census", "members_on_first_day"]


@dataclass(frozen=True)
class Census:
    """Residents as columns, one row each; nothing of groups, roles and offences."""

    place: Ints
    """Row of the neighbourhood."""
    age: Ints
    woman: Ints
    """1 or 0."""
    by_place: Ints
    """Rows in order of neighbourhood."""
    place_start: Ints
    """Where each neighbourhood begins in ``by_place``; one more than neighbourhoods."""

    def __len__(self) -> int:
        return int(self.place.size)

    def of_place(self, place: int) -> Ints:
        """Return the rows of a neighbourhood's residents."""
        return self.by_place[self.place_start[place] : self.place_start[place + 1]]


def census(scenario: Scenario, seed: int) -> Census:
    """Return the residents of a scenario's town on the first day under a seed."""
    people = residents(scenario, seed)
    return Census(people.place, people.age, people.woman, people.by_place, people.place_start)
