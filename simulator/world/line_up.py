"""The line-up: who of each group is free to work today, kept from day to day while nothing changes."""

from itertools import accumulate

import numpy as np

from simulator.ids import GroupRow, PersonRow
from simulator.streams import Ints
from simulator.world.person_columns import FREE, People


class LineUp:
    """Free members by group, runners first in each; worked out anew only for groups that changed."""

    def __init__(self, people: People, crew: list[list[PersonRow]]) -> None:
        self._people = people
        self._crew = crew
        self._members: list[list[PersonRow]] = []
        """Free members of each group, empty until somebody asks."""
        self._changed: set[GroupRow] = set()
        self._columns: tuple[Ints, Ints] | None = None

    def unsettle(self, g: GroupRow) -> None:
        """Forget who of a group is free to work: somebody came, went, or changed role."""
        self._columns = None
        self._changed.add(g)

    def columns(self) -> tuple[Ints, Ints]:
        """Return the free members of all groups one after another, and where each group begins."""
        if self._columns is None:
            if not self._members:
                self._members = [self._free(GroupRow(g)) for g in range(len(self._crew))]
            for g in self._changed:
                self._members[g] = self._free(g)
            self._changed.clear()
            people = np.array([person for group in self._members for person in group], dtype=np.int64)
            self._columns = people, np.array([0, *accumulate(map(len, self._members))])
        return self._columns

    def _free(self, g: GroupRow) -> list[PersonRow]:
        """Return the free members of a group, runners first."""
        status = self._people.status
        free = [person for person in self._crew[g] if status[person] == FREE]
        role = dict(zip(free, self._people.role[free].tolist() if free else (), strict=True))
        return sorted(free, key=lambda person: -role[person])
