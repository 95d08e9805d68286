"""A game on disk can be proved from its files, and is never written over by accident."""

import json
from pathlib import Path

from tests.commands.conftest import Line, tables


def test_a_signed_game_can_be_proved_from_its_files(line: Line, small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    play = ("play", small, "--seed", 4, "--bot", "open-all", "--out", out, "--sign", "--json")
    score = json.loads(line(*play).stdout)
    proved = json.loads(line("log", "verify", out / "log.jsonl", "--head", score["head"], "--json").stdout)
    assert (proved["faults"], proved["entries"], proved["head"]) == ([], score["entries"], score["head"])
    line("records", "verify", out / "record.json")
    assert (out / "record.pdf").read_bytes().startswith(b"%PDF")
    record = out / "record.json"
    record.write_text(record.read_text().replace('"not_yet"', '"meets"'))
    assert "changed" in line("records", "verify", record, code=1).stderr


def test_a_game_is_never_written_over_another_by_accident(line: Line, small: Path, tmp_path: Path) -> None:
    play = ("play", small, "--seed", 4, "--bot", "base-rate", "--out", tmp_path / "out")
    line(*play)
    before = tables(tmp_path / "out")
    assert "--overwrite" in line(*play, code=1).stderr
    line(*play, "--overwrite")
    assert tables(tmp_path / "out") == before


def test_an_unknown_bot_is_wrong_usage_that_names_the_bots(line: Line, small: Path, tmp_path: Path) -> None:
    said = line("play", small, "--bot", "genius", "--out", tmp_path / "out", code=2).stderr
    assert "never-decides" in said
