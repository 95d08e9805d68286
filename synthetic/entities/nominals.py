"""Who can be named in a scenario under a seed: drawn from the residents by lot, before any role."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from scenarios.schema.evidence import EvidencePlan
from scenarios.schema.scenario import Scenario
from simulator.answers import slots
from simulator.atlas import atlas
from simulator.census import Census, census
from simulator.ids import is_person_id, person_id, person_row
from simulator.streams import Decision, Streams
from synthetic.draws import Purpose, uniform, uniforms
from synthetic.entities.entities import Acquaintance
from synthetic.entities.households import Adults, Kin, KinSearch, reverse
from synthetic.entities.town_names import NamesInUse, TownNames, town_names
from synthetic.names import nominal_name

AGES = (18, 75)
"""Ages of residents who can be named."""
VISITOR_AGES = (19, 52)
ACTIVE_AGE = 54
"""Known members and sellers are at most so old while there are enough who are."""
MEMBERS = 4
"""Known members of each group."""
FEWEST_FRIENDS = 3
"""People of no interest who must be left when members and sellers are taken from the town."""
SPARE = 12
"""Rows that are looked at for each person from outside until their name is free."""
POOL = 6000
"""Residents that are looked at, in the order of the lot, until enough have names of their own."""
HEADS = 0.55
"""Share of the named who are drawn by lot; the rest are their kin. An assumption."""


@dataclass(frozen=True, slots=True)
class Nominal:
    """Somebody who can be named, as the residents' table has them."""

    id: str
    row: int
    """Row of a resident; beyond the population for people from outside the town. All draws are keyed by it."""
    first: str
    family: str
    age: int
    woman: bool
    neighbourhood: int
    """Row of the home neighbourhood; -1 outside the town."""


@dataclass(frozen=True)
class Nominals:
    """Everybody who can be named, who is whose kin, and who is published as what."""

    people: Mapping[str, Nominal]
    """By id, residents in order of row, then people from outside."""
    kin: Mapping[str, tuple[Acquaintance, ...]]
    """Relatives of each, those of one home first."""
    homes: Mapping[str, str]
    """Resident to the resident of the same home after whom it is numbered."""
    candidates: tuple[str, ...]
    members: Mapping[str, tuple[str, ...]]
    sellers: tuple[str, ...]
    visitors: tuple[str, ...]
    bystanders: tuple[str, ...]


@dataclass(frozen=True)
class _Town:
    """Residents, their names and the names in use: what people are drawn from."""

    scenario: Scenario
    seed: int
    plan: EvidencePlan
    people: Census
    names: TownNames
    in_use: NamesInUse
    candidates: tuple[int, ...]
    """Rows, in the order of their hypotheses."""

    def resident(self, row: int) -> Nominal:
        """Return a resident who can be named."""
        people, ident = self.people, person_id(row)
        first, family = nominal_name(self.scenario, self.seed, ident).split(" ", 1)
        age, woman = int(people.age[row]), bool(people.woman[row])
        return Nominal(ident, row, first, family, age, woman, int(people.place[row]))


@lru_cache(maxsize=16)
def nominals(scenario: Scenario, seed: int, plan: EvidencePlan) -> Nominals:
    """Return everybody who can be named. It looks at no base rate, and at no truth.

    Raises:
        ValueError: when the town has too few adults, or too few names, for ``plan.people``.
    """
    town = _town(scenario, seed, plan)
    heads, kin = _drawn_people(town)
    rows = sorted({*heads, *(k.row for of_head in kin.values() for k in of_head)})
    visitors = _visitors(town)
    residents_by_id = {person_id(row): town.resident(row) for row in rows}
    members, sellers = _published(town, [residents_by_id[person_id(r)] for r in heads], visitors)
    candidates = tuple(person_id(row) for row in town.candidates)
    in_play = {*candidates, *sellers, *(p for group in members.values() for p in group)}
    return Nominals(
        people={**residents_by_id, **{v.id: v for v in visitors}},
        kin=_acquaintances(residents_by_id, kin),
        homes=_homes(kin, rows),
        candidates=candidates,
        members=members,
        sellers=sellers,
        visitors=tuple(v.id for v in visitors[len(visitors) - plan.vehicles :]),
        bystanders=tuple(p for p in residents_by_id if p not in in_play),
    )


