"""Ties between people: sparse, of several kinds, and never searched all at once."""

from collections import deque
from collections.abc import Iterable

import numpy as np

from simulator.ids import PersonRow
from simulator.trace import TIE_COLUMNS, TIES, Columns

KIN, CO_OFFENDING, TRUST, CUSTODY_TIE, FINANCE, COERCION = range(len(TIES))


class Ties:
    """Who is tied to whom. Only people who are or were near a group have ties."""

    def __init__(self) -> None:
        self.strengths: dict[PersonRow, dict[PersonRow, float]] = {}
        """How strongly each person is tied to each other, all kinds together."""
        self._days: list[int] = []
        self._a: list[PersonRow] = []
        self._b: list[PersonRow] = []
        self._kind: list[int] = []
        self._strength: list[float] = []

    def tie(self, day: int, a: PersonRow, b: PersonRow, kind: int, strength: float = 1.0) -> None:
        """Tie two people, or strengthen what ties them; what was there of the same kind stays on record."""
        if a == b:
            return
        for person, other in ((a, b), (b, a)):
            tied = self.strengths.setdefault(person, {})
            tied[other] = tied.get(other, 0.0) + strength
        self._days.append(day)
        self._a.append(min(a, b))
        self._b.append(max(a, b))
        self._kind.append(kind)
        self._strength.append(strength)

    def tied(self, person: PersonRow) -> dict[PersonRow, float]:
        """Return everybody to whom a person is tied, and how strongly."""
        return self.strengths.get(person, {})

    def strength(self, a: PersonRow, b: PersonRow) -> float:
        """Return how strongly two people are tied, 0 when they are not."""
        return self.strengths.get(a, {}).get(b, 0.0)

    def degree(self, person: PersonRow, members: set[PersonRow]) -> float:
        """Return the strength of a person's ties to others of a set."""
        ties = self.strengths.get(person, {}).items()
        return sum(strength for other, strength in ties if other in members)

    def tie_count(self, person: PersonRow, members: set[PersonRow]) -> int:
        """Return to how many of a set a person is tied."""
        return len(members.intersection(self.strengths.get(person, ())))

    def reached(self, start: PersonRow, members: set[PersonRow]) -> set[PersonRow]:
        """Return who of a set can be reached from one of them along ties inside the set."""
        left, reached, waiting = members - {start}, {start}, [start]
        while waiting and left:
            near = left.intersection(self.strengths.get(waiting.pop(), ()))
            left -= near
            reached |= near
            waiting += near
        return reached

    def __deepcopy__(self, memo: dict[int, object]) -> "Ties":
        """Return ties that go on from here."""
        other = Ties()
        other.strengths = {person: dict(tied) for person, tied in self.strengths.items()}
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


def path_length(ties: Ties, members: Iterable[PersonRow]) -> float:
    """Return the mean shortest path between members along ties inside the group; 0 for fewer than two.

    Pairs that are not joined count as one step more than the longest path there could be.
    """
    group = set(members)
    if len(group) < 2:
        return 0.0
    total = 0
    for person in sorted(group):
        steps = {person: 0}
        waiting = deque([person])
        while waiting:
            near = waiting.popleft()
            for other in ties.tied(near):
                if other in group and other not in steps:
                    steps[other] = steps[near] + 1
                    waiting.append(other)
        total += sum(steps.values()) + (len(group) - len(steps)) * len(group)
    return total / (len(group) * (len(group) - 1))
