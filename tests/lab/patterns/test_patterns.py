"""The patterns in their quick version, and the command that shows them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from commands.main import main
from lab.patterns.pattern_records import (
    Pattern,
)
from lab.patterns.pattern_run import run_patterns
from lab.patterns.pattern_store import read_results
from lab.patterns.pattern_words import misses
from lab.patterns.registry import PATTERNS
from tests.lab.patterns.constructed_patterns import EVERY

TELLING = {"P1", "P2", "P3", "P6", "N2", "N3", "N4", "N5"}
"""Where the quick version has the power to say that the model is in band; elsewhere it may not be able to tell."""


@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.id)
def test_the_quick_version_finds_no_pattern_out_of_band_and_is_sure_where_it_has_the_power(
    pattern: Pattern,
) -> None:
    (result,) = run_patterns([pattern], quick=True)
    assert result.verdict != "out of band", misses(result, pattern)
    if pattern.id in TELLING:
        assert result.verdict == "in band", misses(result, pattern)


def test_every_pattern_says_what_was_found_by_whom_and_what_the_quick_version_can_tell() -> None:
    assert len({pattern.id for pattern in EVERY}) == len(EVERY)
    assert [p.id for p in PATTERNS] == sorted((p.id for p in PATTERNS), key=lambda ident: int(ident[1:]))
    for pattern in EVERY:
        for words in (pattern.claim, pattern.statistic, pattern.source, pattern.power):
            assert words.endswith("."), pattern.id
        assert (pattern.low, pattern.high) != (None, None), pattern.id
        assert 2 <= pattern.seeds_quick <= pattern.seeds_full, pattern.id
        assert pattern.scale(True).seed_numbers == tuple(range(1, pattern.seeds_quick + 1)), (
            "no seed is picked"
        )


def test_the_command_prints_the_table_and_writes_page_and_results(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = CliRunner().invoke(main, ["lab", "patterns", "--only", "n2", "--workers", "1", "--out", str(out)])
    assert done.exit_code == 0, done.output
    assert "in band" in done.stdout
    assert read_results(out / "patterns.json")[0].id == "N2"
    assert "Policy off" in (out / "patterns.html").read_text(encoding="utf-8")
    again = CliRunner().invoke(main, ["lab", "patterns", "--only", "n2", "--workers", "1", "--json"])
    assert json.loads(again.stdout) == json.loads((out / "patterns.json").read_text(encoding="utf-8"))


def test_the_command_names_every_unknown_pattern_and_those_there_are() -> None:
    done = CliRunner().invoke(main, ["lab", "patterns", "--only", "P99", "--only", "P1", "--only", "Q1"])
    assert done.exit_code == 1
    assert "there is no pattern P99, Q1; use some of P1, P2" in done.output
