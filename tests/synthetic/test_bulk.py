"""Bulk records: safe, keyed, streamed, with the world's journeys in them and the truth apart."""

import hashlib
import re
import tracemalloc
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from scenarios.load import load
from scenarios.schema.scenario import Scenario
from simulator.answers import slots
from simulator.run import run
from simulator.trace import EventKind, Trace
from synthetic.bulk.bulk_files import write_bulk
from synthetic.bulk.call_records import HEADS, contact_days, lines, summer
from synthetic.bulk.cameras import PAIRS, cameras
from synthetic.bulk.fleet import fleet
from synthetic.bulk.holders import holders
from synthetic.bulk.plate_reads import ReadDay, read_days
from synthetic.identifiers import ALLOCATORS
from synthetic.safety_scan import scan_path

TOWN = Path(__file__).parents[1] / "data" / "small-town.yaml"
PLATE = re.compile(r"^[A-Z]{2}\d{2} [A-Z]{3}$")


@pytest.fixture(scope="module")
def town() -> Scenario:
    return load(TOWN)


@pytest.fixture(scope="module")
def ran(town: Scenario) -> Trace:
    return run(town, 1)


@pytest.fixture(scope="module")
def known(town: Scenario, ran: Trace) -> dict[str, int]:
    return holders(town, ran, slots(town, 1))


@pytest.fixture(scope="module")
def days(town: Scenario, ran: Trace, known: dict[str, int]) -> list[ReadDay]:
    whole = read_days(ran, cameras(town), fleet(town, ran, known), town.calendar.starts, range(ran.days))
    return list(whole)


@pytest.fixture(scope="module")
def reads(days: list[ReadDay]) -> list[dict[str, Any]]:
    return pa.concat_tables([day.reads for day in days]).to_pylist()


def digest(table: pa.Table) -> str:
    return hashlib.sha256(repr(table.to_pydict()).encode()).hexdigest()


def test_every_plate_is_one_that_nobody_can_hold(reads: list[dict[str, Any]]) -> None:
    plates = {read["vrm"] for read in reads}
    assert len(plates) > 300
    assert all(PLATE.match(plate) and "Q" in plate[-3:] for plate in plates)


def test_the_files_pass_the_safety_gate(
    town: Scenario, ran: Trace, known: dict[str, int], tmp_path: Path
) -> None:
    done = write_bulk(town, ran, known, tmp_path / "bulk", tmp_path / "sealed", days=range(7, 9))
    assert done.days == 2
    assert scan_path(tmp_path) == ()


def test_trainees_files_hold_no_truth(
    town: Scenario, ran: Trace, known: dict[str, int], tmp_path: Path
) -> None:
    write_bulk(town, ran, known, tmp_path / "bulk", tmp_path / "sealed", days=range(7, 9))
    names = {f.stem: pq.read_schema(f).names for f in sorted((tmp_path / "bulk").iterdir())}
    assert names == {
        "anpr": ["read_id", "time", "camera", "lane", "direction", "vrm", "confidence"],
        "communications_operator_one": list(HEADS[0]),
        "communications_operator_two": list(HEADS[1]),
    }
    sealed = {f.stem for f in (tmp_path / "sealed").iterdir()}
    assert sealed == {"anpr_journeys", "anpr_misreads", "communications_arranged", "fleet"}


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


def test_a_nominals_plate_and_number_are_those_of_the_reports(
    town: Scenario, ran: Trace, known: dict[str, int]
) -> None:
    vehicles, numbers = fleet(town, ran, known), lines(ran, known)
    plates = vehicles.plates.to_pylist()
    for person, number in known.items():
        index = int(person[1:])
        assert plates[vehicles.of_person[index]] == ALLOCATORS["vrm"].allot(number, 1)
        mobile = ALLOCATORS["mobile"].allot(number, 1).replace(" ", "")
        assert numbers.national[index].as_py() == mobile
        assert numbers.international[index].as_py() == f"+44{mobile[1:]}"
    everybody = numbers.national.to_pylist()
    assert len(set(everybody)) == len(everybody)
    own = plates[: vehicles.keeper.size]
    assert len(set(own)) == len(own)


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


def test_reads_and_communications_change_nothing_of_each_other(
    town: Scenario, ran: Trace, known: dict[str, int]
) -> None:
    """A change in one kind of record leaves the digest of the other as it was."""
    standing, starts = cameras(town), town.calendar.starts
    fewer = replace(standing, sees=standing.sees * 0.5)
    one = [d.operator_one for d in contact_days(ran, lines(ran, known), standing, starts, range(7, 10))]
    two = [d.operator_one for d in contact_days(ran, lines(ran, known), fewer, starts, range(7, 10))]
    assert [digest(t) for t in one] == [digest(t) for t in two]
    vehicles = fleet(town, ran, known)
    seen = [d.reads.num_rows for d in read_days(ran, standing, vehicles, starts, range(7, 10))]
    blind = [d.reads.num_rows for d in read_days(ran, fewer, vehicles, starts, range(7, 10))]
    assert sum(blind) < 0.7 * sum(seen)


