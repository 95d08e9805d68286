"""Ctrl-C ends long work in a sentence and keeps what is finished."""

import json
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from click.testing import Result

from simulator.lab import study

Line = Callable[..., Result]
PLAN = """title: Clear the Wharf
scenario: {scenario}
replicates: 50
strategies:
  clear:
    - {{day: 7, action: clear, target: Z-WHARF}}
"""


def interrupt_in(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, call: int) -> None:
    """Press Ctrl-C during one call of a function, counted from 1."""
    real, calls = getattr(owner, name), []

    def pressed(*args: Any, **kwargs: Any) -> Any:
        calls.append(name)
        if len(calls) == call:
            signal.raise_signal(signal.SIGINT)
        return real(*args, **kwargs)

    monkeypatch.setattr(owner, name, pressed)


def test_a_stopped_study_keeps_the_pairs_that_are_finished(
    line: Line, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupt_in(monkeypatch, study, "_replicate", 3)
    (tmp_path / "study.yaml").write_text(PLAN.format(scenario=small))
    out = tmp_path / "out"
    said = line("lab", tmp_path / "study.yaml", "--workers", 1, "--out", out, code=130).stderr
    assert "3 of 50" in said
    told = json.loads((out / "summary.json").read_text())
    assert (told["replicates_done"], told["stopped"]) == (3, True)
    assert pq.read_table(out / "runs.parquet").num_rows == 6


def test_the_pairs_kept_are_those_an_unstopped_study_begins_with(
    line: Line, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "study.yaml"
    plan.write_text(PLAN.format(scenario=small).replace("replicates: 50", "replicates: 3"))
    line("lab", plan, "--workers", 1, "--out", tmp_path / "whole")
    interrupt_in(monkeypatch, study, "_replicate", 2)
    line("lab", plan, "--workers", 1, "--out", tmp_path / "part", code=130)
    whole = (tmp_path / "whole" / "runs.csv").read_text().splitlines()
    part = (tmp_path / "part" / "runs.csv").read_text().splitlines()
    assert whole[: len(part)] == part
    assert len(whole) > len(part) > 1


def test_a_stopped_simulation_leaves_what_was_written_and_no_traceback(
    line: Line, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import simulator.run

    interrupt_in(monkeypatch, simulator.run, "run", 2)
    out = tmp_path / "out"
    said = line("simulate", small, "--order", "8:clear:Z-WHARF", "--out", out, code=130).stderr
    assert "kept" in said
    assert (out / "trace" / "trace.json").is_file()
    assert not (out / "summary.json").exists()
