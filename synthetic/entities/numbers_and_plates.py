"""Handsets, vehicles and accounts: all from one safe range each, in an order that says nothing of their owners."""

from collections.abc import Mapping

from simulator.streams import choose
from synthetic.draws import Purpose, bits, uniform
from synthetic.entities.entities import Account, Handset, HandsetPart, Vehicle
from synthetic.entities.nominals import Nominal
from synthetic.identifiers import ALLOCATORS

SECOND, SWAPPED, BORROWED = 0.25, 0.08, 0.06
"""Shares of people with a second number on file, with one of a handset since swapped, with a borrowed one. Assumptions."""
PREPAID, ANOTHER_PAYS = 0.25, 0.2
"""Shares of first handsets without a subscriber, and of those of shared homes in a housemate's name. Assumptions."""
DRIVERS = 0.6
"""Share of adults who keep a vehicle. An assumption."""
IN_OWN_NAME = 0.8
"""Share of vehicles of shared homes whose user is the keeper on paper. An assumption."""
LOCAL_HIRERS = 4
"""People of the town who have a hire car, whoever they are: to hire says nothing."""
BODIES = ("hatchback", "saloon", "estate", "people carrier", "small van", "coupe", "pick-up")
BODY_SHARES = (0.42, 0.18, 0.13, 0.09, 0.11, 0.04, 0.03)
COLOURS = ("grey", "black", "white", "blue", "silver", "red", "green")
COLOUR_SHARES = (0.27, 0.2, 0.17, 0.16, 0.1, 0.07, 0.03)
"""Shares of colours, near those of cars licensed in Great Britain. Assumptions."""
HIRE_BODIES = BODIES[:3]


class NumberBook:
    """Hands out numbers, plates and accounts, none twice, in the order of a lot."""

    def __init__(self, seed: int) -> None:
        """Lay out the lot of a seed."""
        self._seed = seed
        pool = range(ALLOCATORS["mobile"].size)
        self._free = sorted(pool, key=lambda n: (bits(seed, 0, Purpose.NUMBER, n), n))
        self._issued = {"mobile": 0, "vrm": 0, "account": 0, "imei": 0}

    def issue(self, kind: str) -> str:
        """Return the next identifier of a kind.

        Raises:
            ValueError: when the 1,000 safe numbers are used up.
        """
        place = self._issued[kind]
        self._issued[kind] += 1
        if place >= len(self._free):
            raise ValueError(
                f"{kind}: a scenario needs more than {len(self._free)} of them; lower evidence.people"
            )
        allocator = ALLOCATORS[kind]
        if kind == "mobile":
            return allocator.allot(self._free[place])
        # Any part of a large pool: neighbours in number are made far apart, and none is used twice.
        key = bits(self._seed, 0, Purpose.PLATE, allocator.size)
        return allocator.allot(self._free[place], key)


def handsets_of(
    book: NumberBook, seed: int, nominal: Nominal, housemates: tuple[str, ...], kin: tuple[str, ...]
) -> tuple[Handset, ...]:
    """Return the handsets on file for somebody, the first in daily use."""

    def lot(part: int) -> float:
        return uniform(seed, 0, Purpose.HANDSETS, nominal.row, part)

    payer = housemates[0] if housemates and lot(0) < ANOTHER_PAYS else nominal.id
    parts: list[tuple[HandsetPart, str]] = [("first", "" if lot(1) < PREPAID else payer)]
    if lot(2) < SECOND:
        parts.append(("second", nominal.id if lot(3) < 0.3 else ""))
    if lot(4) < SWAPPED:
        parts.append(("swapped", nominal.id if lot(5) < 0.5 else ""))
    lenders = (*housemates, *kin)
    if lenders and lot(6) < BORROWED:
        parts.append(("borrowed", lenders[0]))
    return tuple(handset(book, part, subscriber) for part, subscriber in parts)


def handset(book: NumberBook, part: HandsetPart, subscriber: str) -> Handset:
    """Return a new handset; without a subscriber it is prepaid."""
    return Handset(book.issue("mobile"), book.issue("imei"), part, subscriber, not subscriber)


def keeps_vehicle(seed: int, row: int) -> bool:
    """Return whether somebody in a row has a vehicle by lot."""
    return uniform(seed, 0, Purpose.VEHICLES, row) < DRIVERS


def vehicle(book: NumberBook, seed: int, key: int, keeper: str, hired: bool = False) -> Vehicle:
    """Return a vehicle of a ``keeper``: hired ones are of the common bodies."""
    bodies = len(HIRE_BODIES) if hired else len(BODIES)
    body = choose(BODY_SHARES[:bodies], uniform(seed, 0, Purpose.VEHICLES, key, 1))
    colour = choose(COLOUR_SHARES, uniform(seed, 0, Purpose.VEHICLES, key, 2))
    return Vehicle(book.issue("vrm"), BODIES[body], COLOURS[colour], keeper)


def keeper_of(seed: int, row: int, ident: str, housemates: tuple[str, ...]) -> str:
    """Return who keeps somebody's vehicle on paper: mostly themselves, else a housemate."""
    alone = not housemates or uniform(seed, 0, Purpose.VEHICLES, row, 3) < IN_OWN_NAME
    return ident if alone else housemates[0]


def local_hirers(seed: int, people: Mapping[str, Nominal]) -> frozenset[str]:
    """Return who of the town has a hire car, by lot among all."""
    residents = [n for n in people.values() if n.neighbourhood >= 0]
    order = sorted(residents, key=lambda n: (uniform(seed, 0, Purpose.VEHICLES, n.row, 4), n.row))
    return frozenset(n.id for n in order[:LOCAL_HIRERS])


def account(book: NumberBook, seed: int, holder: str, banks: tuple[str, ...]) -> Account:
    """Return a new account of a person or firm at one of some ``banks``."""
    number = book.issue("account")
    return Account(number, holder, banks[bits(seed, 0, Purpose.ACCOUNTS, int(number[2:])) % len(banks)])
