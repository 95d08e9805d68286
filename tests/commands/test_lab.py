"""The lab's commands: what they print, write, refuse, and keep when they are stopped."""

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from commands.lab import pace
from lab.design.policies import POLICIES
from lab.execution import cells
from lab.execution.study_run import Progress
from tests.commands.conftest import Line, interrupt_in

STUDY = """title: Clear the Wharf
scenario: {scenario}
replicates: 3
days: 21
measures: [harm, wdq]
strategies:
  clear:
    - {{day: 8, action: clear, target: Z-WHARF}}
"""


@pytest.fixture
def plan(small: Path, tmp_path: Path) -> Path:
    path = tmp_path / "study.yaml"
    path.write_text(STUDY.format(scenario=small))
    return path


def test_a_check_says_what_would_be_run_and_runs_nothing(line: Line, plan: Path) -> None:
    told = json.loads(line("lab", "check", plan, "--json").stdout)
    assert (told["points"], told["replicates"], told["runs"]) == (1, 3, 6)
    assert "strategies: none, clear" in line("lab", "check", plan).stdout


def test_the_folder_that_a_check_names_is_the_one_a_run_writes(
    line: Line, plan: Path, tmp_path: Path
) -> None:
    told = json.loads(line("lab", "check", plan, "--json").stdout)
    said = line("lab", "run", plan, "--workers", 1, "--out", tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == [told["folder"]]
    assert "clear against none, harm" in said.stdout
    assert "makes 1 comparison:" in said.stderr
    assert "Synthetic" in said.stderr


def test_every_fault_is_told_at_once_with_its_line(line: Line, plan: Path) -> None:
    plan.write_text(plan.read_text().replace("Z-WHARF", "Z-MOON").replace("[harm, wdq]", "[hrm]"))
    for words in (("lab", "check", plan), ("lab", "run", plan, "--out", plan.parent / "out")):
        said = line(*words, code=1).stderr
        assert "study.yaml:8:" in said
        assert "study.yaml:5:" in said
        assert "did you mean harm?" in said
    assert not (plan.parent / "out").exists()


def test_an_example_is_named_without_a_path(line: Line) -> None:
    told = json.loads(line("lab", "check", "clear-hold-build", "--json").stdout)
    assert told["scenario"] == "harrowmere-lines"
    assert "clear-hold-build" in line("lab", "check", "clear-hold-bild", code=1).stderr


def test_policies_are_listed_with_what_they_do(line: Line) -> None:
    assert set(json.loads(line("lab", "policies", "--json").stdout)) == set(POLICIES)
    shown = line("lab", "policies").stdout
    assert all(name in shown for name in POLICIES)


def test_a_folder_without_runs_gets_a_sentence(line: Line, tmp_path: Path) -> None:
    assert "holds no study.json" in line("lab", "report", tmp_path, code=1).stderr
    assert "gone" in line("lab", "report", tmp_path / "gone", code=2).stderr


def test_a_report_writes_the_tables_anew(line: Line, plan: Path, tmp_path: Path) -> None:
    line("lab", "run", plan, "--workers", 1, "--out", tmp_path / "out")
    (directory,) = (tmp_path / "out").iterdir()
    before = (directory / "effects.csv").read_text()
    (directory / "effects.csv").unlink()
    (directory / "report.html").unlink()
    line("lab", "report", directory)
    assert (directory / "effects.csv").read_text() == before
    assert "Clear the Wharf" in (directory / "report.html").read_text()


def test_a_damaged_part_gets_a_sentence(line: Line, plan: Path, tmp_path: Path) -> None:
    run = ("lab", "run", plan, "--workers", 1, "--out", tmp_path / "out")
    line(*run)
    part = next((tmp_path / "out").glob("*/runs/part-*"))
    part.write_bytes(b"half a file")
    assert "is damaged" in line(*run, code=1).stderr
    part.unlink()
    line(*run)


def test_a_cluster_that_is_not_there_gets_a_sentence(line: Line, plan: Path, tmp_path: Path) -> None:
    said = line("lab", "run", plan, "--dask", "tcp://127.0.0.1:9", "--out", tmp_path / "out", code=1).stderr
    assert "no Dask scheduler answers" in said


def test_processes_and_a_cluster_are_not_asked_for_together(line: Line, plan: Path, tmp_path: Path) -> None:
    words = ("lab", "run", plan, "--dask", "tcp://127.0.0.1:9", "--workers", 2, "--out", tmp_path / "out")
    assert "not both" in line(*words, code=2).stderr


def test_progress_says_rate_time_left_and_what_was_there() -> None:
    assert pace(Progress(0, 100, 0, None, None)) == ""
    assert pace(Progress(40, 100, 40, None, None)) == "40 were there"
    assert pace(Progress(50, 100, 40, 2.0, 3725.0)) == "2.0 runs/s, 1:02:05 left, 40 were there"
    assert pace(Progress(50, 100, 0, 2.0, 25.0, runs_failed=3)).endswith("0:00:25 left, 3 failed")


def study(path: Path, scenario: Path, more: str = "") -> Path:
    """Write a small study and return its path."""
    path.write_text(
        f"title: Clear the Wharf\nscenario: {scenario}\nreplicates: 4\nseed: 1\n{more}"
        "strategies:\n  clear:\n    - {day: 7, action: clear, target: Z-WHARF}\n"
    )
    return path


def test_a_study_has_the_same_effects_on_any_number_of_workers(
    line: Line, small: Path, tmp_path: Path
) -> None:
    plan, found = study(tmp_path / "study.yaml", small), []
    for workers in (1, 2):
        out = tmp_path / f"out{workers}"
        result: dict[str, Any] = json.loads(
            line("lab", "run", plan, "--workers", workers, "--out", out, "--json").stdout
        )
        assert (result["replicates_done"], result["stopped"]) == (4, False)
        directory = Path(result.pop("directory"))
        assert directory.parent == out
        found.append((result, (directory / "runs.csv").read_text()))
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (("Z-WHARF", "Z-MOON"), "Z-MOON"),
        (("clear, target", "sing, target"), "sing"),
        (("replicates: 4", "replicates: many"), "replicates"),
        (("strategies:", "strategy:"), "strateg"),
        (("title: ", "title: ["), "study.yaml"),
    ],
)
def test_a_study_that_cannot_be_run_is_refused_in_words(
    line: Line, small: Path, tmp_path: Path, change: tuple[str, str], word: str
) -> None:
    plan = study(tmp_path / "study.yaml", small)
    plan.write_text(plan.read_text().replace(*change))
    said = line("lab", "run", plan, "--out", tmp_path / "out", code=1).stderr
    assert word in said
    assert not (tmp_path / "out").exists()


