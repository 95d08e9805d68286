"""``scenario card`` says how hard a scenario is, and ``scenario check --deep`` refuses what cannot be answered."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from assessment.difficulty import difficulty as measuring

Line = Callable[..., Result]


def test_the_card_is_text_json_and_a_page(line: Line, small: Path, tmp_path: Path) -> None:
    page = tmp_path / "card.html"
    said = line("scenario", "card", small, "--seeds", 2, "--html", page).output
    assert "How hard it is, 2 seeds" in said
    assert "Reports a cycle, seed 1" in said
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "add --overwrite" in line("scenario", "card", small, "--seeds", 2, "--html", page, code=1).stderr
    told = json.loads(line("scenario", "card", small, "--seeds", 2, "--json").stdout)
    figures = told["difficulty"]["estimates"]
    assert all(figure["meaning"] and figure["unit"] for figure in figures)
    assert told["difficulty"]["seeds"] == [1, 2]
    assert {verdict["knowable"] for verdict in told["difficulty"]["verdicts"]} == {True}


def test_difficulty_can_be_left_out(line: Line, small: Path, tmp_path: Path) -> None:
    assert json.loads(line("scenario", "card", small, "--seeds", 0, "--json").stdout)["difficulty"] is None
    refused = line("scenario", "card", small, "--seeds", 0, "--html", tmp_path / "no.html", code=2)
    assert "ask for --seeds of 1 or more" in refused.stderr


def test_the_deep_check_passes_what_can_be_known(line: Line, small: Path) -> None:
    assert "1 file(s) without fault" in line("scenario", "check", small, "--deep", "--seeds", 2).output


def test_the_deep_check_refuses_a_question_without_a_right_answer(
    line: Line, small: Path, tmp_path: Path
) -> None:
    dark = tmp_path / "dark.yaml"
    text = small.read_text(encoding="utf-8").replace(
        "dials: {background: 36}", "dials: {background: 36, signal: 0}"
    )
    text = "".join(t for t in text.splitlines(keepends=True) if not t.startswith("    insufficient:"))
    dark.write_text(text, encoding="utf-8")
    assert "without fault" in line("scenario", "check", dark).output
    refused = line("scenario", "check", dark, "--deep", "--seeds", 2, code=1)
    assert "questions[0]: Q1 is not knowable" in refused.stderr
    assert "give it insufficient: with the words of that answer" in refused.stderr
    assert "3 fault(s) in 1 of 1 file(s)" in refused.stderr
    words = "    insufficient: The intelligence does not tell.\n"
    mended = "".join(
        line_ + (words if line_.startswith("    base_rates:") else "")
        for line_ in text.splitlines(keepends=True)
    )
    dark.write_text(mended, encoding="utf-8")
    assert "without fault" in line("scenario", "check", dark, "--deep", "--seeds", 2).output


def test_a_stopped_check_decides_nothing(line: Line, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import signal

    real = measuring.observed_world

    def pressed(*args: object) -> object:
        signal.raise_signal(signal.SIGINT)
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(measuring, "observed_world", pressed)
    stopped = line("scenario", "check", small, "--deep", "--seeds", 3, code=130)
    assert "stopped after 1 of 3 seeds; nothing is decided" in stopped.stderr
