"""A world on disk can be read and repeated; ``--plot`` adds one page, and a wrong order gets a sentence."""

import json
from pathlib import Path

import pytest

from simulator.trace import EventKind, digest, read_parquet
from tests.commands.conftest import Line, interrupt_in


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


def test_a_plot_is_written_beside_the_other_files_when_asked_for(
    line: Line, small: Path, tmp_path: Path
) -> None:
    run = ("simulate", small, "--seed", 3, "--days", 14, "--order", "8:clear:Z-WHARF", "--json", "--out")
    plain = json.loads(line(*run, tmp_path / "plain").stdout)
    drawn = json.loads(line(*run, tmp_path / "drawn", "--plot").stdout)
    assert plain == drawn
    assert {path.name for path in (tmp_path / "plain").iterdir()} == {"trace", "summary.json"}
    assert {path.name for path in (tmp_path / "drawn").iterdir()} == {"trace", "summary.json", "plot.html"}
    page = (tmp_path / "drawn" / "plot.html").read_text(encoding="utf-8")
    assert drawn["digest"] in page
    assert "The same world without the orders" in page


def test_a_plot_is_the_same_twice_and_of_modest_size(line: Line, tmp_path: Path) -> None:
    for name in ("a", "b"):
        line("simulate", "harrowmere-lines", "--seed", 7, "--plot", "--out", tmp_path / name)
    pages = [(tmp_path / name / "plot.html").read_bytes() for name in ("a", "b")]
    assert pages[0] == pages[1]
    assert len(pages[0]) < 2_000_000


def test_an_unknown_scenario_gets_the_nearest_name(line: Line, tmp_path: Path) -> None:
    said = line("simulate", "harowmere-lines", "--out", tmp_path / "out", code=1).stderr
    assert "harrowmere-lines" in said
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("seed", ["-1", "2147483648", "seven", "1.5"])
def test_a_seed_out_of_range_is_wrong_usage(line: Line, tmp_path: Path, small: Path, seed: str) -> None:
    said = line("simulate", small, "--seed", seed, "--out", tmp_path / "out", code=2).stderr
    assert "--seed" in said


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ("clear", "DAY:ACTION"),
        ("x:clear:Z-WHARF", "DAY:ACTION"),
        ("8:sing", "sing"),
        ("8:clear:Z-MOON", "Z-MOON"),
        ("8:clear", "use one of"),
        ("800:clear:Z-WHARF", "day"),
    ],
)
def test_an_order_that_cannot_be_is_wrong_usage(
    line: Line, tmp_path: Path, small: Path, order: str, words: str
) -> None:
    said = line("simulate", small, "--order", order, "--out", tmp_path / "out", code=2).stderr
    assert words.lower() in said.lower()


def test_more_days_than_the_calendar_has_is_wrong_usage(line: Line, tmp_path: Path, small: Path) -> None:
    said = line("simulate", small, "--days", 4000, "--out", tmp_path / "out", code=2).stderr
    assert "28" in said


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
