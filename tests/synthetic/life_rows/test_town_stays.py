"""Visiting vehicles are read in the slots in which the lot has them in town, and in no others."""

from collections import Counter

import pytest

from synthetic.activities.looks import FIRST_MINUTE, SLOT_MINUTES, SLOTS
from synthetic.life_rows.town_stays import PRESENT_READS, READS_A_SLOT, stay_reads
from synthetic.questions.joint_world import vehicles_in_town
from tests.synthetic.life_rows.printed_tables import bulk_run


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_slot_in_town_gives_reads_and_no_other_slot_does_but_for_rows_of_looks(seed: int) -> None:
    bulk = bulk_run(seed)
    model, starts = bulk.sources.model, bulk.scenario.calendar.starts.toordinal()
    own = {(row.day, row.minute, row.camera, row.plate) for row in bulk.sources.printed}
    counts: Counter[tuple[str, int, int]] = Counter()
    for (date, clock, camera, plate), number in bulk.reads.items():
        if plate not in model.vehicles:
            continue
        day = type(bulk.scenario.calendar.starts).fromisoformat(date).toordinal() - starts
        minute = int(clock[:2]) * 60 + int(clock[3:])
        slot = (minute - FIRST_MINUTE) // SLOT_MINUTES
        counts[plate, day, slot] += number
        here = slot >= 0 and vehicles_in_town(model, seed, day, slot)[model.vehicles.index(plate)]
        assert here or (day, minute, camera, plate) in own
    for day in range(bulk.trace.days):
        for slot in range(SLOTS):
            for plate, here in zip(model.vehicles, vehicles_in_town(model, seed, day, slot), strict=True):
                assert (counts[plate, day, slot] >= PRESENT_READS) == here


def test_who_comes_to_town_or_leaves_it_passes_the_ring_road() -> None:
    bulk = bulk_run(1)
    model, register = bulk.sources.model, bulk.sources.register
    cameras = {row for row, camera in enumerate(register.cameras) if not camera.zone}
    reads = [row for row in stay_reads(model, register, 1, 20, ()) if row.plate == model.vehicles[0]]
    assert len(reads) >= READS_A_SLOT[0]
    assert {reads[0].camera, reads[-1].camera} <= cameras
