"""Ties between people: sparse, of several kinds, and never searched all at once."""

from collections import deque
from collections.abc import Iterable

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.streams import Decision, Floats, Ints, Streams
from simulator.trace import TIE_COLUMNS, TIES, Columns
from simulator.world.casting import ROLES
from simulator.world.residents import People

KIN, CO_OFFENDING, TRUST, CUSTODY_TIE, FINANCE, COERCION = range(len(TIES))
_HUBS = (ROLES.index("leader"), ROLES.index("broker"))
_TRUSTED = 0.25
"""Chance that two members trust one another on day 0, besides those tied to the leader or broker; assumption."""
_KIN_MEMBERS = 2
"""Kin of each member among residents of the same place, at most; assumption."""


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

    def copy(self) -> "Ties":
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


def first_ties(scenario: Scenario, seed: int, people: People) -> Ties:
    """Return the ties of day 0: members to their leader and broker, some to one another, and to kin."""
    ties, streams = Ties(), Streams(seed)
    members = np.flatnonzero(people.group >= 0)
    order = members[np.argsort(people.group[members], kind="stable")]
    bounds = np.searchsorted(people.group[order], np.arange(len(scenario.groups) + 1))
    chance = streams.uniforms(Decision.TIE, 0, members)
    trust = dict(zip(members.tolist(), chance.tolist(), strict=True))
    role = people.role
    for g in range(len(scenario.groups)):
        crew = order[bounds[g] : bounds[g + 1]].tolist()
        hubs = [p for p in crew if int(role[p]) in _HUBS] or crew[:1]
        for i, person in enumerate(crew):
            for hub in hubs:
                if person > hub or person not in hubs:
                    ties.tie(0, person, hub, CO_OFFENDING)
            if i and trust[person] < 2 * _TRUSTED:
                ties.tie(0, person, crew[int(trust[person] / (2 * _TRUSTED) * i)], TRUST, 0.5)
    _kin(ties, streams, people, members)
    return ties


def _kin(ties: Ties, streams: Streams, people: People, members: Ints) -> None:
    """Tie each member to up to two residents of the same place."""
    start, end = people.place_start[people.place[members]], people.place_start[people.place[members] + 1]
    for number in range(_KIN_MEMBERS):
        draws: Floats = streams.uniforms(Decision.TIE_WHO, number, members)
        chosen = people.by_place[start + ((end - start) * draws).astype(np.int64)]
        for person, kin in zip(members.tolist(), chosen.tolist(), strict=True):
            ties.tie(0, person, kin, KIN, 0.5)


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
