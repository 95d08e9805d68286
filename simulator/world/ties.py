"""Ties between people: sparse, of several kinds, and never searched all at once."""

from collections import deque
from collections.abc import Iterable

import numpy as np

from simulator.trace import TIE_COLUMNS, TIES, Columns

KIN, CO_OFFENDING, TRUST, CUSTODY_TIE, FINANCE, COERCION = range(len(TIES))


class Ties:
    """Who is tied to whom. Only people who are or were near a group have ties."""

    def __init__(self) -> None:
        self.of: dict[int, dict[int, float]] = {}
        self._days: list[int] = []
        self._a: list[int] = []
        self._b: list[int] = []
        self._kind: list[int] = []
        self._strength: list[float] = []

    def tie(self, day: int, a: int, b: int, kind: int, strength: float = 1.0) -> None:
        """Tie two people, or strengthen what ties them; what was there of the same kind stays on record."""
        if a == b:
            return
        mine = self.of.setdefault(a, {})
        mine[b] = mine.get(b, 0.0) + strength
        other = self.of.setdefault(b, {})
        other[a] = other.get(a, 0.0) + strength
        self._days.append(day)
        self._a.append(min(a, b))
        self._b.append(max(a, b))
        self._kind.append(kind)
        self._strength.append(strength)

    def strength(self, a: int, b: int) -> float:
        """Return how strongly two people are tied, 0 when they are not."""
        return self.of.get(a, {}).get(b, 0.0)

    def degree(self, person: int, among: set[int]) -> float:
        """Return the strength of a person's ties to others of a set."""
        return sum(s for other, s in self.of.get(person, {}).items() if other in among)

    def inside(self, person: int, among: set[int]) -> int:
        """Return to how many of a set a person is tied."""
        return len(among.intersection(self.of.get(person, ())))

    def reached(self, start: int, among: set[int]) -> set[int]:
        """Return who of a set can be reached from one of them along ties inside the set."""
        left, seen, waiting = among - {start}, {start}, [start]
        while waiting and left:
            found = left.intersection(self.of.get(waiting.pop(), ()))
            left -= found
            seen |= found
            waiting += found
        return seen

    def __deepcopy__(self, memo: dict[int, object]) -> "Ties":
        """Return ties that go on from here."""
        other = Ties()
        other.of = {person: dict(tied) for person, tied in self.of.items()}
        for name in ("_days", "_a", "_b", "_kind", "_strength"):
            setattr(other, name, list(getattr(self, name)))
        return other

    def columns(self) -> Columns:
        """Return every tie as it formed."""
        values = (self._days, self._a, self._b, self._kind, self._strength)
        return {
            name: np.array(column, dtype=kind)
            for (name, kind), column in zip(TIE_COLUMNS.items(), values, strict=True)
        }


def path_length(ties: Ties, members: Iterable[int]) -> float:
    """Return the mean shortest path between members along ties inside the group; 0 for fewer than two.

    Pairs that are not joined count as one step more than the longest path there could be.
    """
    among = set(members)
    if len(among) < 2:
        return 0.0
    total = 0
    for person in sorted(among):
        steps = {person: 0}
        waiting = deque([person])
        while waiting:
            at = waiting.popleft()
            for other in ties.of.get(at, {}):
                if other in among and other not in steps:
                    steps[other] = steps[at] + 1
                    waiting.append(other)
        total += sum(steps.values()) + (len(among) - len(steps)) * len(among)
    return total / (len(among) * (len(among) - 1))