def test_operators_write_the_same_clock_and_numbers_in_their_own_way(
    town: Scenario, ran: Trace, known: dict[str, int]
) -> None:
    day = next(contact_days(ran, lines(ran, known), cameras(town), date(2031, 7, 1), range(1)))
    one, two = day.operator_one.to_pylist(), day.operator_two.to_pylist()
    assert all(re.fullmatch(r"07700900\d{3}(\d\d)?", row["A_NUM"]) for row in one)
    assert all(re.fullmatch(r"\+447700900\d{3}(\d\d)?", row["calling"]) for row in two)
    assert all(re.fullmatch(r"01/07/2031 \d\d:\d\d:\d\d", row["START"]) for row in one)
    assert all(row["begin_utc"].utcoffset() == timedelta(0) for row in two)
    local = np.mean([int(row["START"][11:13]) for row in one])
    assert abs(local - (np.mean([row["begin_utc"].hour for row in two]) + 1)) < 0.6
    assert all((row["TYPE"] == "SMS") == (row["DUR_S"] == 0) for row in one)
    assert not {row["CELL"] for row in one} & {row["mast"] for row in two}


@pytest.mark.parametrize(
    ("on", "ahead"),
    [
        (date(2031, 3, 29), 0),
        (date(2031, 3, 30), 3600),
        (date(2031, 10, 25), 3600),
        (date(2031, 10, 26), 0),
    ],
)
def test_clocks_go_forward_and_back_on_the_last_sundays(on: date, ahead: int) -> None:
    assert summer(on) == ahead


def test_offenders_are_in_contact_before_they_meet(town: Scenario, ran: Trace, known: dict[str, int]) -> None:
    days = list(contact_days(ran, lines(ran, known), cameras(town), town.calendar.starts, range(ran.days)))
    arranged = pa.concat_tables([day.arrangements for day in days]).to_pylist()
    assert arranged
    numbers = lines(ran, known)
    for row in arranged:
        day = (row["date"] - town.calendar.starts).days
        table = days[day].operator_one if row["operator"] == 1 else days[day].operator_two
        column, plain = (("A_NUM", numbers.national), ("calling", numbers.international))[row["operator"] - 1]
        assert table[column][row["row"]].as_py() == plain[row["caller"]].as_py()
        assert row["caller"] != row["called"]


def test_people_have_habits(ran: Trace, reads: list[dict[str, Any]]) -> None:
    """A plate's commonest camera has far more than its share: days repeat one another."""
    seen: dict[str, Counter[str]] = {}
    for read in reads:
        seen.setdefault(read["vrm"], Counter())[read["camera"]] += 1
    often = [c for c in seen.values() if c.total() >= 20]
    assert np.mean([c.most_common(1)[0][1] / c.total() for c in often]) > 0.3


def test_memory_does_not_grow_with_the_number_of_days(
    town: Scenario, ran: Trace, known: dict[str, int], tmp_path: Path
) -> None:
    def peak(days: range) -> int:
        pool = pa.proxy_memory_pool(pa.default_memory_pool())
        before = pa.default_memory_pool()
        pa.set_memory_pool(pool)
        tracemalloc.start()
        try:
            write_bulk(town, ran, known, tmp_path / f"{len(days)}", tmp_path / f"s{len(days)}", days=days)
            return tracemalloc.get_traced_memory()[1] + (pool.max_memory() or 0)
        finally:
            tracemalloc.stop()
            pa.set_memory_pool(before)

    peak(range(7, 9))
    assert peak(range(7, 28)) < 1.5 * peak(range(7, 10))


def test_a_stop_leaves_whole_files(town: Scenario, ran: Trace, known: dict[str, int], tmp_path: Path) -> None:
    done = write_bulk(town, ran, known, tmp_path / "b", tmp_path / "s", stopped=lambda: True)
    assert done.days == 1
    table = pq.read_table(tmp_path / "b" / "anpr.parquet")
    assert table.num_rows == done.rows["anpr"] > 0


def test_days_that_the_trace_does_not_have_are_refused(
    town: Scenario, ran: Trace, known: dict[str, int], tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match="ask for days that it has"):
        write_bulk(town, ran, known, tmp_path / "b", tmp_path / "s", days=range(20, 400))
