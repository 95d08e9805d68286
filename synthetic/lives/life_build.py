"""Builds the life of everybody who can be named, by one function and from the same draws whatever their role."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from scenarios.schema.evidence import EvidencePlan
from scenarios.schema.scenario import Scenario
from simulator.streams import Floats, Ints
from synthetic.draws import Purpose, bits, uniforms
from synthetic.entities.entities import NamedPerson, Premises
from synthetic.entities.firms import TRADES, Trade
from synthetic.entities.nominals import FEWEST_FRIENDS, Nominals, nominals
from synthetic.entities.record_offices import OFFICES
from synthetic.entities.register_build import register
from synthetic.entities.town_register import Register
from synthetic.lives.life import Acquaintance, Life, Relation
from synthetic.lives.week import week

MOST_FRIENDS = 5
NEAR = 3.0
"""How much likelier a haunt or a friend of the same zone is, as odds. An assumption."""
WORKMATE = 4.0
"""How much likelier somebody of the same firm is a friend, as odds. An assumption."""
OF_AN_AGE = 2.0
AGE_GAP = 10
"""Within so many years somebody is ``OF_AN_AGE`` times likelier a friend. An assumption."""
HAUNT_KINDS = ("pub", "cafe", "gym", "club", "spot", "shop")
PASTIMES = frozenset({"the allotments", "the market"})
"""Spots where time is spent; people only pass through the others."""
SUPERMARKET = "works at the supermarket"
"""Trade of the firm at which people shop; at the others they do not."""
COUNTERS = frozenset({"the Lantern chemist's", "the Pestle and Scales", "the newsagent's"})
"""Shops at whose counters people stop to talk; the others are for errands."""


@lru_cache(maxsize=16)
def lives(scenario: Scenario, seed: int, plan: EvidencePlan) -> Mapping[str, Life]:
    """Return the life of everybody who can be named, by person id; people of visiting parties have none here.

    Raises:
        ValueError: when the town cannot name ``plan.people`` people apart.
    """
    town = _Neighbours.read(register(scenario, seed, plan), nominals(scenario, seed, plan), seed)
    return {ident: town.life(ident) for ident in town.folk.people if ident not in town.folk.visitors}


@dataclass(frozen=True)
class _Neighbours:
    """What lives are made of; bystanders as columns, in the order of the register."""

    register: Register
    folk: Nominals
    seed: int
    haunts: tuple[Premises, ...]
    shops: tuple[Premises, ...]
    streets: tuple[Premises, ...]
    rooms: tuple[Premises, ...]
    trades: Mapping[str, Trade]
    idle_rows: Ints
    idle_ages: Ints
    idle_firms: "tuple[str, ...]"
    idle_zones: "tuple[str, ...]"

    @classmethod
    def read(cls, register_here: Register, folk: Nominals, seed: int) -> "_Neighbours":
        """Return what the lives of a register are made of."""
        places, people = register_here.premises, register_here.people
        names = {"spot": PASTIMES, "shop": COUNTERS}
        workplaces = {e.premises for e in register_here.employers.values()}
        town = [p for p in places.values() if p.id not in workplaces]
        haunts = [
            p for p in town if p.kind in HAUNT_KINDS and (p.kind not in names or p.name in names[p.kind])
        ]
        errands = [p for p in town if p.kind == "shop" and p not in haunts]
        markets = {e.premises for e in register_here.employers.values() if e.trade == SUPERMARKET}
        clauses = {trade.clause: trade for trade in (*TRADES, *OFFICES)}
        return cls(
            register_here,
            folk,
            seed,
            tuple(haunts),
            tuple(p for p in places.values() if p.kind == "shop" and (p.id in markets or p in errands)),
            tuple(p for p in town if p.kind == "spot" and p not in haunts),
            tuple(p for p in town if p.kind == "rooms"),
            {e.id: clauses[e.trade] for e in register_here.employers.values() if e.trade in clauses},
            np.array([folk.people[p].row for p in folk.bystanders], dtype=np.int64),
            np.array([folk.people[p].age for p in folk.bystanders], dtype=np.int64),
            tuple(people[p].employer for p in folk.bystanders),
            tuple(places[people[p].home].zone for p in folk.bystanders),
        )

    def life(self, ident: str) -> Life:
        """Return the life of one person."""
        person, row = self.register.people[ident], self.folk.people[ident].row
        home = person.home or self.rooms[bits(self.seed, 0, Purpose.HAUNT, row, 9) % len(self.rooms)].id
        haunts = self._haunts(row, self.register.premises[home].zone)
        work = None
        if person.employer:
            workplace = self.register.premises[self.register.employers[person.employer].premises]
            work = self.trades[person.employer], workplace
        # The week of somebody from outside the town is passed elsewhere; here they stay in rooms, or are out.
        stays = week(self.seed, row, haunts, self.shops, work, self.streets) if person.home else ()
        household = tuple(a for a in self._kin(ident) if self._of_one_home(a.person, ident))
        return Life(ident, home, household, self._friends(person, row), tuple(h.id for h in haunts), stays)

    def _kin(self, ident: str) -> tuple[Acquaintance, ...]:
        return self.folk.kin.get(ident, ())

    def _of_one_home(self, ident: str, housemate: str) -> bool:
        return self.folk.homes[ident] == self.folk.homes[housemate]

    def _haunts(self, row: int, zone: str) -> tuple[Premises, ...]:
        """Return two or three haunts, the most usual first: the nearer the likelier."""
        keys = np.arange(len(self.haunts), dtype=np.int64)
        near = np.array([NEAR if haunt.zone == zone else 1.0 for haunt in self.haunts])
        order = np.argsort(uniforms(self.seed, 0, Purpose.HAUNT, row, keys) / near, kind="stable")
        count = 2 + bits(self.seed, 0, Purpose.HAUNT, row, 8) % 2
        return tuple(self.haunts[i] for i in order[:count].tolist())

    def _friends(self, person: NamedPerson, row: int) -> tuple[Acquaintance, ...]:
        """Return kin elsewhere and three to five friends beside them, all of no interest: the closer the likelier."""
        kin = self._kin(person.id)
        relatives = {a.person for a in kin} | {person.id}
        lots = uniforms(self.seed, 0, Purpose.FRIEND, row, self.idle_rows)
        order = np.argsort(lots / self._closeness(person), kind="stable").tolist()
        count = FEWEST_FRIENDS + bits(self.seed, 0, Purpose.FRIEND, row, 1) % (
            MOST_FRIENDS - FEWEST_FRIENDS + 1
        )
        ids = [self.folk.bystanders[i] for i in order if self.folk.bystanders[i] not in relatives][:count]
        idle = set(self.folk.bystanders)
        elsewhere = [a for a in kin if a.person in idle and not self._of_one_home(a.person, person.id)]
        friends = (Acquaintance(p, self._relation(person, self.register.people[p])) for p in ids)
        return (*elsewhere, *friends)

    def _closeness(self, person: NamedPerson) -> Floats:
        """Return how likely each bystander is a friend of somebody, as odds."""
        zone = self._zone(person)
        odds = np.where(np.abs(self.idle_ages - person.age) <= AGE_GAP, OF_AN_AGE, 1.0)
        odds[[bool(person.employer) and firm == person.employer for firm in self.idle_firms]] *= WORKMATE
        odds[[bool(zone) and near == zone for near in self.idle_zones]] *= NEAR
        return odds

    def _zone(self, person: NamedPerson) -> str:
        return self.register.premises[person.home].zone if person.home else ""

    def _relation(self, person: NamedPerson, friend: NamedPerson) -> Relation:
        if person.employer and person.employer == friend.employer:
            return "workmate"
        places = self.register.premises
        near = person.home and places[person.home].neighbourhood == places[friend.home].neighbourhood
        return "neighbour" if near else "friend"
