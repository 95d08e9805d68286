"""Files that other tools can read without harm."""

import csv
from dataclasses import replace
from pathlib import Path

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.evidence_log import observe
from synthetic.exports import report_files


def test_a_cell_that_looks_like_a_formula_is_defused(
    scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...], tmp_path: Path
) -> None:
    report = observe(scenario, 1, trace, slots, answers, until_day=10).reports[0]
    crafted = replace(report, provenance='=HYPERLINK("x")', body="@SUM(A1)")
    files = report_files.write([crafted], tmp_path)
    with (tmp_path / "reports.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["provenance"].startswith("'=")
    assert row["body"].startswith("'@")
    assert not (tmp_path / "sealed").exists()
    assert {f.suffix for f in files} == {".jsonl", ".csv", ".parquet"}
