"""Ctrl-C ends long work in a sentence and keeps what is finished."""

import json
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from click.testing import Result

from lab.execution import cells

Line = Callable[..., Result]
PLAN = """title: Clear the Wharf
scenario: {scenario}
replicates: 10
strategies:
  clear:
    - {{day: 7, action: clear, target: Z-WHARF}}
"""


@pytest.fixture(autouse=True)
def _keyboard() -> Iterator[None]:
    """Let Ctrl-C reach the tests also where they were started in the background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupt_in(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, call: int) -> None:
    """Press Ctrl-C during one call of a function, counted from 1."""
    real, calls = getattr(owner, name), []

    def pressed(*args: Any, **kwargs: Any) -> Any:
        calls.append(name)
        if len(calls) == call:
            signal.raise_signal(signal.SIGINT)
        return real(*args, **kwargs)

    monkeypatch.setattr(owner, name, pressed)


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


def test_a_stopped_simulation_leaves_what_was_written_and_no_traceback(
    line: Line, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import simulator.run

    interrupt_in(monkeypatch, simulator.run, "run", 1)  # the twin is the only run that goes through it
    out = tmp_path / "out"
    said = line("simulate", small, "--order", "8:clear:Z-WHARF", "--out", out, code=130).stderr
    assert "kept" in said
    assert (out / "trace" / "trace.json").is_file()
    assert not (out / "summary.json").exists()