def _town(scenario: Scenario, seed: int, plan: EvidencePlan) -> _Town:
    people = census(scenario, seed)
    beyond = np.arange(len(people), len(people) + SPARE * _outsiders(scenario, plan), dtype=np.int64)
    # People from outside stand in rows beyond the residents; their sex is the world's own draw for such a row.
    women = (Streams(seed).uniforms(Decision.SEX, 0, beyond) < scenario.area.women).astype(np.int64)
    names = town_names(scenario, seed, np.concatenate((people.woman, women)))
    entities = (h.entity for slot in slots(scenario, seed) for h in slot.hypotheses)
    candidates = tuple(dict.fromkeys(int(person_row(e)) for e in entities if is_person_id(e)))
    in_use = NamesInUse(scenario, seed, names, candidates)
    return _Town(scenario, seed, plan, people, names, in_use, candidates)


def _outsiders(scenario: Scenario, plan: EvidencePlan) -> int:
    """Return how many people from outside can be named or described."""
    return MEMBERS * sum(group.exporter for group in scenario.groups) + plan.vehicles


def _adults(people: Census) -> Adults:
    return (people.age >= AGES[0]) & (people.age <= AGES[1])


def _drawn_people(town: _Town) -> tuple[list[int], dict[int, list[Kin]]]:
    """Return the rows of people drawn by lot, candidates among them in their place, and kin of each who are named."""
    plan, seed = town.plan, town.seed
    adults = _adults(town.people)
    search = KinSearch(seed, town.people, town.names, adults)
    lot_order = _lot_order(town, search)
    heads = list(town.candidates)
    for row in lot_order:
        if len(heads) >= _head_count(town):
            break
        if town.in_use.admits(row, True):
            heads.append(row)
            town.in_use.add(row)
    # Kin in an order in which candidates have no place of their own, in case there is no room for everybody's.
    heads.sort(key=lambda row: (uniform(seed, 0, Purpose.NOMINALS, 1, row), row))
    room = plan.people - len(heads)
    kin: dict[int, list[Kin]] = {}
    for row in heads:
        kin[row] = _kin(town, search, row, room)
        room -= len(kin[row])
    for strict in (True, False):
        for row in lot_order:
            if room and town.in_use.admits(row, strict):
                town.in_use.add(row)
                heads.append(row)
                room -= 1
                kin[row] = _kin(town, search, row, room)
                room -= len(kin[row])
    if room:
        raise ValueError(
            f"evidence.people: {plan.people} people cannot be named without two of one name among "
            f"{int(adults.sum())} adults of {town.scenario.area.town}; lower it, or add to area.names"
        )
    return heads, kin


def _lot_order(town: _Town, search: KinSearch) -> list[int]:
    """Return the rows of adults who are no candidates, in the order of a lot."""
    rows = np.flatnonzero(search.adult).astype(np.int64)
    lots = uniforms(town.seed, 0, Purpose.NOMINALS, 0, rows) / search.namesake_odds(rows)
    order = np.argsort(lots, kind="stable")
    candidates = set(town.candidates)
    return [row for row in rows[order[:POOL]].tolist() if row not in candidates]


def _head_count(town: _Town) -> int:
    """Return how many people are drawn by lot, kin not counted: enough for every part and some over."""
    local = sum(not group.exporter for group in town.scenario.groups)
    parts = len(town.candidates) + MEMBERS * local + town.plan.sellers + 2 * FEWEST_FRIENDS
    return min(town.plan.people, max(round(HEADS * town.plan.people), parts))


def _kin(town: _Town, search: KinSearch, row: int, room: int) -> list[Kin]:
    """Return who of a person's kin can be named: at most somebody of their home and somebody elsewhere."""
    kin: list[Kin] = []
    for relatives in (search.housemates(row), search.relatives(row)):
        free = (k for k in relatives if town.in_use.admits(k.row, True, row))
        relative = next(free, None) if len(kin) < room else None
        if relative:
            town.in_use.add(relative.row)
            kin.append(relative)
    return kin


