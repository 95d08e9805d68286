"""Names of all residents as columns, so that kin are quick to find, and names in use, so that none means two people."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.ids import person_id
from simulator.streams import Ints
from synthetic.draws import KeyedDraws, Purpose
from synthetic.entities.refused_names import is_refused
from synthetic.names import Origins, name_origins, nominal_name
from synthetic.pools import frozen

PARTS = ("men", "women", "family")


@dataclass(frozen=True)
class TownNames:
    """Names of people by row, as numbers: the same name has the same number whatever its origin."""

    origin: Ints
    """Index of the origin in the area's profile."""
    first: Ints
    family: Ints


@lru_cache(maxsize=8)
def _numbers(origins: Origins) -> dict[tuple[int, str], Ints]:
    """Return the number of every name, by origin and part of its pool in the order of the pool."""
    pools = frozen.names()
    lists = {(i, part): pools[origin][part] for i, (origin, _) in enumerate(origins) for part in PARTS}
    words = sorted({word for names in lists.values() for word in names})
    number = {word: n for n, word in enumerate(words)}
    return {key: np.array([number[word] for word in names]) for key, names in lists.items()}


def town_names(scenario: Scenario, seed: int, woman: Ints) -> TownNames:
    """Return the names of people by row, equal where those of ``synthetic.names.nominal_name`` are.

    ``woman`` is 1 or 0 for each row.
    """
    origins = name_origins(scenario.area)
    draws = KeyedDraws(seed, 0, np.arange(woman.size, dtype=np.int64)[:, None])
    edges = np.cumsum([share for _, share in origins])
    origin = np.searchsorted(edges, draws.units(Purpose.NAME_ORIGIN), side="right")
    origin = np.minimum(origin, len(origins) - 1).astype(np.int64)
    lots = {
        "men": draws.bits(Purpose.NAME_GIVEN),
        "women": draws.bits(Purpose.NAME_GIVEN),
        "family": draws.bits(Purpose.NAME_FAMILY),
    }
    first, family = np.zeros(woman.size, dtype=np.int64), np.zeros(woman.size, dtype=np.int64)
    for (index, part), numbers in _numbers(origins).items():
        rows = origin == index
        if part != "family":
            rows &= woman == (part == "women")
        column = family if part == "family" else first
        column[rows] = numbers[(lots[part][rows] % np.uint64(numbers.size)).astype(np.intp)]
    return TownNames(origin, first, family)


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
