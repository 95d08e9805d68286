"""Vehicles and cameras of a town: those of the register, and plates of one shape for all."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.atlas import atlas
from simulator.ids import is_person_id, person_row
from simulator.trace import Trace
from synthetic.bulk.cameras import SEES, Cameras
from synthetic.bulk.fleet import ADULT, FIRST, KEEPS, ROUTINE_SHARES, ROUTINES, Fleet, anchors, plate_blocks
from synthetic.bulk.lots import BulkPurpose, Ints, bits, share
from synthetic.draws import Purpose
from synthetic.draws import bits as bits_of
from synthetic.entities.town_register import Register
from synthetic.entity_labels import street_name
from synthetic.identifiers import ALLOCATORS
from synthetic.lives.life import Life

COVERED = 0.45
"""Share of neighbourhoods of a zone with cameras whose traffic passes one of them. An assumption."""
OUTSIDERS = 25
"""Residents for each vehicle from outside that comes through now and then. An assumption."""


@dataclass(frozen=True)
class LifeFleet:
    """Every vehicle that is read: first those of the register, then those of other residents and from outside."""

    whole: Fleet
    residents: Fleet
    """Residents who are not in the register, in their order in ``whole``."""
    first_resident: int
    """Row of the first of them in ``whole``."""
    first_outsider: int
    row_of: Mapping[str, int]
    """Row by plate of the vehicles of the register."""
    drivers: tuple[str, ...]
    """Person who uses each vehicle of the register; empty for those of visiting parties."""


def life_cameras(scenario: Scenario, register: Register, seed: int) -> Cameras:
    """Return the cameras of the register; after the neighbourhoods come as many places as the ring road has cameras."""
    town = atlas(scenario)
    count = len(town.neighbourhoods)
    lots = bits(seed, BulkPurpose.CAMERA, 1, 0, np.arange(count, dtype=np.int64))
    of_zone: dict[str, list[int]] = {}
    for row, camera in enumerate(register.cameras):
        of_zone.setdefault(camera.zone, []).append(row)
    covers = np.full(count, -1, dtype=np.int64)
    for place, chance in enumerate(share(lots, 0).tolist()):
        near = of_zone.get(town.zone_name(place), [])
        street = street_name(seed, place)
        here = [row for row in near if register.cameras[row].street == street]
        if here or (near and chance < COVERED):
            covers[place] = here[0] if here else near[int(lots[place] >> np.uint64(20)) % len(near)]
    ring = np.array(of_zone[""], dtype=np.int64)
    own = bits(seed, BulkPurpose.CAMERA, 2, 0, np.arange(len(register.cameras), dtype=np.int64))
    return Cameras(
        ids=tuple(camera.id for camera in register.cameras),
        place=np.full(len(register.cameras), -1, dtype=np.int64),
        covers=np.concatenate((covers, ring)),
        gateways=ring,
        sees=SEES[0] + (SEES[1] - SEES[0]) * share(own, 1),
        slow=(81 * share(own, 2)).astype(np.int64) - 40,
    )


def life_fleet(scenario: Scenario, trace: Trace, register: Register, lives: Mapping[str, Life]) -> LifeFleet:
    """Return the vehicles of a run; who drives which of the register is as on file."""
    user = {plate: person.id for person in register.people.values() for plate in person.vehicles}
    plates = list(register.vehicles)
    drivers = tuple(user.get(plate, "") for plate in plates)
    residents = _residents(scenario, trace, register)
    outsiders = max(60, trace.people["age"].size // OUTSIDERS)
    people = trace.people["age"].size
    key = bits_of(trace.seed, 0, Purpose.PLATE, ALLOCATORS["vrm"].size)
    numbers = [*residents.keeper.tolist(), *range(people, people + outsiders)]
    plates += [ALLOCATORS["vrm"].allot(FIRST + number, key) for number in numbers]
    column, confusable = plate_blocks(plates)
    count = len(drivers)
    homes, works = _ends(register, lives, drivers)
    away = np.full(outsiders, -1, dtype=np.int64)
    lots = bits(trace.seed, BulkPurpose.ANCHOR, 3, 0, np.arange(outsiders, dtype=np.int64))
    places = len(atlas(scenario).neighbourhoods)
    routine = [ROUTINES.index("commuter" if d and _has_work(register, d) else "local") for d in drivers]
    whole = Fleet(
        keeper=np.concatenate((_rows(drivers), residents.keeper, away)),
        home=np.concatenate((homes, residents.home, away)),
        anchor=np.concatenate((works, residents.anchor, (share(lots, 0) * places).astype(np.int64))),
        routine=np.concatenate((routine, residents.routine, np.zeros(outsiders, dtype=np.int64))),
        plates=column,
        confusable=confusable,
        of_person=np.zeros(0, dtype=np.int64),
    )
    last = count + residents.keeper.size
    return LifeFleet(whole, residents, count, last, {p: n for n, p in enumerate(plates[:count])}, drivers)


def _residents(scenario: Scenario, trace: Trace, register: Register) -> Fleet:
    """Return the vehicles of residents who are not in the register; their plates stand in the whole fleet alone."""
    people = trace.people
    persons = np.arange(people["age"].size, dtype=np.int64)
    lots = bits(trace.seed, BulkPurpose.KEEPER, 0, 0, persons)
    keeps = (people["age"].astype(np.int64) >= ADULT) & (share(lots, 0) < KEEPS)
    keeps[[person_row(ident) for ident in register.people if is_person_id(ident)]] = False
    keeper = persons[keeps]
    routine = np.searchsorted(np.cumsum(ROUTINE_SHARES), share(lots, 1), side="right")
    column, confusable = plate_blocks(())
    return Fleet(
        keeper=keeper,
        home=people["place"].astype(np.int64)[keeper],
        anchor=anchors(scenario, trace, keeper),
        routine=np.minimum(routine, len(ROUTINES) - 1)[keeps].astype(np.int64),
        plates=column,
        confusable=confusable,
        of_person=np.zeros(0, dtype=np.int64),
    )


def _has_work(register: Register, person: str) -> bool:
    return bool(register.people[person].employer)


def _rows(drivers: tuple[str, ...]) -> Ints:
    rows = [person_row(driver) if is_person_id(driver) else -1 for driver in drivers]
    return np.array(rows, dtype=np.int64)


def _ends(register: Register, lives: Mapping[str, Life], drivers: tuple[str, ...]) -> tuple[Ints, Ints]:
    """Return the neighbourhoods of home and of work or the usual haunt; -1 for those from outside the town."""
    homes, works = [], []
    for driver in drivers:
        person = register.people.get(driver)
        local = person is not None and bool(person.home)
        homes.append(register.premises[person.home].neighbourhood if person and local else -1)
        haunts = lives[driver].haunts if local else ()
        firm = register.employers[person.employer].premises if person and local and person.employer else ""
        usual = firm or next(iter(haunts), "")
        works.append(register.premises[usual].neighbourhood if usual else -1)
    return np.array(homes, dtype=np.int64), np.array(works, dtype=np.int64)
