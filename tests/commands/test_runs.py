"""Runs are frozen, read and verified on the command line, an interruption is gone on from, and nothing is replayed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands import runs
from exercise.decision_log.entries import Began, Submitted
from exercise.freezing import freezing
from exercise.run_versions import present_versions
from exercise.services.services import open_services
from exercise.services.settings import Settings
from scenarios.load import load, scenario_hash
from tests.commands.conftest import Line, interrupt_in

ROOT = Path(__file__).parents[2]
REASON = ("--reason", "The model changes next week.")
_WITHOUT_SIMULATOR = """
import sys
sys.modules["simulator"] = None
from commands.runs import runs
runs()
"""


@pytest.fixture
def assigned(line: Line, small: Path) -> tuple[str, ...]:
    """Three runs that were assigned, the first of them begun."""
    services = open_services(Settings())
    scenario = load(small)
    user = services.store.accounts.add("tess", "hash", ("trainee",), services.now())
    assert user is not None
    text = small.read_text(encoding="utf-8")
    digest = scenario_hash(scenario)
    services.store.library.add_text(digest, scenario.id, 1, text, "uploaded", services.now())
    made = tuple(
        services.store.library.add_run(digest, seed, user.id, "", user.id, services.now()).id
        for seed in (3, 4, 5)
    )
    services.store.logs.append(made[0], user.id, Began(), services.now())
    services.store.close()
    return made


def stripped(*words: object, home: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the group in a process that has no simulator."""
    return subprocess.run(
        [sys.executable, "-c", _WITHOUT_SIMULATOR, *map(str, words)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "GOLDENTHREAD_HOME": home},
    )


def test_a_frozen_game_is_read_and_verified_by_a_program_without_a_simulator(
    line: Line, run: str, tmp_path: Path
) -> None:
    out = tmp_path / "frozen"
    line("runs", "freeze", "--run", run, "--to", out, *REASON, "--partial")
    home = os.environ["GOLDENTHREAD_HOME"]
    told = stripped("read", out / run, home=home)
    assert (told.returncode, told.stderr) == (0, "")
    assert f"Run {run}: Small Town" in told.stdout
    assert "missing: what the decisions were worth" in told.stdout
    proved = stripped("verify", out / run, home=home)
    assert (proved.returncode, proved.stderr) == (0, "")
    assert "the log whole" in proved.stdout
    assert "# Debrief of" in stripped("read", out / run, "--part", "debrief.md", home=home).stdout
    line("log", "verify", out / run / "log.jsonl")
    line("records", "verify", out / run / "records" / f"cpd-CPD-{run}-1.zip")


def test_a_file_changed_in_a_frozen_run_is_named_and_the_exit_code_is_1(
    line: Line, assigned: tuple[str, ...], tmp_path: Path
) -> None:
    out = tmp_path / "frozen"
    line("runs", "freeze", "--run", assigned[0], "--to", out, *REASON)
    folder = out / assigned[0]
    for name in ("scenario.yaml", "reports.jsonl", "run.json"):
        before = (folder / name).read_bytes()
        (folder / name).write_bytes(before + b" ")
        said = line("runs", "verify", folder, code=1).stderr
        assert f"{name} has been altered" in said
        assert json.loads(line("runs", "verify", folder, "--json", code=1).stdout)["faults"]
        (folder / name).write_bytes(before)
    line("runs", "verify", folder)
    assert "not trusted" in line("runs", "verify", folder, "--key", "0" * 64, code=1).stderr


