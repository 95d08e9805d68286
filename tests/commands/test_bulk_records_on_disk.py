"""``observe --bulk`` streams reads and communications data beside the reports, and can be stopped."""

import json
import signal
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import Result

from synthetic.bulk import bulk_files

Line = Callable[..., Result]


def test_bulk_records_lie_beside_the_reports_and_their_truth_apart(
    line: Line, small: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    told = json.loads(line("observe", small, "--format", "pole", "--bulk", "--out", out, "--json").stdout)
    assert told["bulk_rows"]["anpr"] == pq.read_table(out / "bulk" / "anpr.parquet").num_rows > 1000
    assert {f.name for f in (out / "bulk").iterdir()} == {
        "anpr.parquet",
        "communications_operator_one.parquet",
        "communications_operator_two.parquet",
    }
    assert (out / "sealed" / "bulk" / "anpr_journeys.parquet").is_file()
    plain = tmp_path / "plain"
    line("observe", small, "--format", "pole", "--out", plain)
    assert not (plain / "bulk").exists()
    assert (plain / "reports.jsonl").read_bytes() == (out / "reports.jsonl").read_bytes()


def test_a_stopped_bulk_says_how_far_it_came(
    line: Line, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = bulk_files.cameras

    def pressed(*args: object) -> object:
        signal.raise_signal(signal.SIGINT)
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(bulk_files, "cameras", pressed)
    said = line("observe", small, "--format", "pole", "--bulk", "--out", tmp_path / "out")
    assert "the bulk records end after 1 of 28 days; the files are whole" in said.stderr
    assert pq.read_table(tmp_path / "out" / "bulk" / "anpr.parquet").num_rows > 10
