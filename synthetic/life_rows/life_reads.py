"""Reads of plates, a day at a time: ordinary traffic, stays of visitors, and looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.trace import Trace
from synthetic.bulk.cameras import Cameras
from synthetic.bulk.lots import BulkPurpose, Ints, bits, order_of_time
from synthetic.bulk.plate_reads import Passes, camera_passes, plate_faults, read_ids, reads_table
from synthetic.entities.town_register import Register
from synthetic.life_rows.life_fleet import LifeFleet
from synthetic.life_rows.life_trips import WeekDrives, life_trips
from synthetic.life_rows.look_rows import LookRead
from synthetic.life_rows.town_stays import stay_reads
from synthetic.questions.joint_model import JointModel

CLEAR = (20 * 60, 45 * 60)
"""Seconds before and after the first read of a look in which its vehicles have no ordinary ones, whatever it found."""
MINUTE = 60


@dataclass(frozen=True)
class LifeReadDay:
    """A day of reads as Arrow tables: what the cameras have, and the truth."""

    reads: Any
    """read_id, time (local), camera, lane, direction, vrm, confidence."""
    looks: Any
    """Sealed: read_id, look. Reads that belong to looks."""
    misreads: Any
    """Sealed: read_id, vrm as it is. Faults of cameras; what is wrong in a look's row is sealed with its report."""


@dataclass(frozen=True)
class ReadSources:
    """What reads of a run are made of."""

    trace: Trace
    model: JointModel
    register: Register
    town: Cameras
    fleet: LifeFleet
    week: WeekDrives
    printed: Sequence[LookRead]


def life_read_days(sources: ReadSources, starts: date, days: range) -> Iterator[LifeReadDay]:
    """Yield the reads of each day, in order of time; ``starts`` is the date of day 0. A day depends on itself alone."""
    of_day: dict[int, list[LookRead]] = {}
    for row in sources.printed:
        of_day.setdefault(row.day, []).append(row)
    for day in days:
        yield _day(sources, of_day.get(day, []), starts + timedelta(days=day), day)


def _day(sources: ReadSources, printed: Sequence[LookRead], on: date, day: int) -> LifeReadDay:
    import pyarrow as pa

    town, fleet = sources.town, sources.fleet
    neighbourhoods = town.covers.size - town.gateways.size
    driven = life_trips(sources.trace, fleet, sources.week, day, on.weekday(), neighbourhoods)
    ordinary = camera_passes(town, driven)
    fault = plate_faults(sources.trace.seed, town, fleet.whole, ordinary, day)
    # What gives no occasion to doubt a return: its vehicles are nowhere else, and no other passes both its cameras.
    keep = _remaining(ordinary, _clashes(sources, printed))
    whole = _joined(ordinary, _stays(sources, printed, day), _looks(sources, printed, day))
    # Ordinary rows come first: rows of stays and looks are kept, and no camera has them wrong.
    more = whole.vehicle.size - fault.size
    order = order_of_time(whole.at)
    order = order[np.concatenate((keep, np.ones(more, dtype=np.bool_)))[order]]
    whole = _minutes_in_use(whole, order)
    fault = np.concatenate((fault, np.full(more, -1, dtype=np.int64)))[order]
    reads, ids = reads_table(town, fleet.whole, whole, fault, on, day), read_ids(whole, day)
    own, wrong = np.flatnonzero(whole.event >= 0), np.flatnonzero(fault >= 0)
    return LifeReadDay(
        reads=reads,
        looks=pa.table({"read_id": ids[own], "look": whole.event[own]}),
        misreads=pa.table(
            {"read_id": ids[wrong], "vrm": fleet.whole.plates.take(pa.array(whole.vehicle[wrong]))}
        ),
    )


def _minutes_in_use(passes: Passes, rows: "np.ndarray[Any, Any]") -> Passes:
    return Passes(*(getattr(passes, name)[rows] for name in Passes.__dataclass_fields__))


def _joined(*parts: Passes) -> Passes:
    names = Passes.__dataclass_fields__
    return Passes(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


Span = tuple[tuple[int, ...], tuple[int, int], tuple[int, int]]
"""Vehicles of a look, the cameras of its first and last read, and their seconds of the day."""


def _clashes(sources: ReadSources, printed: Sequence[LookRead]) -> list[Span]:
    rows = {camera.id: row for row, camera in enumerate(sources.register.cameras)}
    by_look: dict[int, list[LookRead]] = {}
    for row in printed:
        by_look.setdefault(row.look, []).append(row)
    return [
        (
            tuple(sources.fleet.row_of[read.plate] for read in reads),
            (rows[reads[0].camera], rows[reads[-1].camera]),
            (reads[0].minute * MINUTE, reads[-1].minute * MINUTE),
        )
        for reads in by_look.values()
    ]


def _remaining(passes: Passes, spans: Sequence[Span]) -> NDArray[np.bool_]:
    """Return which passes stay beside the reads of looks."""
    keep = np.ones(passes.vehicle.size, dtype=np.bool_)
    for vehicles, cameras, seconds in spans:
        near = slice(*np.searchsorted(passes.at, [seconds[0] - CLEAR[0], seconds[0] + CLEAR[1]]))
        keep[near] &= ~np.isin(passes.vehicle[near], vehicles)
        first, last = (_at(passes, camera, second) for camera, second in zip(cameras, seconds, strict=True))
        keep[last[np.isin(passes.vehicle[last], passes.vehicle[first])]] = False
    return keep


def _at(passes: Passes, camera: int, second: int) -> Ints:
    """Return the rows of the passes at a camera in the minute that begins with a second."""
    first, last = np.searchsorted(passes.at, [second, second + MINUTE])
    return np.asarray(np.flatnonzero(passes.camera[first:last] == camera) + first, dtype=np.int64)


def _stays(sources: ReadSources, printed: Sequence[LookRead], day: int) -> Passes:
    rows = list(stay_reads(sources.model, sources.register, sources.trace.seed, day, printed))
    lots = np.array([row.lot for row in rows], dtype=np.uint64)
    count = len(rows)
    return Passes(
        vehicle=np.array([sources.fleet.row_of[row.plate] for row in rows], dtype=np.int64),
        camera=np.array([row.camera for row in rows], dtype=np.int64),
        at=np.array([row.minute * MINUTE for row in rows], dtype=np.int64) + _seconds(lots),
        inbound=(lots >> np.uint64(9)).astype(np.int64) & 1,
        event=np.full(count, -1, dtype=np.int64),
        lots=lots,
    )


def _looks(sources: ReadSources, printed: Sequence[LookRead], day: int) -> Passes:
    rows = {camera.id: row for row, camera in enumerate(sources.register.cameras)}
    keys = np.array([2 * row.look + row.last for row in printed], dtype=np.int64)
    vehicle = np.array([sources.fleet.row_of[row.plate] for row in printed], dtype=np.int64)
    lots = bits(sources.trace.seed, BulkPurpose.LIFE_SECOND, day, 0, keys * 65536 + vehicle)
    return Passes(
        vehicle=vehicle,
        camera=np.array([rows[row.camera] for row in printed], dtype=np.int64),
        at=np.array([row.minute * MINUTE for row in printed], dtype=np.int64) + _seconds(lots),
        inbound=np.array([row.last for row in printed], dtype=np.int64),
        event=np.array([row.look for row in printed], dtype=np.int64),
        lots=lots,
    )


def _seconds(lots: "np.ndarray[Any, np.dtype[np.uint64]]") -> Ints:
    return ((lots >> np.uint64(17)) % np.uint64(MINUTE)).astype(np.int64)
