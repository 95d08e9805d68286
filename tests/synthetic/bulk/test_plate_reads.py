"""Reads of plates: safe, keyed, with the world's journeys in them."""

import hashlib
import re
from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.trace import EventKind, Trace
from synthetic.bulk.cameras import DARK, FAULTY, PAIRS, Cameras, cameras
from synthetic.bulk.fleet import Fleet, fleet
from synthetic.bulk.lots import BulkPurpose
from synthetic.bulk.outings import DAY, Trips, trips
from synthetic.bulk.plate_reads import TRAVEL, ReadDay, read_days
from tests.depth import examples
from tests.synthetic.bulk import plain_lots

PLATE = re.compile(r"^[A-Z]{2}\d{2} [A-Z]{3}$")


def digest(table: pa.Table) -> str:
    return hashlib.sha256(repr(table.to_pydict()).encode()).hexdigest()


def test_every_plate_is_one_that_nobody_can_hold(reads: list[dict[str, Any]]) -> None:
    plates = {read["vrm"] for read in reads}
    assert len(plates) > 300
    assert all(PLATE.match(plate) and "Q" in plate[-3:] for plate in plates)


def test_reads_come_in_order_of_time_with_numbers_that_say_nothing_else(days: list[ReadDay]) -> None:
    for day in days:
        times = day.reads["time"].to_pylist()
        assert times == sorted(times)
        numbers = day.reads["read_id"].to_pylist()
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_offenders_are_read_on_their_way_at_the_hour_and_place_of_the_event(
    town: Scenario, ran: Trace, days: list[ReadDay], reads: list[dict[str, Any]]
) -> None:
    by_id = {read["read_id"]: read for read in reads}
    events = {int(n): row for row, n in enumerate(ran.events["event"])}
    standing = cameras(town)
    journeys = pa.concat_tables([day.journeys for day in days]).to_pylist()
    assert journeys
    at_scene = set()
    for journey in journeys:
        read, row = by_id[journey["read_id"]], events[journey["event"]]
        assert journey["person"] == ran.events["actor"][row]
        happened = datetime.combine(
            town.calendar.starts + timedelta(days=int(ran.events["day"][row])), datetime.min.time()
        ) + timedelta(hours=int(ran.events["hour"][row]))
        assert abs(read["time"] - happened) <= timedelta(hours=2)
        covered = standing.covers[ran.events["place"][row]]
        if covered >= 0 and read["camera"] == standing.ids[covered]:
            at_scene.add(journey["event"])
    covered_events = {
        j["event"] for j in journeys if standing.covers[ran.events["place"][events[j["event"]]]] >= 0
    }
    assert len(at_scene) > 0.9 * len(covered_events)


def test_runs_of_supply_can_be_found_by_who_keeps_coming_in_from_outside(
    town: Scenario, ran: Trace, days: list[ReadDay]
) -> None:
    gates = {cameras(town).ids[g] for g in cameras(town).gateways}
    supply = ran.events["event"][ran.events["kind"] == int(EventKind.RESUPPLY)].tolist()
    journeys = pa.concat_tables([day.journeys for day in days]).to_pylist()
    reads = {r["read_id"]: r for r in pa.concat_tables([day.reads for day in days]).to_pylist()}
    seen = [reads[j["read_id"]]["camera"] in gates for j in journeys if j["event"] in supply]
    assert seen
    assert sum(seen) >= 0.4 * len(seen)


def test_a_misread_is_the_cameras_doing_and_keeps_the_plate_safe(
    town: Scenario, days: list[ReadDay], reads: list[dict[str, Any]]
) -> None:
    """Within a week one camera confuses one pair of characters, and others read the same plate rightly."""
    by_id = {read["read_id"]: read for read in reads}
    pairs: dict[tuple[str, int], set[frozenset[str]]] = {}
    wrong = pa.concat_tables([day.misreads for day in days]).to_pylist()
    assert 0.005 < len(wrong) / len(reads) < 0.15
    for miss in wrong:
        read = by_id[miss["read_id"]]
        swapped = [{a, b} for a, b in zip(miss["vrm"], read["vrm"], strict=True) if a != b]
        assert len(swapped) == 1
        week = (read["time"].date() - town.calendar.starts).days // 7
        pairs.setdefault((read["camera"], week), set()).add(frozenset(swapped[0]))
    assert all(len(of_week) == 1 for of_week in pairs.values())
    assert {p for of_week in pairs.values() for p in of_week} <= {frozenset(p) for p in PAIRS}
    assert len({camera for camera, _ in pairs}) < len(cameras(town).ids)


def test_a_day_depends_on_nothing_but_itself_and_the_night_before(
    town: Scenario, ran: Trace, known: dict[str, int], days: list[ReadDay]
) -> None:
    vehicles = fleet(town, ran, known)
    alone = next(read_days(ran, cameras(town), vehicles, town.calendar.starts, range(12, 13)))
    assert digest(alone.reads) == digest(days[12].reads)


