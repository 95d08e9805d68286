"""A pack of reports is the same for the same seed, in the formats asked for, with the truth apart."""

import csv
import json
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from commands.observe import FORMATS
from synthetic.exports import registry
from synthetic.life_rows import life_files
from tests.commands.conftest import Line, interrupt_in, tables


def test_the_same_seed_writes_the_same_pack_and_another_seed_another(
    line: Line, small: Path, tmp_path: Path
) -> None:
    for name, seed in (("a", 4), ("b", 4), ("c", 5)):
        line("observe", small, "--seed", seed, "--out", tmp_path / name)
    assert tables(tmp_path / "a") == tables(tmp_path / "b")
    assert tables(tmp_path / "a") != tables(tmp_path / "c")


def test_truth_is_sealed_apart_from_the_pack_with_a_warning(line: Line, small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    warned = line("observe", small, "--seed", 4, "--out", out).stderr
    assert str(out / "sealed") in warned
    sealed = [json.loads(row) for row in (out / "sealed" / "truth.jsonl").read_text().splitlines()]
    reports = [json.loads(row) for row in (out / "reports.jsonl").read_text().splitlines()]
    with (out / "reports.csv").open(newline="", encoding="utf-8-sig") as file:
        assert [row["id"] for row in csv.DictReader(file)] == [report["id"] for report in reports]
    assert pq.read_table(out / "reports.parquet").num_rows == len(reports) == len(sealed)
    told = set(reports[0]) | set(json.loads((out / "questions.json").read_text())[0]["question"])
    assert not told & {"error_type", "copy_of", "events", "explanation", "truth", "decoy", "correct_source"}
    answers = json.loads((out / "sealed" / "answers.json").read_text())
    assert {answer["question"] for answer in answers} == {"Q1", "Q2", "Q3"}


def test_the_pack_comes_in_every_format_or_in_those_asked_for(
    line: Line, small: Path, tmp_path: Path
) -> None:
    assert tuple(registry.FORMATS) == FORMATS
    said = line("observe", small, "--seed", 4, "--out", tmp_path / "all")
    assert "links" in said.stdout
    assert "FollowTheMoney keeps every value" in said.stderr
    folders = {p.name for p in (tmp_path / "all").iterdir() if p.is_dir()}
    assert folders == {"pole", "graphml", "i2", "ftm", "sealed"}
    told = json.loads(
        line("observe", small, "--seed", 4, "--format", "i2", "--out", tmp_path / "i2", "--json").stdout
    )
    assert {p.name for p in (tmp_path / "i2").iterdir() if p.is_dir()} == {"i2", "sealed"}
    written = {str(p) for p in (tmp_path / "i2").rglob("*") if p.is_file()}
    assert set(told["files"]) == written
    assert "ftm" in line("observe", small, "--format", "gexf", "--out", tmp_path / "x", code=2).stderr


def test_a_pack_without_the_library_is_written_all_the_same_and_says_so(
    line: Line, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line("observe", small, "--seed", 4, "--out", tmp_path / "with")
    monkeypatch.setitem(sys.modules, "followthemoney", None)
    assert "goldenthread[ftm]" in line("observe", small, "--seed", 4, "--out", tmp_path / "without").stderr
    one, two = (tmp_path / name / "ftm" / "entities.ftm.json" for name in ("with", "without"))
    assert one.read_bytes() == two.read_bytes()


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
    assert (out / "sealed" / "bulk" / "anpr_looks.parquet").is_file()
    plain = tmp_path / "plain"
    line("observe", small, "--format", "pole", "--out", plain)
    assert not (plain / "bulk").exists()
    assert (plain / "reports.jsonl").read_bytes() == (out / "reports.jsonl").read_bytes()


def test_a_stopped_bulk_says_how_far_it_came(
    line: Line, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupt_in(monkeypatch, life_files, "life_cameras", 1)
    said = line("observe", small, "--format", "pole", "--bulk", "--out", tmp_path / "out")
    assert "the bulk records end after 1 of 28 days; the files are whole" in said.stderr
    assert pq.read_table(tmp_path / "out" / "bulk" / "anpr.parquet").num_rows > 10
