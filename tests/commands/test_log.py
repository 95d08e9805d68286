"""A log that leaves the house can be proved, and one that was touched is found."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from exercise.decision_log.entries import Began, Chosen, Decided, Entry, LogEntry, Submitted
from exercise.decision_log.hash_chain import genesis, link
from tests.commands.conftest import Line

AT = datetime(2031, 3, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Return a file with a log of four entries."""
    previous = genesis("EX-0001", "0" * 64, 7)
    rows: list[LogEntry] = []
    entries: tuple[Entry, ...] = (
        Began(),
        Decided(chosen=(Chosen(action="no_action"),)),
        Decided(chosen=(), deferred=True),
        Submitted(text="So."),
    )
    for seq, entry in enumerate(entries, 1):
        rows.append(link("EX-0001", seq, AT, "U-0001", "", entry, previous))
        previous = rows[-1].hash
    path = tmp_path / "log.jsonl"
    path.write_text("".join(row.model_dump_json() + "\n" for row in rows), encoding="utf-8")
    return path


def test_an_untouched_log_is_whole(line: Line, log: Path) -> None:
    found = json.loads(line("log", "verify", log, "--json").stdout)
    assert (found["entries"], found["faults"]) == (4, [])
    assert found["head"] == json.loads(log.read_text().splitlines()[-1])["hash"]


@pytest.mark.parametrize(
    "tamper",
    [
        lambda rows: [rows[0].replace("began", "began "), *rows[1:]],
        lambda rows: [*rows[:3], rows[3].replace("So.", "No.")],
        lambda rows: [rows[0], rows[2], rows[1], rows[3]],
        lambda rows: [rows[0], *rows[2:]],
        lambda rows: rows[1:],
        lambda rows: [*rows, rows[3]],
        lambda rows: [*rows[:2], "{}", rows[3]],
        lambda rows: [*rows[:3], rows[3].replace("U-0001", "U-0002")],
        lambda rows: [],
    ],
    ids=["kind", "words", "swapped", "cut-out", "beheaded", "repeated", "emptied", "other-hand", "nothing"],
)
def test_a_tampered_log_is_found(line: Line, log: Path, tamper: Callable[[list[str]], list[str]]) -> None:
    log.write_text("".join(row + "\n" for row in tamper(log.read_text().splitlines())))
    said = line("log", "verify", log, code=1)
    assert str(log) in said.stderr
    assert said.stdout == ""
    assert json.loads(line("log", "verify", log, "--json", code=1).stdout)["faults"]


def test_a_log_cut_short_is_found_by_a_hash_it_had_reached(line: Line, log: Path) -> None:
    head = json.loads(line("log", "verify", log, "--json").stdout)["head"]
    log.write_text("".join(row + "\n" for row in log.read_text().splitlines()[:-1]))
    line("log", "verify", log)
    assert "missing" in line("log", "verify", log, "--head", head, code=1).stderr


def test_a_run_that_is_not_there_is_named(line: Line) -> None:
    assert "EX-0099" in line("log", "verify", "EX-0099", code=1).stderr
    assert "EX-0099" in line("log", "export", "EX-0099", "--out", "log.jsonl", code=1).stderr