def _visitors(town: _Town) -> tuple[Nominal, ...]:
    """Return people from outside the town: known members group by group, then a person of each visiting party."""
    scenario, seed, residents_count = town.scenario, town.seed, len(town.people)
    wanted_count = _outsiders(scenario, town.plan)
    rows: list[int] = []
    for strict in (True, False):
        for row in range(residents_count, residents_count + SPARE * wanted_count):
            if len(rows) < wanted_count and row not in rows and town.in_use.admits(row, strict):
                town.in_use.add(row)
                rows.append(row)
    if len(rows) < wanted_count:
        raise ValueError(
            f"groups: {wanted_count} people from outside {scenario.area.town} cannot be named without two "
            "of one name; add to area.names"
        )
    return tuple(_visitor(scenario, seed, row, n) for n, row in enumerate(rows, start=1))


def _visitor(scenario: Scenario, seed: int, row: int, number: int) -> Nominal:
    first, family = nominal_name(scenario, seed, person_id(row)).split(" ", 1)
    low, high = VISITOR_AGES
    age = low + int((high - low + 1) * uniform(seed, 0, Purpose.VISITORS, row))
    woman = Streams(seed).uniform(Decision.SEX, 0, row) < scenario.area.women
    return Nominal(f"V{number:02d}", row, first, family, age, woman, -1)


def _published(
    town: _Town, heads: list[Nominal], visitors: tuple[Nominal, ...]
) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Return known members by group and known sellers, by lot: local groups' from near their home if it has any."""
    scenario, seed, zone_of = town.scenario, town.seed, atlas(town.scenario).zone_name
    candidates = {person_id(row) for row in town.candidates}
    pool = [n for n in heads if n.id not in candidates]
    sellers = _first_by_lot(seed, Purpose.SELLERS, 0, pool, town.plan.sellers)
    pool = [n for n in pool if n.id not in sellers]
    local = sum(not group.exporter for group in scenario.groups)
    count = min(MEMBERS, max(0, len(pool) - FEWEST_FRIENDS) // max(1, local))
    members: dict[str, tuple[str, ...]] = {}
    outside = iter(visitors)
    for index, group in enumerate(scenario.groups):
        if group.exporter:
            members[group.id] = tuple(next(outside).id for _ in range(MEMBERS))
            continue
        far = {n.id: zone_of(n.neighbourhood) != group.home for n in pool}
        members[group.id] = _first_by_lot(seed, Purpose.MEMBERS, index, pool, count, far)
        pool = [n for n in pool if n.id not in members[group.id]]
    return members, sellers


def _first_by_lot(
    seed: int,
    purpose: Purpose,
    key: int,
    pool: list[Nominal],
    count: int,
    far: Mapping[str, bool] | None = None,
) -> tuple[str, ...]:
    """Return ids of the first ``count`` of a pool by lot: those of active age before the old, the near before the far."""

    def place(nominal: Nominal) -> tuple[bool, bool, float]:
        distant = bool(far and far[nominal.id])
        return nominal.age > ACTIVE_AGE, distant, uniform(seed, 0, purpose, key, nominal.row)

    return tuple(nominal.id for nominal in sorted(pool, key=place)[:count])


def _acquaintances(
    people: Mapping[str, Nominal], kin: Mapping[int, list[Kin]]
) -> dict[str, tuple[Acquaintance, ...]]:
    """Return everybody's relatives, both ways."""
    relatives: dict[str, list[Acquaintance]] = {ident: [] for ident in people}
    for head, of_head in kin.items():
        for relative in of_head:
            ident, kin_ident = person_id(head), person_id(relative.row)
            relatives[ident].append(Acquaintance(kin_ident, relative.relation))
            relatives[kin_ident].append(Acquaintance(ident, reverse(relative.relation, people[ident].woman)))
    return {ident: tuple(of_person) for ident, of_person in relatives.items()}


def _homes(kin: Mapping[int, list[Kin]], rows: list[int]) -> dict[str, str]:
    homes = {person_id(row): person_id(row) for row in rows}
    for head, of_head in kin.items():
        for relative in of_head:
            if relative.shares_home:
                homes[person_id(relative.row)] = person_id(head)
    return homes
