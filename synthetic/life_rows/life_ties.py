"""Ties of numbers: kin, friends, fellow members, workmates, firms and neighbours, by life and lot and by no role."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from synthetic.bulk.lots import BulkPurpose, Ints, bits
from synthetic.entities.town_register import Register
from synthetic.lives.life import Life

CIRCLE = 8
"""Residents of one circle, all of whom are in contact with each other. An assumption."""
FIRMS = 2
"""Firms that somebody rings again and again. An assumption."""
STRANGERS = 4
"""Ties by lot of a number that is nobody's on file to people of no interest, and as many to residents. An assumption."""
MOST_TIES = 16
Ties = list[int]


def named_ties(
    register: Register,
    lives: Mapping[str, Life],
    row_of: Mapping[str, int],
    first_resident: int,
    residents: int,
    seed: int,
) -> list[Ties]:
    """Return the rows with whom each number is in contact, the closest first; residents follow ``first_resident``."""
    groups: list[Ties] = [[] for _ in range(first_resident + residents)]

    def lot(row: int, turn: int, options: Sequence[int]) -> int:
        value = int(bits(seed, BulkPurpose.LIFE_TIE, turn, 0, np.array([row], dtype=np.int64))[0])
        return options[(value >> 8) % len(options)]

    firms = [row_of[number] for number in register.line_holders]
    everybody = list(range(first_resident, first_resident + residents)) or firms
    idle = [row_of[register.people[p].handsets[0]] for p in register.bystanders]
    for person, contacts in _people(register, lives):
        row, *more = (row_of[number] for number in register.people[person].handsets)
        close = [row_of[register.people[p].handsets[0]] for p in contacts]
        groups[row] = [*close, lot(row, 0, everybody), *(lot(row, 1 + turn, firms) for turn in range(FIRMS))]
        for spare in more:
            groups[spare] = [row, *(lot(spare, turn, groups[row]) for turn in range(FIRMS))]
    public = public_numbers(register)
    for number in register.unknown_handsets:
        row = row_of[number]
        strangers = [lot(row, turn, idle) for turn in range(STRANGERS)]
        strangers += [lot(row, STRANGERS + turn, everybody) for turn in range(STRANGERS)]
        # Whoever uses it: the known sellers and the visiting parties are among its ties, all of them alike.
        groups[row] = [*strangers, *(row_of[other] for other in public)]
    for number in (*register.visiting_numbers, *register.line_holders):
        row = row_of[number]
        groups[row] = [lot(row, turn, everybody) for turn in range(2 * STRANGERS)] + [lot(row, 9, firms)]
    _circles(groups, first_resident, residents, firms)
    return [[tie for tie in ties if tie != row][:MOST_TIES] for row, ties in enumerate(groups)]


def public_numbers(register: Register) -> tuple[str, ...]:
    """Return the numbers of known sellers and of visiting parties."""
    return (*(register.people[p].handsets[0] for p in register.sellers), *register.visiting_numbers)


def _people(register: Register, lives: Mapping[str, Life]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield everybody who has a number on file with those whom they know, the closest first."""
    mates = {person: members for members in register.members.values() for person in members}
    staff: dict[str, list[str]] = {}
    for person in register.people.values():
        if person.employer and person.handsets:
            staff.setdefault(person.employer, []).append(person.id)
    for person in register.people.values():
        if not person.handsets:
            continue
        life = lives.get(person.id)
        own = [a.person for a in (*life.household, *life.friends)] if life else []
        own += [*mates.get(person.id, ()), *staff.get(person.employer, ())[:3]]
        ids = dict.fromkeys(p for p in own if p != person.id and register.people[p].handsets)
        yield person.id, tuple(ids)


def _circles(groups: list[Ties], first: int, count: int, firms: Sequence[int]) -> None:
    """Put residents in circles of neighbours; each rings a firm as well."""
    for number in range(count):
        begin = number - number % CIRCLE
        circle = [first + n for n in range(begin, min(begin + CIRCLE, count)) if n != number]
        # Each begins the circle with whoever comes after: the closest differ from one to the next.
        turned = number % CIRCLE
        groups[first + number] = [*circle[turned:], *circle[:turned], firms[number % len(firms)]]


def padded(groups: Sequence[Ties]) -> tuple[Ints, Ints]:
    """Return ties as an array of shape (lines, most ties), padded with the first, and how many each has."""
    counts = np.array([len(ties) for ties in groups], dtype=np.int64)
    table = np.zeros((len(groups), MOST_TIES), dtype=np.int64)
    for row, ties in enumerate(groups):
        if ties:
            table[row] = [*ties, *[ties[0]] * (MOST_TIES - len(ties))]
    return table, counts