PLAN = """title: Clear the Wharf
scenario: {scenario}
replicates: 10
strategies:
  clear:
    - {{day: 7, action: clear, target: Z-WHARF}}
"""


def test_a_stopped_study_keeps_its_runs_and_the_same_command_goes_on(
    line: Line, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "study.yaml"
    plan.write_text(PLAN.format(scenario=small))
    with monkeypatch.context() as patch:
        interrupt_in(patch, cells, "_cell_runs", 3)
        said = line("lab", "run", plan, "--workers", 1, "--out", tmp_path / "out", code=130).stderr
    assert "of 20 runs" in said
    (directory,) = (tmp_path / "out").iterdir()
    told = json.loads((directory / "summary.json").read_text())
    assert told["stopped"]
    assert 0 < told["runs_done"] < 20
    assert pq.read_table(directory / "runs.parquet").num_rows == told["runs_done"]
    assert "not finished" in " ".join(told["notes"])

    said = line("lab", "run", plan, "--workers", 1, "--out", tmp_path / "out").stderr
    assert f"{told['runs_done']} were there" in said
    line("lab", "run", plan, "--workers", 1, "--out", tmp_path / "whole")
    (whole,) = (tmp_path / "whole").iterdir()
    for name in ("runs.csv", "effects.csv", "summary.json"):
        assert (directory / name).read_text() == (whole / name).read_text()
