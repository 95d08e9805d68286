"""Numbers in use, of one shape for all: who is in contact with whom again and again, how often, and from where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.ids import is_person_id, person_row
from simulator.trace import Trace
from synthetic.bulk.lots import BulkPurpose, Floats, Ints, bits, share
from synthetic.entities.town_register import Register
from synthetic.entity_labels import street_name
from synthetic.identifiers import ALLOCATORS
from synthetic.life_rows.life_ties import named_ties, padded, public_numbers
from synthetic.lives.life import Life
from synthetic.lives.whereabouts import routine_stay

ADULT = 18
SECOND_RATE = 0.3
"""How often a second, swapped or borrowed handset is used, as a share of the first. An assumption."""
OUT_OF_AREA = "out of area"
"""Cell outside the town, as a return prints it."""
AWAY = 0.6
"""Share of a visiting number's contacts over a cell outside the town. An assumption."""


@dataclass(frozen=True)
class LifeLines:
    """One row a number: those of the register first, then residents who are in no report."""

    row_of: Mapping[str, int]
    national: Any
    """Arrow strings: 07700 900123, as reports print it."""
    international: Any
    """The same: +447700900123, E.164."""
    operator: Ints
    rates: Floats
    """How often each is in contact, as a share of a first handset."""
    ties: Ints
    """Rows with whom each is in contact, the closest first; shape (lines, ties)."""
    counts: Ints
    """Ties of each; those beyond are padding."""
    anybody: Ints
    """Rows that anybody may come to ring or be rung by."""
    public: Ints
    """Rows of known sellers and of visiting parties, which anybody may come to ring more often."""
    cells: NDArray[np.int16]
    """Cell at each hour of the week; shape (lines, 7, 24). The last cell is outside the town."""
    masts: tuple[str, ...]
    """Cells: masts of the register, then outside."""
    away: Floats
    """Share of contacts of each over the cell outside."""


def life_lines(scenario: Scenario, trace: Trace, register: Register, lives: Mapping[str, Life]) -> LifeLines:
    """Return the numbers of a run. They rest on lives and lots and know no role."""
    import pyarrow as pa

    own = [*register.handsets, *register.line_holders]
    free = _free_numbers(trace.seed, own)
    residents = _residents(trace, register, len(free))
    numbers = [*own, *free[: residents.size]]
    row_of = {number: row for row, number in enumerate(numbers)}
    rows = np.arange(len(numbers), dtype=np.int64)
    groups = named_ties(register, lives, row_of, len(own), residents.size, trace.seed)
    ties, counts = padded(groups)
    pays = [row_of[n] for n in own if n not in register.handsets or register.handsets[n].part == "first"]
    rates = np.full(len(numbers), 1.0)
    rates[[row for row in range(len(own)) if row not in set(pays)]] = SECOND_RATE
    away = np.zeros(len(numbers))
    away[[row_of[number] for number in register.visiting_numbers]] = AWAY
    return LifeLines(
        row_of=row_of,
        national=pa.array(numbers, pa.string()),
        international=pa.array([e164(number) for number in numbers], pa.string()),
        operator=(share(bits(trace.seed, BulkPurpose.OPERATOR, 1, 0, rows), 0) < 0.5).astype(np.int64),
        rates=rates,
        ties=ties,
        counts=counts,
        anybody=np.array(pays, dtype=np.int64),
        public=np.array([row_of[number] for number in public_numbers(register)], dtype=np.int64),
        cells=_cells(scenario, trace, register, lives, numbers, residents),
        masts=(*(mast.id for mast in register.masts), OUT_OF_AREA),
        away=away,
    )


def _free_numbers(seed: int, taken_numbers: Sequence[str]) -> list[str]:
    """Return the safe numbers that are nobody's in the register, in the order of a lot that says nothing of places."""
    pool = np.arange(ALLOCATORS["mobile"].size, dtype=np.int64)
    order = np.argsort(bits(seed, BulkPurpose.LIFE_LINE, 2, 0, pool), kind="stable").tolist()
    numbers = [ALLOCATORS["mobile"].allot(number) for number in order]
    return [number for number in numbers if number not in set(taken_numbers)]


def e164(number: str) -> str:
    """Return a number as a printed ``07700 900123`` is in E.164."""
    return f"+44{number.replace(' ', '')[1:]}"


def _residents(trace: Trace, register: Register, most: int) -> Ints:
    """Return adults who are not in the register, as many as there are numbers, in order of place: neighbours are near."""
    people = trace.people
    persons = np.arange(people["age"].size, dtype=np.int64)
    able = people["age"].astype(np.int64) >= ADULT
    able[[person_row(ident) for ident in register.people if is_person_id(ident)]] = False
    order = np.argsort(bits(trace.seed, BulkPurpose.LIFE_LINE, 0, 0, persons[able]), kind="stable")[:most]
    lot = persons[able][order]
    return lot[np.argsort(people["place"][lot], kind="stable")]


def _cells(
    scenario: Scenario,
    trace: Trace,
    register: Register,
    lives: Mapping[str, Life],
    numbers: Sequence[str],
    residents: Ints,
) -> NDArray[np.int16]:
    """Return the cell of each number at each hour of the week: by lot for what is nobody's on file."""
    near = _masts_of_places(scenario, register, trace.seed)
    masts = len(register.masts)
    rows = np.arange(len(numbers), dtype=np.int64)
    lots = bits(trace.seed, BulkPurpose.LIFE_LINE, 1, 0, rows)
    night, day = ((share(lots, part) * masts).astype(np.int16) for part in (0, 1))
    night[len(numbers) - residents.size :] = near[trace.people["place"].astype(np.int64)[residents]]
    cells = np.repeat(np.repeat(night[:, None, None], 7, axis=1), 24, axis=2)
    cells[:, :5, 9:17] = day[:, None, None]
    place_of = {premises.id: int(near[premises.neighbourhood]) for premises in register.premises.values()}
    row_of = {number: row for row, number in enumerate(numbers)}
    for person in register.people.values():
        if person.home and person.id in lives:
            week = _week_cells(lives[person.id], place_of)
            cells[[row_of[number] for number in person.handsets]] = week
    for number, firm in register.line_holders.items():
        premises = register.employers[firm].premises
        if premises:
            cells[row_of[number]] = place_of[premises]
    return cells


def _week_cells(life: Life, place_of: Mapping[str, int]) -> NDArray[np.int16]:
    """Return the cell of somebody at each hour of the week by routine; shape (7, 24)."""
    cells = np.full((7, 24), place_of[life.home], dtype=np.int16)
    for weekday in range(7):
        for hour in range(6, 24):
            stay = routine_stay(life, weekday, hour * 60 + 30)
            if stay is not None:
                cells[weekday, hour] = place_of[stay.premises]
    return cells


def _masts_of_places(scenario: Scenario, register: Register, seed: int) -> Ints:
    """Return the mast that serves each neighbourhood: by its street, else the first of its zone."""
    town = atlas(scenario)
    served = []
    for place in range(len(town.neighbourhoods)):
        zone, street = town.zone_name(place), street_name(seed, place)
        of_zone = [row for row, mast in enumerate(register.masts) if mast.zone == zone]
        of_street = [row for row in of_zone if street in register.masts[row].streets]
        served.append((of_street or of_zone or [0])[0])
    return np.array(served, dtype=np.int64)
