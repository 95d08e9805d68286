"""Who drives where on a day by life alone: stays of the week, outings, residents' habits, and traffic from outside."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from simulator.trace import Trace
from synthetic.bulk.lots import BulkPurpose, Ints, bits, share
from synthetic.bulk.outings import DAY, Trips, join_trips, routine_trips
from synthetic.entities.town_register import Register
from synthetic.life_rows.life_fleet import LifeFleet
from synthetic.lives.life import Life

DRIVES = 0.7
"""Share of stays to which somebody drives who has a vehicle. An assumption."""
OUTING = 0.45
"""Chance of one more outing a day by somebody of the town. An assumption."""
COMES = 0.3
"""Chance that a vehicle from outside comes to the town or through it on a day. An assumption."""
THROUGH = 0.5
"""Share of them that only pass along the ring road. An assumption."""
MINUTE = 60


@dataclass(frozen=True)
class WeekDrives:
    """Stays of the weeks of all who have a vehicle, one row a stay and weekday."""

    vehicle: Ints
    weekday: Ints
    home: Ints
    place: Ints
    start: Ints
    """Minute of the day at which the stay begins."""
    end: Ints


def week_drives(register: Register, lives: Mapping[str, Life], fleet: LifeFleet) -> WeekDrives:
    """Return the stays to which drivers of the register's vehicles may drive."""
    rows = []
    for vehicle, driver in enumerate(fleet.drivers):
        life = lives.get(driver)
        if life is None or fleet.whole.home[vehicle] < 0:
            continue
        for stay in life.week:
            place = register.premises[stay.premises].neighbourhood
            rows += [
                (vehicle, weekday, int(fleet.whole.home[vehicle]), place, stay.start, stay.end)
                for weekday in sorted(stay.weekdays)
            ]
    columns = np.array(rows, dtype=np.int64).reshape(-1, 6).T
    return WeekDrives(*columns)


def life_trips(
    trace: Trace, fleet: LifeFleet, week: WeekDrives, day: int, weekday: int, places: int
) -> Trips:
    """Return every ordinary trip of a day; a day depends on nothing but itself.

    ``places`` are the neighbourhoods; the places after them are on the ring road.
    """
    parts = [
        _stays(trace.seed, week, day, weekday),
        _outings(trace.seed, fleet, day, places),
        _outsiders(trace.seed, fleet, day, places),
    ]
    for slot in range(4):
        own = routine_trips(trace, fleet.residents, day, weekday, places, slot)
        parts.append(_shifted(own, fleet.first_resident))
    return join_trips(parts)


def _shifted(trips: Trips, by_rows: int) -> Trips:
    return Trips(trips.vehicle + by_rows, trips.start, trips.end, trips.at, trips.event, trips.lots)


def _pairs(
    vehicle: Ints, base: Ints, far: Ints, out: Ints, back: Ints, seed: int, day: int, turn: int
) -> Trips:
    """Return trips from a base to a far end and back, those left out that begin after midnight."""
    keys = np.concatenate((vehicle, vehicle)) * 4096 + np.concatenate((out, back)) // MINUTE
    at = np.concatenate((out, back))
    today = (at >= 0) & (at < DAY)
    trips = Trips(
        vehicle=np.concatenate((vehicle, vehicle)),
        start=np.concatenate((base, far)),
        end=np.concatenate((far, base)),
        at=at,
        event=np.full(at.size, -1, dtype=np.int64),
        lots=bits(seed, BulkPurpose.LIFE_DRIVE, day, turn, keys),
    )
    return Trips(*(getattr(trips, name)[today] for name in Trips.__dataclass_fields__))


def _stays(seed: int, week: WeekDrives, day: int, weekday: int) -> Trips:
    rows = np.flatnonzero(week.weekday == weekday)
    lots = bits(seed, BulkPurpose.LIFE_DRIVE, day, 0, rows)
    drives = share(lots, 0) < DRIVES
    rows, lots = rows[drives], lots[drives]
    # Sets out ten to thirty minutes before, turns back up to a quarter of an hour after.
    out = week.start[rows] * MINUTE - (600 + 1200 * share(lots, 1)).astype(np.int64)
    back = week.end[rows] * MINUTE + (900 * share(lots, 2)).astype(np.int64)
    return _pairs(week.vehicle[rows], week.home[rows], week.place[rows], out, back, seed, day, 1)


def _outings(seed: int, fleet: LifeFleet, day: int, places: int) -> Trips:
    """Return outings of the register's vehicles; those of people from outside come in from outside."""
    driven = np.array([bool(driver) for driver in fleet.drivers])
    vehicle = np.flatnonzero(driven).astype(np.int64)
    lots = bits(seed, BulkPurpose.LIFE_DRIVE, day, 2, vehicle)
    home = fleet.whole.home[vehicle]
    goes = share(lots, 0) < np.where(home < 0, COMES, OUTING)
    vehicle, lots, home = vehicle[goes], lots[goes], home[goes]
    far = (share(lots, 1) * places).astype(np.int64)
    out = (8 * 3600 + share(lots, 2) * 13 * 3600).astype(np.int64)
    back = out + 1800 + (share(lots, 3) * 9000).astype(np.int64)
    return _pairs(vehicle, home, far, out, back, seed, day, 3)


def _outsiders(seed: int, fleet: LifeFleet, day: int, places: int) -> Trips:
    """Return traffic from outside: to an errand in the town and out again, or along the ring road."""
    count = fleet.whole.keeper.size - fleet.first_outsider
    lots = bits(seed, BulkPurpose.LIFE_VISITOR, day, 0, np.arange(count, dtype=np.int64))
    rows = np.flatnonzero(share(lots, 0) < COMES)
    lots = lots[rows]
    vehicle = fleet.first_outsider + rows
    out = (6 * 3600 + share(lots, 2) * 17 * 3600).astype(np.int64)
    back = out + 1800 + (share(lots, 3) * 18000).astype(np.int64)
    passes = share(lots, 1) < THROUGH
    ends = share(bits(seed, BulkPurpose.LIFE_VISITOR, day, 1, vehicle), 0)
    # The four places after the neighbourhoods are on the ring road: in at one of them, out at the next but up to two.
    ring_in = (ends * 4).astype(np.int64)
    ring_out = (ring_in + 1 + (ends * 64).astype(np.int64) % 3) % 4
    through = Trips(
        vehicle=vehicle[passes],
        start=places + ring_in[passes],
        end=places + ring_out[passes],
        at=out[passes],
        event=np.full(int(passes.sum()), -1, dtype=np.int64),
        lots=bits(seed, BulkPurpose.LIFE_VISITOR, day, 2, vehicle[passes]),
    )
    comes = ~passes
    outside = np.full(int(comes.sum()), -1, dtype=np.int64)
    errands = _pairs(
        vehicle[comes], outside, fleet.whole.anchor[vehicle[comes]], out[comes], back[comes], seed, day, 4
    )
    return join_trips((through, errands))
