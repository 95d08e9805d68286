"""Reads of visiting vehicles in the two-hour slots in which the lot has them in town. They know no look's class."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from synthetic.activities.looks import FIRST_MINUTE, SLOT_MINUTES, SLOTS
from synthetic.bulk.lots import BulkPurpose, bits
from synthetic.entities.town_register import Register
from synthetic.life_rows.look_rows import DAY_MINUTES, LookRead
from synthetic.questions.joint_model import JointModel
from synthetic.questions.joint_world import vehicles_in_town

READS_A_SLOT = (6, 10)
"""Fewest and most reads of a vehicle in a slot that it is in town, beside those of looks. Assumptions."""
PRESENT_READS = 5
"""Reads in a slot from which on a vehicle was in town: accounts that are wrong print fewer where it was not."""
TURNS = 1 + READS_A_SLOT[1]
"""Lots of a slot."""
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
    ring = tuple(row for row, camera in enumerate(register.cameras) if not camera.zone)
    here = [vehicles_in_town(model, seed, day, slot) for slot in range(SLOTS)]
    keys = np.arange(len(model.vehicles) * SLOTS * TURNS, dtype=np.int64)
    # A picture of the day: a page a vehicle, a line a slot, first the lot of how many reads, then one a read.
    lots = bits(seed, BulkPurpose.LIFE_STAY, day, 0, keys).reshape(-1, SLOTS, TURNS).tolist()
    for number, plate in enumerate(model.vehicles):
        spans = _spans(row for row in rows if row.plate == plate)
        stays = [False, *(slot[number] for slot in here), False]
        for slot in range(SLOTS):
            # Places of ``stays`` are one on from slots: before the first slot and after the last nobody is in town.
            before, now, after = stays[slot : slot + 3]
            if now:
                pools = tuple(range(len(register.cameras)) if stay else ring for stay in (before, after))
                for minute, camera, lot in _slot_reads(lots[number][slot], slot, pools, spans):
                    yield StayRead(minute, camera % len(register.cameras), plate, lot)


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
    lots: Sequence[int], slot: int, pools: Sequence[Sequence[int]], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int]]:
    """Yield minute, camera and lot of the reads of one slot, spread over its free minutes.

    ``pools`` are the cameras of the first and of the last read: who comes or leaves passes the ring road. The
    camera of a read between is any number, of which the remainder counts.
    """
    begin = FIRST_MINUTE + slot * SLOT_MINUTES
    free: Sequence[int] = range(begin, begin + SLOT_MINUTES)
    for first, last in spans:
        free = [minute for minute in free if not first - APART <= minute <= last + APART]
    count = READS_A_SLOT[0] + lots[0] % (READS_A_SLOT[1] - READS_A_SLOT[0] + 1)
    for turn, lot in enumerate(lots[1 : count + 1]):
        # The free minutes in as many equal parts as there are reads: a read falls somewhere in each part.
        minute = free[int((turn + (lot >> 40) / 2**24) * len(free) / count)]
        pool = pools[0] if turn == 0 else pools[1] if turn == count - 1 else ()
        yield minute, pool[lot % len(pool)] if pool else lot % 2**16, lot
