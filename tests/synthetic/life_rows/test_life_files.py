"""Files of bulk records: safe, whole, the same again, with the truth apart."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from scenarios.load import find
from simulator.answers import answers
from simulator.run import run
from synthetic.bulk.bulk_files import BulkCount
from synthetic.bulk.call_records import HEADS
from synthetic.life_rows.life_files import write_life_rows
from synthetic.safety_scan import scan_path


def written(folder: Path, days: range = range(20, 22), stop: bool = False) -> BulkCount:
    scenario = find("first-light")
    trace = run(scenario, 1)
    return write_life_rows(
        scenario,
        trace,
        answers(scenario, 1),
        folder / "bulk",
        folder / "sealed",
        days=days,
        stopped=lambda: stop,
    )


def test_the_files_pass_the_safety_gate_and_hold_no_truth(tmp_path: Path) -> None:
    assert written(tmp_path).days == 2
    assert scan_path(tmp_path) == ()
    names = {f.stem: pq.read_schema(f).names for f in sorted((tmp_path / "bulk").iterdir())}
    assert names == {
        "anpr": ["read_id", "time", "camera", "lane", "direction", "vrm", "confidence"],
        "communications_operator_one": list(HEADS[0]),
        "communications_operator_two": list(HEADS[1]),
    }
    sealed = {f.stem for f in (tmp_path / "sealed").iterdir()}
    assert sealed == {"anpr_looks", "anpr_misreads", "communications_looks", "fleet"}


def test_the_same_seed_writes_the_same_bytes_and_a_day_depends_on_itself_alone(tmp_path: Path) -> None:
    written(tmp_path / "a")
    written(tmp_path / "b")
    written(tmp_path / "c", range(21, 22))
    for name in ("anpr", "communications_operator_one", "communications_operator_two"):
        first, again, alone = (tmp_path / run_name / "bulk" / f"{name}.parquet" for run_name in "abc")
        assert first.read_bytes() == again.read_bytes()
        assert pq.ParquetFile(first).read_row_group(1).equals(pq.ParquetFile(alone).read_row_group(0))


def test_a_stop_leaves_whole_files(tmp_path: Path) -> None:
    count = written(tmp_path, stop=True)
    assert count.days == 1
    assert pq.read_table(tmp_path / "bulk" / "anpr.parquet").num_rows == count.rows["anpr"] > 0


def test_days_that_the_trace_does_not_have_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ask for days that it has"):
        written(tmp_path, range(60, 400))