def test_an_interrupted_freeze_goes_on_where_it_stopped_and_freezes_nothing_twice(
    line: Line, assigned: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "frozen"
    freeze = ("runs", "freeze", "--all", "--to", out, *REASON)
    with monkeypatch.context() as patched:
        interrupt_in(patched, freezing, "freeze", 2)
        said = line(*freeze, code=130).stderr
    assert "Stopped after 2 of 3 runs" in said
    manifests = [(out / run / "manifest.json").read_bytes() for run in assigned[:2]]
    assert not (out / assigned[2]).exists()
    results = json.loads(line(*freeze, "--json").stdout)
    assert ["frozen before" in result["done"] for result in results] == [True, True, False]
    assert [(out / run / "manifest.json").read_bytes() for run in assigned[:2]] == manifests
    protocol = (out / runs.PROTOCOL).read_text()
    assert [line.split(": ")[1].split()[0] for line in protocol.splitlines()] == [*assigned[:2], *assigned]


def test_a_run_frozen_without_its_folder_gets_it_from_the_store(
    line: Line, assigned: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ("runs", "freeze", "--run", assigned[0], "--to", tmp_path / "frozen", *REASON)
    with monkeypatch.context() as patched:
        interrupt_in(patched, freezing, "write_folder", 1)
        line(*command)
    line("runs", "freeze", "--run", assigned[0], "--to", tmp_path / "again", *REASON)
    verified = json.loads(line("runs", "verify", tmp_path / "again" / assigned[0], "--json").stdout)
    assert verified["faults"] == []


def test_what_is_to_be_frozen_is_listed_first_and_nothing_is_written(
    line: Line, assigned: tuple[str, ...], tmp_path: Path
) -> None:
    rows = json.loads(line("runs", "freeze", "--all", "--dry-run", "--json").stdout)
    assert [(row["run"], row["phase"], row["frozen"], row["replayed"]) for row in rows] == [
        (assigned[0], "cycle", False, True),
        (assigned[1], "briefing", False, True),
        (assigned[2], "briefing", False, True),
    ]
    assert f"{present_versions()}" in line("runs", "freeze", "--all", "--dry-run").stdout
    assert json.loads(line("runs", "freeze", "--dry-run", "--json").stdout) == []
    assert "--reason" in line("runs", "freeze", "--all", "--to", tmp_path / "frozen", code=2).stderr
    assert not (tmp_path / "frozen").exists()
    assert "no run to freeze" in line("runs", "freeze", "--to", tmp_path / "frozen", *REASON).stdout


def test_an_open_run_is_closed_in_the_name_of_an_instructor_and_of_nobody_else(
    line: Line, assigned: tuple[str, ...], tmp_path: Path
) -> None:
    line("users", "add", "ines", "--role", "instructor", "--password", "a-long-enough-word")
    freeze = ("runs", "freeze", "--run", assigned[0], "--to", tmp_path / "frozen", *REASON)
    assert "role of instructor" in line(*freeze, "--user", "tess", code=1).stderr
    line(*freeze, "--user", "ines")
    last = json.loads((tmp_path / "frozen" / assigned[0] / "log.jsonl").read_text().splitlines()[-1])
    assert (last["entry"]["kind"], last["role"], last["page"]) == ("closed", "instructor", 1)


def test_what_is_no_frozen_run_is_said_to_be_none(
    line: Line, assigned: tuple[str, ...], tmp_path: Path
) -> None:
    assert "not the folder of a frozen run" in line("runs", "read", tmp_path, code=1).stderr
    assert "No signing key" in line("runs", "verify", tmp_path, code=1).stderr
    line("runs", "freeze", "--run", assigned[1], "--to", tmp_path / "frozen", *REASON)
    said = line("runs", "read", tmp_path / "frozen" / assigned[1], "--part", "marks.json", code=1).stderr
    assert "has no file marks.json" in said


def test_a_text_with_line_ends_of_other_kinds_is_one_entry_in_an_exported_log(
    line: Line, assigned: tuple[str, ...], tmp_path: Path
) -> None:
    services = open_services(Settings())
    caller = services.store.accounts.by_name("tess")
    assert caller is not None
    services.store.logs.append(
        assigned[0], caller.id, Submitted(text="one\x85two\u2028three"), services.now()
    )
    services.store.close()
    out = tmp_path / "log.jsonl"
    line("log", "export", assigned[0], "--out", out)
    line("log", "verify", out)
