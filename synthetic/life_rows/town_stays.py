"""Reads of visiting vehicles in the two-hour slots in which the lot has them in town. They know no look's class."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from synthetic.activities.looks import FIRST_MINUTE, SLOT_MINUTES, SLOTS
from synthetic.bulk.lots import BulkPurpose
from synthetic.draws import mix
from synthetic.entities.town_register import Register
from synthetic.life_rows.look_rows import DAY_MINUTES, LookRead
from synthetic.questions.joint_model import JointModel
from synthetic.questions.joint_world import vehicles_in_town

READS_A_SLOT = (6, 10)
"""Fewest and most reads of a vehicle in a slot that it is in town, beside those of looks. Assumptions."""
PRESENT_READS = 5
"""Reads in a slot from which on a vehicle was in town: accounts that are wrong print fewer where it was not."""
APART = 3
"""Minutes kept free on both sides of the reads of a look, of which a return says that nothing lies between."""


@dataclass(frozen=True, slots=True)
class StayRead:
    """One read of a visiting vehicle that is in town."""

    minute: int
    """Minute of the day."""
    camera: int
    """Row of the camera in the register."""
    plate: str
    lot: int
    """64 bits for what else a read has."""


def stay_reads(
    model: JointModel, register: Register, seed: int, day: int, printed: Iterable[LookRead]
) -> Iterator[StayRead]:
    """Yield the reads of the visiting vehicles on a day, none while the ``printed`` reads of a look go on."""
    rows = list(printed)
    here = [vehicles_in_town(model, seed, day, slot) for slot in range(SLOTS)]
    for number, plate in enumerate(model.vehicles):
        spans = _spans(row for row in rows if row.plate == plate)
        stays = [False, *(slot[number] for slot in here), False]
        for slot in range(SLOTS):
            # Places of ``stays`` are one on from slots: before the first slot and after the last nobody is in town.
            before, now, after = stays[slot : slot + 3]
            if now:
                yield from _slot_reads(register, seed, (day, slot, number), plate, (before, after), spans)


def _spans(rows: Iterable[LookRead]) -> list[tuple[int, int]]:
    """Return the first and the last minute of the reads of each look."""
    minutes: dict[int, list[int]] = {}
    for row in rows:
        minutes.setdefault(row.look, []).append(row.minute)
    spans = []
    for of_look in minutes.values():
        ends_next_day = len(of_look) > 1 and of_look[-1] < of_look[0]
        spans.append((of_look[0], DAY_MINUTES) if ends_next_day else (min(of_look), max(of_look)))
    return spans


def _slot_reads(
    register: Register,
    seed: int,
    key: tuple[int, int, int],
    plate: str,
    neighbours: tuple[bool, bool],
    spans: list[tuple[int, int]],
) -> Iterator[StayRead]:
    """Yield the reads of one slot, spread over its free minutes; who comes or leaves passes the ring road."""
    day, slot, number = key
    begin = FIRST_MINUTE + slot * SLOT_MINUTES
    free = [
        minute
        for minute in range(begin, begin + SLOT_MINUTES)
        if not any(first - APART <= minute <= last + APART for first, last in spans)
    ]
    ring = [row for row, camera in enumerate(register.cameras) if not camera.zone]
    lot = _lot(seed, day, slot, number, 0)
    count = READS_A_SLOT[0] + lot % (READS_A_SLOT[1] - READS_A_SLOT[0] + 1)
    for turn in range(count):
        lot = _lot(seed, day, slot, number, 1 + turn)
        # The free minutes in as many equal parts as there are reads: a read falls somewhere in each part.
        minute = free[int((turn + (lot >> 40) / 2**24) * len(free) / count)]
        at_edge = (turn == 0 and not neighbours[0]) or (turn == count - 1 and not neighbours[1])
        cameras = ring if at_edge else range(len(register.cameras))
        yield StayRead(minute, cameras[lot % len(cameras)], plate, mix(lot))


def _lot(seed: int, *key: int) -> int:
    lot = mix(seed ^ int(BulkPurpose.LIFE_STAY) << 56)
    for part in key:
        lot = mix(lot ^ part)
    return lot
