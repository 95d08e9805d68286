"""Names already in use in a scenario, so that no name in a text means two people by accident."""

from collections.abc import Iterable

from scenarios.schema.scenario import Scenario
from simulator.ids import person_id
from synthetic.entities.refused_names import is_refused
from synthetic.entities.town_names import TownNames
from synthetic.names import nominal_name


class NamesInUse:
    """Names already in use, so that no name in a text means two people."""

    def __init__(self, scenario: Scenario, seed: int, names: TownNames, reserved: Iterable[int]) -> None:
        """Take the names of ``reserved`` rows into use; nobody else may share a first name with them."""
        self._scenario, self._seed, self._names = scenario, seed, names
        self._full: set[tuple[int, int]] = set()
        self._families: set[int] = set()
        self._firsts = {int(names.first[row]) for row in reserved}
        for row in reserved:
            self.add(row)

    def add(self, row: int) -> None:
        """Take the name of a row into use."""
        self._full.add((int(self._names.first[row]), int(self._names.family[row])))
        self._families.add(int(self._names.family[row]))

    def admits(self, row: int, strict: bool, relative: int = -1) -> bool:
        """Return whether a row's name is free: kin of ``relative`` may share its family name.

        Where the pools are too small, names that are not ``strict`` may share a family name with anybody.
        """
        first, family = int(self._names.first[row]), int(self._names.family[row])
        if (first, family) in self._full or first in self._firsts:
            return False
        kin = relative >= 0 and family == self._names.family[relative]
        if strict and not kin and family in self._families:
            return False
        return not is_refused(nominal_name(self._scenario, self._seed, person_id(row)))
