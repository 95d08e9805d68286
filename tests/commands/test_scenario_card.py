"""``scenario card`` says what an instructor asks, and how hard a scenario is."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Line


def test_the_card_is_text_json_and_a_page(line: Line, tmp_path: Path) -> None:
    page = tmp_path / "card.html"
    said = line("scenario", "card", "first-light", "--seeds", 2, "--html", page).output
    assert "How hard it is, 2 seeds" in said
    assert "Reports a cycle, seed 1" in said
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert (
        "add --overwrite"
        in line("scenario", "card", "first-light", "--seeds", 2, "--html", page, code=1).stderr
    )
    told = json.loads(line("scenario", "card", "first-light", "--seeds", 2, "--json").stdout)
    figures = told["difficulty"]["estimates"]
    assert all(figure["meaning"] and figure["unit"] for figure in figures)
    assert told["difficulty"]["seeds"] == [1, 2]
    assert [verdict["question"] for verdict in told["difficulty"]["verdicts"]] == ["Q1"]


def test_difficulty_can_be_left_out(line: Line, small: Path, tmp_path: Path) -> None:
    assert json.loads(line("scenario", "card", small, "--seeds", 0, "--json").stdout)["difficulty"] is None
    refused = line("scenario", "card", small, "--seeds", 0, "--html", tmp_path / "no.html", code=2)
    assert "ask for --seeds of 1 or more" in refused.stderr


def test_a_card_says_what_an_instructor_asks(line: Line, small: Path) -> None:
    card = json.loads(line("scenario", "card", small, "--seed", 4, "--bots", 1, "--json").stdout)
    assert card["id"] == "small-town"
    for question in card["questions"]:
        assert sum(rate for _, rate in question["base_rates"]) == pytest.approx(1)
    assert len(card["bearing"]) == 4
    assert all(len(source["by_cycle"]) == 4 for source in card["reports"])
    assert card["knowable"][0][0] == 4
    assert "Wharf" in line("scenario", "card", small, "--seed", 4).stdout
