"""Builds the register of a scenario under a seed: who and what can be named, before and without regard to any role."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from scenarios.schema.evidence import EvidencePlan
from scenarios.schema.scenario import Scenario
from synthetic.draws import Purpose, bits
from synthetic.entities.entities import Account, Handset, NamedPerson, Premises, Vehicle
from synthetic.entities.firms import Firms, firms, job
from synthetic.entities.nominals import Nominal, Nominals, nominals
from synthetic.entities.numbers_and_plates import (
    NumberBook,
    account,
    handset,
    handsets_of,
    keeper_of,
    keeps_vehicle,
    local_hirers,
    vehicle,
)
from synthetic.entities.operations import operations
from synthetic.entities.person_details import appearance, dealing, nicknames
from synthetic.entities.read_points import cameras, masts
from synthetic.entities.record_offices import employees, record_offices, search_places
from synthetic.entities.town_premises import Site, common_places, zone_places
from synthetic.entities.town_register import Register

ELSEWHERE_BANK = "a bank outside the town"
TOWN_LINES = 10
"""Firms of the town that people ring and pay. Assumption."""


@lru_cache(maxsize=16)
def register(scenario: Scenario, seed: int, plan: EvidencePlan) -> Register:
    """Return everybody and everything that can be named.

    It rests on the scenario, the seed and the plan's counts; it sees no base rate, no role and no truth.

    Raises:
        ValueError: when the town cannot name ``plan.people`` people apart.
    """
    folk = nominals(scenario, seed, plan)
    site = Site(scenario, seed)
    homes = _homes(site, folk)
    firms_here = firms(site, plan.vehicles)
    places = (*dict.fromkeys(homes.values()), *firms_here.premises, *common_places(site), *zone_places(site))
    staff = employees(scenario, seed)
    offices = record_offices(site, staff, len(firms_here.employers) + 1)
    places = (*places, *offices.premises, *search_places(site, staff))
    stock = _stock(seed, plan, folk, firms_here, tuple(p.name for p in places if p.kind == "bank"))
    people = _people(scenario, seed, folk, homes, firms_here, stock, dict(offices.jobs))
    return Register(
        people=people,
        handsets=stock.handsets,
        vehicles=stock.vehicles,
        accounts=stock.accounts,
        premises={p.id: p for p in sorted(places, key=lambda p: p.id)},
        employers={employer.id: employer for employer in (*firms_here.employers, *offices.employers)},
        cameras=cameras(site),
        masts=masts(site),
        candidates=folk.candidates,
        members=folk.members,
        sellers=folk.sellers,
        visitors=folk.visitors,
        visiting_vehicles=stock.visiting_vehicles,
        visiting_numbers=stock.visiting_numbers,
        visiting_accounts=stock.visiting_accounts,
        unknown_handsets=stock.unknown_handsets,
        bystanders=folk.bystanders,
        firm_lines=stock.firm_lines,
        hire_lines=stock.hire_lines,
        line_holders=stock.line_holders,
        firm_accounts=stock.firm_accounts,
        operations=operations(scenario, seed),
    )


def _people(
    scenario: Scenario,
    seed: int,
    folk: Nominals,
    homes: Mapping[str, Premises],
    firms_here: Firms,
    stock: "_Stock",
    offices: Mapping[str, str],
) -> dict[str, NamedPerson]:
    """Return everybody with what is theirs; people from outside have no home, work or dealings in the town."""
    street_names = nicknames(seed, folk.people.values())
    people: dict[str, NamedPerson] = {}
    for n in folk.people.values():
        local = n.id in homes
        people[n.id] = NamedPerson(
            id=n.id,
            first=n.first,
            family=n.family,
            age=n.age,
            woman=n.woman,
            appearance=appearance(seed, n.row, n.age, n.woman),
            nickname=street_names.get(n.id, ""),
            home=homes[n.id].id if local else "",
            employer=offices.get(n.id) or (job(firms_here, seed, n.row, n.age) if local else ""),
            dealing=dealing(scenario, seed, n.row) if local else "",
            handsets=tuple(h.number for h in stock.handsets_of.get(n.id, ())),
            vehicles=tuple(v.plate for v in stock.vehicles_of.get(n.id, ())),
            account=stock.account_of.get(n.id, ""),
        )
    return people


def _homes(site: Site, folk: Nominals) -> dict[str, Premises]:
    """Return the home of each resident; those of one household have one."""
    homes: dict[str, Premises] = {}
    for ident, head in folk.homes.items():
        nominal = folk.people[head]
        if head not in homes:
            homes[head] = site.stand("home", "", nominal.neighbourhood, nominal.row)
        homes[ident] = homes[head]
    return homes


@dataclass(frozen=True)
class _Stock:
    """Handsets, vehicles and accounts of everybody, and those of the visiting parties."""

    handsets: Mapping[str, Handset]
    handsets_of: Mapping[str, tuple[Handset, ...]]
    vehicles: Mapping[str, Vehicle]
    vehicles_of: Mapping[str, tuple[Vehicle, ...]]
    accounts: Mapping[str, Account]
    account_of: Mapping[str, str]
    visiting_vehicles: tuple[str, ...]
    visiting_numbers: tuple[str, ...]
    visiting_accounts: tuple[str, ...]
    unknown_handsets: tuple[str, ...]
    firm_lines: tuple[str, ...]
    hire_lines: tuple[str, ...]
    line_holders: Mapping[str, str]
    firm_accounts: tuple[str, ...]


def _stock(
    seed: int, plan: EvidencePlan, folk: Nominals, firms_here: Firms, banks: tuple[str, ...]
) -> _Stock:
    book = NumberBook(seed)
    holders = [n for n in folk.people.values() if n.id not in folk.visitors]
    handsets = {n.id: handsets_of(book, seed, n, *_kin(folk, n)) for n in holders}
    vehicles = _vehicles(book, seed, folk, holders, firms_here)
    accounts = [account(book, seed, n.id, banks) for n in holders]
    visiting = [handset(book, "first", "") for _ in range(plan.vehicles)]
    unknown = [handset(book, "first", "") for _ in range(plan.handsets)]
    hired = [_hired(book, seed, -1 - i, firms_here) for i in range(plan.vehicles)]
    firm_accounts = [account(book, seed, firm, (ELSEWHERE_BANK,)) for firm in firms_here.visiting]
    town_firms = tuple(firms_here.trades)[:TOWN_LINES]
    lines = {book.issue("mobile"): firm for firm in (*town_firms, *firms_here.hire)}
    town_accounts = [account(book, seed, firm, banks) for firm in town_firms]
    every_handset = [*(h for of_person in handsets.values() for h in of_person), *visiting, *unknown]
    every_vehicle = [*(v for of_person in vehicles.values() for v in of_person), *hired]
    return _Stock(
        handsets={h.number: h for h in sorted(every_handset, key=lambda h: h.number)},
        handsets_of=handsets,
        vehicles={v.plate: v for v in sorted(every_vehicle, key=lambda v: v.plate)},
        vehicles_of=vehicles,
        accounts={
            a.number: a for a in sorted((*accounts, *firm_accounts, *town_accounts), key=lambda a: a.number)
        },
        account_of={a.holder: a.number for a in accounts},
        visiting_vehicles=tuple(v.plate for v in hired),
        visiting_numbers=tuple(h.number for h in visiting),
        visiting_accounts=tuple(a.number for a in firm_accounts),
        unknown_handsets=tuple(h.number for h in unknown),
        firm_lines=tuple(number for number, firm in lines.items() if firm in town_firms),
        hire_lines=tuple(number for number, firm in lines.items() if firm not in town_firms),
        line_holders=lines,
        firm_accounts=tuple(a.number for a in town_accounts),
    )


def _kin(folk: Nominals, nominal: Nominal) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of those of one home with somebody, and of their kin elsewhere."""
    kin = [acquaintance.person for acquaintance in folk.kin.get(nominal.id, ())]
    home = folk.homes.get(nominal.id)
    here = tuple(ident for ident in kin if folk.homes[ident] == home)
    return here, tuple(ident for ident in kin if ident not in here)


def _vehicles(
    book: NumberBook, seed: int, folk: Nominals, holders: list[Nominal], firms_here: Firms
) -> dict[str, tuple[Vehicle, ...]]:
    """Return the vehicles of everybody: all in play have one, so that a car on file says nothing of them."""
    hirers = local_hirers(seed, folk.people)
    bystanders = set(folk.bystanders)
    vehicles: dict[str, tuple[Vehicle, ...]] = {}
    for n in holders:
        if n.id in hirers:
            vehicles[n.id] = (_hired(book, seed, n.row, firms_here),)
        elif n.id not in bystanders or keeps_vehicle(seed, n.row):
            keeper = keeper_of(seed, n.row, n.id, _kin(folk, n)[0])
            vehicles[n.id] = (vehicle(book, seed, n.row, keeper),)
    return vehicles


def _hired(book: NumberBook, seed: int, key: int, firms_here: Firms) -> Vehicle:
    firm = firms_here.hire[bits(seed, 0, Purpose.VEHICLES, key, 5) % len(firms_here.hire)]
    return vehicle(book, seed, key, firm, hired=True)
