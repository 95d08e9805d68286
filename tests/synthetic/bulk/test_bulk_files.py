"""Files of bulk records: safe, streamed, whole, with the truth apart."""

import tracemalloc
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks.intelligence import DAYS
from scenarios.schema.scenario import Scenario
from simulator.answers import slots
from simulator.trace import Trace
from synthetic.bulk.bulk_files import write_bulk
from synthetic.bulk.call_records import HEADS
from synthetic.bulk.holders import holders
from synthetic.safety_scan import scan_path


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


SEED = 1


def test_reads_of_a_quarter_come_to_eight_million_and_take_no_more_memory_than_a_few_days(
    quarter: tuple[Scenario, Trace], tmp_path: Path
) -> None:
    scenario, trace = quarter
    known, peaks = holders(scenario, trace, slots(scenario, SEED)), []
    for days in (1, 7):
        tracemalloc.start()
        done = write_bulk(
            scenario, trace, known, tmp_path / str(days), tmp_path / "sealed", days=range(42, 42 + days)
        )
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert done.rows["anpr"] / 7 * DAYS == pytest.approx(8_000_000, rel=0.1)
    assert peaks[1] < 1.2 * peaks[0]