def test_people_have_habits(ran: Trace, reads: list[dict[str, Any]]) -> None:
    """A plate's commonest camera has far more than its share: days repeat one another."""
    seen: dict[str, Counter[str]] = {}
    for read in reads:
        seen.setdefault(read["vrm"], Counter())[read["camera"]] += 1
    often = [c for c in seen.values() if c.total() >= 20]
    assert np.mean([c.most_common(1)[0][1] / c.total() for c in often]) > 0.3


STARTS = date(2031, 3, 3)


def passes(town: Cameras, driven: Trips) -> list[tuple[int, int, bool, int, int]]:
    """Return clock, camera, whether inbound, trip and bits of every pass that a camera reads, in order of clock."""
    found = []
    for inbound in (False, True):
        for trip, lots in enumerate(driven.lots.tolist()):
            place = int((driven.end if inbound else driven.start)[trip])
            at = int(driven.at[trip])
            if inbound:
                at += TRAVEL[0] + int(plain_lots.part(lots, 3) * (TRAVEL[1] - TRAVEL[0]))
            # From or to outside the town leads past one of the gateways, drawn by the trip.
            gate = int(town.gateways[int(plain_lots.part(lots, 2) * len(town.gateways))])
            camera = gate if place < 0 else int(town.covers[place])
            bits = lots * plain_lots.GOLDEN % plain_lots.WORD if inbound else lots
            if camera >= 0 and at < DAY and plain_lots.part(bits, 3) < town.sees[camera]:
                found.append(((at - int(town.slow[camera])) % DAY, camera, inbound, trip, bits))
    return sorted(found, key=lambda one: one[0])


def confused(plate: str, pair: tuple[str, str]) -> str:
    """Return a plate with the first character of a pair taken for the other."""
    for place, character in enumerate(plate):
        if character in pair:
            other = pair[1] if character == pair[0] else pair[0]
            return plate[:place] + other + plate[place + 1 :]
    return plate


def plain_reads(
    seed: int, town: Cameras, vehicles: Fleet, driven: Trips, day: int
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the reads of a day, those of offenders on their way, and those misread."""
    plates = vehicles.plates.to_pylist()[: len(vehicles.keeper)]
    reads, on_the_way, misread = [], [], []
    for order, (clock, camera, inbound, trip, bits) in enumerate(passes(town, driven)):
        vehicle = int(driven.vehicle[trip])
        lot = plain_lots.lot(seed, BulkPurpose.CAMERA_FAULT, day // 7, 0, camera)
        pair = PAIRS[int(len(PAIRS) * plain_lots.part(lot, 1))]
        dark = clock >= 20 * 3600 or clock < 6 * 3600
        shows = plain_lots.part(lot, 0) < FAULTY and (dark or plain_lots.part(lot, 2) >= DARK)
        plate = confused(plates[vehicle], pair) if shows else plates[vehicle]
        wrong = plate != plates[vehicle]
        number = day * 10_000_000 + order
        reads.append(
            {
                "read_id": number,
                "time": datetime(STARTS.year, STARTS.month, STARTS.day) + timedelta(days=day, seconds=clock),
                "camera": town.ids[camera],
                "lane": 1 + int(2 * plain_lots.part(bits, 1)),
                "direction": "in" if inbound else "out",
                "vrm": plate,
                "confidence": 84 + int(16 * plain_lots.part(bits, 0)) - 18 * wrong,
            }
        )
        if driven.event[trip] >= 0:
            on_the_way.append(
                {
                    "read_id": number,
                    "event": int(driven.event[trip]),
                    "person": int(vehicles.keeper[vehicle]),
                    "vrm": plates[vehicle],
                }
            )
        if wrong:
            misread.append({"read_id": number, "vrm": plates[vehicle]})
    return reads, on_the_way, misread


@settings(max_examples=examples(usual=60, deep=1500), deadline=None)
@given(plain_lots.SEEDS, plain_lots.HAPPENINGS, st.integers(0, plain_lots.DAYS - 1))
def test_reads_of_a_day_are_those_of_each_trip_at_each_camera(
    scenario: Scenario, seed: int, happenings: list[plain_lots.Happening], day: int
) -> None:
    trace, town = plain_lots.trace_of(scenario, seed, happenings), cameras(scenario)
    vehicles = fleet(scenario, trace, {})
    on = STARTS + timedelta(days=day)
    driven = trips(trace, vehicles, day, on.weekday(), plain_lots.PLACES)
    (found,) = read_days(trace, town, vehicles, STARTS, range(day, day + 1))
    reads, on_the_way, misread = plain_reads(seed, town, vehicles, driven, day)
    plain_lots.assert_rows_equal(found.reads.to_pylist(), reads)
    plain_lots.assert_rows_equal(found.journeys.to_pylist(), on_the_way)
    plain_lots.assert_rows_equal(found.misreads.to_pylist(), misread)
