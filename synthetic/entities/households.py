"""With whom somebody lives, and kin who live elsewhere: by age, sex, street and name, never by role."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from simulator.census import Census
from simulator.streams import Flags, Floats, Ints
from synthetic.draws import Purpose, pick, uniform, uniforms
from synthetic.entities.entities import Relation
from synthetic.entities.town_names import TownNames

Adults = Flags
"""By row, whether a resident is of an age to be named."""
HouseholdKind = Literal["alone", "partner", "parent", "sibling"]
KINDS: tuple[HouseholdKind, ...] = ("alone", "partner", "parent", "sibling")
YOUNG = 32
YOUNG_SHARES, OLDER_SHARES = (0.22, 0.28, 0.34, 0.16), (0.32, 0.58, 0.06, 0.04)
"""With whom adults under and over ``YOUNG`` live, in the order of ``KINDS``. Assumptions."""
ELSEWHERE = 0.22
"""Share of adults whose brother, sister, parent or cousin in the town can be named. An assumption."""
NAMESAKES = 4.0
"""Odds by which residents with somebody of their name in the street are named, so that families can be. An assumption."""
SAME_SEX = 0.05
"""Share of couples of one sex. An assumption."""
PARENT_GAP, COUPLE_GAP, SIBLING_GAP = (19, 42), 9, 12
"""Years between parent and child, within a couple and among siblings."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Somebody's relative."""

    row: int
    relation: Relation
    """What they are to the person."""
    shares_home: bool


@dataclass(frozen=True)
class KinSearch:
    """Where relatives are looked for: residents, their names, and who may be named."""

    seed: int
    people: Census
    names: TownNames
    adult: Adults

    def housemates(self, row: int) -> tuple[Kin, ...]:
        """Return those who could share a home with a resident, best first; none for somebody who lives alone."""
        age = int(self.people.age[row])
        shares = YOUNG_SHARES if age < YOUNG else OLDER_SHARES
        kind = KINDS[pick(shares, uniform(self.seed, 0, Purpose.KIN, row))]
        if kind == "alone":
            return ()
        near, names = self._neighbours(row), self.names
        namesakes = near[
            (names.family[near] == names.family[row]) & (names.origin[near] == names.origin[row])
        ]
        choices = {"partner": self._partners, "parent": self._parents, "sibling": self._siblings}
        # Whoever of the street bears the name is taken for kin first, whatever kin that makes them.
        for choice in (kind, *(other for other in KINDS[1:] if other != kind)):
            kin = choices[choice](row, namesakes)
            if kin:
                return kin
        return choices[kind](row, near) or self._partners(row, near)

    def namesake_odds(self, rows: Ints) -> Floats:
        """Return how much likelier each of some residents is named: those with a namesake in their street more."""
        place, family = self.people.place[rows], self.names.family[rows]
        _, inverse, count = np.unique(
            place * (int(family.max()) + 1) + family, return_inverse=True, return_counts=True
        )
        return np.where(count[inverse] > 1, NAMESAKES, 1.0)

    def relatives(self, row: int) -> tuple[Kin, ...]:
        """Return kin of a resident's family name who live elsewhere in the town, in the order of a lot."""
        if uniform(self.seed, 0, Purpose.KIN, row, 1) >= ELSEWHERE:
            return ()
        names, people = self.names, self.people
        count = len(people)
        same = (names.family[:count] == names.family[row]) & (names.origin[:count] == names.origin[row])
        rows = np.flatnonzero(same & self.adult & (people.place != people.place[row])).astype(np.int64)
        rows = self._by_lot(row, rows)[:8]
        return tuple(Kin(int(r), self._blood(row, int(r)), False) for r in rows)

    def _neighbours(self, row: int) -> Ints:
        rows = self.people.of_place(int(self.people.place[row]))
        rows = rows[self.adult[rows] & (rows != row)]
        return self._by_lot(row, rows)

    def _by_lot(self, row: int, rows: Ints) -> Ints:
        rows = rows[rows != row]
        lots = uniforms(self.seed, 0, Purpose.KIN, row, rows)
        return rows[np.argsort(lots, kind="stable")]

    def _partners(self, row: int, near: Ints) -> tuple[Kin, ...]:
        people = self.people
        one_sex = uniform(self.seed, 0, Purpose.KIN, row, 2) < SAME_SEX
        apt = np.abs(people.age[near] - people.age[row]) <= COUPLE_GAP
        apt &= (people.woman[near] == people.woman[row]) == one_sex
        if people.age[row] < 20:
            return ()
        return tuple(Kin(int(r), "partner", True) for r in near[apt & (people.age[near] >= 20)])

    def _parents(self, row: int, near: Ints) -> tuple[Kin, ...]:
        people, names = self.people, self.names
        gap = people.age[near] - people.age[row]
        apt = (gap >= PARENT_GAP[0]) & (gap <= PARENT_GAP[1]) & (names.origin[near] == names.origin[row])
        # A father has his child's family name; a mother may have another.
        apt &= (names.family[near] == names.family[row]) | (people.woman[near] == 1)
        return tuple(Kin(int(r), self._blood(row, int(r)), True) for r in near[apt])

    def _siblings(self, row: int, near: Ints) -> tuple[Kin, ...]:
        names, people = self.names, self.people
        apt = (names.family[near] == names.family[row]) & (names.origin[near] == names.origin[row])
        apt &= np.abs(people.age[near] - people.age[row]) <= SIBLING_GAP
        return tuple(Kin(int(r), self._blood(row, int(r)), True) for r in near[apt])

    def _blood(self, row: int, kin: int) -> Relation:
        """Return what ``kin`` is to somebody of one blood, by the years between them."""
        gap, woman = int(self.people.age[kin] - self.people.age[row]), bool(self.people.woman[kin])
        if abs(gap) <= SIBLING_GAP:
            return "sister" if woman else "brother"
        if PARENT_GAP[0] <= gap <= PARENT_GAP[1]:
            return "mother" if woman else "father"
        if -PARENT_GAP[1] <= gap <= -PARENT_GAP[0]:
            return "daughter" if woman else "son"
        return "cousin"


def reverse(relation: Relation, woman: bool) -> Relation:
    """Return what somebody, a ``woman`` or not, is to a relative who is their ``relation``."""
    if relation in ("brother", "sister"):
        return "sister" if woman else "brother"
    if relation in ("mother", "father"):
        return "daughter" if woman else "son"
    if relation in ("son", "daughter"):
        return "mother" if woman else "father"
    return relation
