"""A record signed in the house leaves it from the command line and is proved outside."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from exercise.bots import play
from exercise.house import open_house
from exercise.settings import Settings
from scenarios.load import load

Line = Callable[..., Result]
ASSESSOR = ("--user", "bot assessor")


@pytest.fixture
def run(line: Line, small: Path) -> str:
    """Play and sign a game in the house that the command line uses, and return its run."""
    house = open_house(Settings())
    score = play(house, load(small), 4, "base-rate", sign=True)
    house.store.close()
    return score.run


def test_a_signed_record_is_listed_exported_and_proved(line: Line, run: str, tmp_path: Path) -> None:
    listed = json.loads(line("records", "list", *ASSESSOR, "--json").stdout)
    assert [row["run"] for row in listed] == [run]
    for fmt in ("pdf", "csv", "json"):
        line("records", "export", run, "--format", fmt, "--out", tmp_path / f"record.{fmt}", *ASSESSOR)
    line("records", "verify", tmp_path / "record.json")
    record = json.loads((tmp_path / "record.json").read_text())["record"]
    line("log", "export", run, "--out", tmp_path / "log.jsonl")
    head = record["activity"]["log_sha256"]
    for place in (run, tmp_path / "log.jsonl"):
        assert json.loads(line("log", "verify", place, "--head", head, "--json").stdout)["faults"] == []


def test_an_export_never_replaces_a_file_unasked(line: Line, run: str, tmp_path: Path) -> None:
    out = tmp_path / "record.csv"
    out.write_text("mine")
    export = ("records", "export", run, "--format", "csv", "--out", out, *ASSESSOR)
    assert "--overwrite" in line(*export, code=1).stderr
    assert out.read_text() == "mine"
    line(*export, "--overwrite")
    assert run in out.read_text()


def test_an_unknown_run_and_a_directory_in_the_way_are_refused(line: Line, run: str, tmp_path: Path) -> None:
    gone = line("records", "export", "EX-9999", "--out", tmp_path / "r.pdf", *ASSESSOR, code=1)
    assert "EX-9999" in gone.stderr
    assert "directory" in line("records", "export", run, "--out", tmp_path, *ASSESSOR, code=1).stderr


def test_the_quality_of_marks_is_printed_and_refused_in_words(line: Line, run: str) -> None:
    told = json.loads(line("records", "quality", *ASSESSOR, "--seeds", "--json").stdout)
    assert told["quality"]["handed_in"] == 1
    assert {figure["value"] for figure in told["quality"]["figures"]} == {None}
    assert [row["seed"] for row in told["seeds"]] == [4]
    printed = line("records", "quality", *ASSESSOR).stdout
    assert "needs at least 10" in " ".join(printed.split())
    assert "C-0099" in line("records", "quality", "--cohort", "C-0099", *ASSESSOR, code=1).stderr
