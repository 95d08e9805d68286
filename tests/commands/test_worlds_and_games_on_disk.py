"""What commands write can be read, repeated and proved, and truth lies apart from the rest."""

import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from click.testing import Result

from commands.observe import FORMATS
from simulator.trace import EventKind, digest, read_parquet
from synthetic.exports import registry

Line = Callable[..., Result]


def tables(directory: Path) -> dict[str, str]:
    """Return every file below a directory by name, for comparing text files."""
    return {
        path.relative_to(directory).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(directory.rglob("*"))
        if path.suffix in {".json", ".jsonl", ".csv", ".graphml", ".html"}
    }


def test_the_day_is_printed_and_rules_can_be_switched_off(line: Line, small: Path, tmp_path: Path) -> None:
    out = tmp_path / "timed"
    done = line(
        "simulate", small, "--seed", "3", "--days", "21", "--without", "all", "--timing", "--out", out
    )
    assert " 4  deliberation" in done.output
    assert " ms  " in done.output
    kinds = set(read_parquet(out / "trace").events["kind"].tolist())
    assert not kinds & {EventKind.MOVED_PLACE, EventKind.MOVED_MARKET, EventKind.MOVED_METHOD}
    refused = line("simulate", small, "--seed", "3", "--without", "places", "--out", tmp_path / "no", code=2)
    assert "there is no rule places; use all or some of place, target" in refused.stderr


def test_a_trace_on_disk_has_the_digest_that_was_printed(line: Line, small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = json.loads(line("simulate", small, "--seed", 3, "--days", 14, "--out", out, "--json").stdout)
    assert told == json.loads((out / "summary.json").read_text())
    assert digest(read_parquet(out / "trace")) == told["digest"]
    assert told["days"] == 14
    assert told["against_no_action"] is None
    assert sum(told["summary"]["harm_by_zone"].values()) == pytest.approx(told["summary"]["harm"])
    assert sum(told["summary"]["harm_by_market"].values()) <= told["summary"]["harm"] + 1e-6


def test_orders_are_compared_with_the_same_world_without_them(
    line: Line, small: Path, tmp_path: Path
) -> None:
    run = ("simulate", small, "--seed", 3, "--json", "--out")
    alone = json.loads(line(*run, tmp_path / "alone").stdout)
    ordered = json.loads(line(*run, tmp_path / "ordered", "--order", "8:clear:Z-WHARF").stdout)
    gap = ordered["summary"]["harm"] - alone["summary"]["harm"]
    assert ordered["digest"] != alone["digest"]
    assert ordered["against_no_action"]["harm"] == pytest.approx(gap)


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
    with (out / "reports.csv").open(newline="", encoding="utf-8") as file:
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
            line("lab", plan, "--workers", workers, "--out", out, "--json").stdout
        )
        assert (result["replicates_done"], result["stopped"]) == (4, False)
        found.append((result, (out / "runs.csv").read_text()))
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
    said = line("lab", plan, "--out", tmp_path / "out", code=1).stderr
    assert word in said
    assert not (tmp_path / "out").exists()


def test_a_card_says_what_an_instructor_asks(line: Line, small: Path) -> None:
    card = json.loads(line("scenario", "card", small, "--seed", 4, "--bots", 1, "--json").stdout)
    assert card["id"] == "small-town"
    for question in card["questions"]:
        assert sum(rate for _, rate in question["base_rates"]) == pytest.approx(1)
    assert len(card["bearing"]) == 4
    assert all(len(source["by_cycle"]) == 4 for source in card["reports"])
    assert card["knowable"][0][0] == 4
    assert "Wharf" in line("scenario", "card", small, "--seed", 4).stdout
