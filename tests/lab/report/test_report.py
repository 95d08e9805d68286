"""A study as one page: it stands alone, says how sure it is, and every picture has its table."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from documents.numbers_in_text import figure, signed_figure
from lab.report import report, write_report
from scenarios.json_schema import parameters
from scenarios.schema.scenario import Scenario

Page = Any
Read = Callable[[str], Page]
Made = dict[str, Any]
DESIGNS = ("paired", "factorial", "latin_hypercube", "morris", "sobol")


@pytest.fixture(scope="module")
def page(read: Read, made_up: Made, town: Scenario) -> Page:
    return read(report(made_up["result"](town), town))


def said(page: Page) -> str:
    return " ".join(" ".join(text for _, text in page.texts).split())


@pytest.mark.parametrize("design", DESIGNS)
def test_a_report_of_every_design_is_well_formed_and_fetches_nothing(
    read: Read, made_up: Made, town: Scenario, design: str
) -> None:
    text = report(made_up["result"](town, design), town)
    page = read(text)
    assert page.faults == []
    fetching = [
        one for one in page.attributes if one[1] in ("src", "href", "action", "data", "srcset", "style")
    ]
    assert [one for one in fetching if not one[2].startswith("#")] == []
    assert re.findall(r"https?:|@import|<script", text) == []
    ids = [value for _, name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    targets = {value[1:] for tag, name, value in page.attributes if tag == "a" and name == "href"}
    assert targets <= set(ids)


def test_equal_results_give_equal_bytes(made_up: Made, town: Scenario, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_report(made_up["result"](town), tmp_path / name, scenario=town)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_effects_stand_with_both_intervals_and_the_number_of_comparisons(
    page: Page, made_up: Made, town: Scenario
) -> None:
    result = made_up["result"](town)
    _, *rows, _ = page.table("Harm (harm days)")
    shown = {row[0]: row[2:] for row in rows}
    for effect in result.effects:
        if effect.measure == "harm":
            cells = shown[f"{effect.strategy} − {effect.against}"]
            assert cells[0] == signed_figure(effect.difference, 0)
            assert cells[1] == f"{signed_figure(effect.low, 0)} to {signed_figure(effect.high, 0)}"
            assert (
                cells[2]
                == f"{signed_figure(effect.simultaneous_low, 0)} to {signed_figure(effect.simultaneous_high, 0)}"
            )
    assert f"{len(result.effects)} comparisons were made" in said(page)


def test_every_zone_stands_in_the_table_of_its_map(page: Page, made_up: Made, town: Scenario) -> None:
    result = made_up["result"](town)
    for strategy in ("clear", "clear_hold"):
        _, *rows = page.tables[f"By zone: {strategy}"]
        known = [one for one in result.places if one.strategy == strategy]
        assert [row[3] for row in rows] == [signed_figure(one.harm, 1) for one in known]
        assert [row[0] for row in rows] == [place.name for place in result.facts.zones]
    maps = [v for tag, name, v in page.attributes if name == "aria-label" and v.startswith("Map of")]
    assert len(maps) == 2


def test_weeks_survival_cost_and_front_stand_in_tables(page: Page, made_up: Made, town: Scenario) -> None:
    result = made_up["result"](town)
    _, *weeks = page.table("Harm by week: clear,")
    assert [row[2] for row in weeks] == [signed_figure(week.difference, 1) for week in result.curves[1].weeks]
    _, *survival = page.table("Survival to the end")
    assert [row[2] for row in survival] == [str(one.dissolved) for one in result.survival]
    _, clear, hold, _ = page.table("Officer-days for each harm day prevented")
    assert clear[2] == figure(result.costs[0].officer_days_per_prevented, 3)
    assert hold[2] == "–"
    _, *front = page.table("Pareto front")
    assert [row[4] for row in front] == ["yes", "yes", "no"]
    assert front[2][5] == "none, clear"


@pytest.mark.parametrize(
    ("design", "caption", "first"),
    [
        ("morris", "Harm (harm days): effect of clear against none: mean absolute", "adaptation.learning"),
        ("sobol", "Harm (harm days): effect of clear against none: shares", "adaptation.learning"),
        ("latin_hypercube", "Harm (harm days): effect of clear against none: partial", "adaptation.learning"),
        ("factorial", "Harm (harm days), by level", "adaptation.learning: 0.5 against 0.1, none"),
    ],
)
def test_sensitivity_is_shown_as_the_design_gives_it(
    read: Read, made_up: Made, town: Scenario, design: str, caption: str, first: str
) -> None:
    page = read(report(made_up["result"](town, design), town))
    assert page.table(caption)[1][0] == first
    _, *settings = page.table("The 4 settings")
    assert len(settings) == 4


def test_a_stopped_study_says_so_before_anything_else(read: Read, made_up: Made, town: Scenario) -> None:
    page = read(report(made_up["stopped"](town), town))
    words = said(page)
    assert "This study was stopped before its end. 10 of 18 runs and 3 of 6 replicates" in words
    assert words.index("stopped before its end") < words.index("In short")
    assert "1 run failed" in words
    assert page.table("Runs that failed")[1][2] == "MemoryError: <none> left"
    _, first, second = page.table("Looks of sequential stopping")
    assert first[1:3] == ["–", "± –"]
    assert second[3] == "± 6.50"


def test_methods_state_design_pairing_intervals_and_version(
    page: Page, made_up: Made, town: Scenario
) -> None:
    facts, words = made_up["result"](town).facts, said(page)
    for told in (
        "common random numbers",
        "Student's t",
        "Bonferroni",
        "Holm",
        "Bowers and Johnson",
        "Kaplan and Meier",
        "fixed beforehand",
        f"model version {facts.model_version}",
        facts.scenario_hash,
        facts.study_hash,
        "Seeds 11 to 16",
    ):
        assert told in words, told


def test_every_note_on_how_to_read_the_study_is_shown(page: Page, made_up: Made, town: Scenario) -> None:
    assert [note for note in made_up["result"](town).notes if note not in said(page)] == []


def test_the_parameter_table_is_the_schema_with_the_values_of_the_scenario(
    page: Page, town: Scenario
) -> None:
    _, *rows = page.table("Parameters of the scenario")
    known = dict(parameters())
    assert {row[0] for row in rows} <= set(known)
    for row in rows:
        assert row[4] == known[row[0]]["unit"]
        assert row[6] == known[row[0]]["source"]
    values = {row[0]: row[2] for row in rows}
    assert values["Area.population"] == f"{town.area.population:,}"
    assert values["Calendar.cycles"] == str(town.calendar.cycles)
    demands = sorted(market.demand for market in town.markets)
    assert values["Market.demand"] == f"{demands[0]:g} to {demands[-1]:g}"


def test_without_the_scenario_there_are_tables_and_no_map(
    read: Read, made_up: Made, town: Scenario, tmp_path: Path
) -> None:
    write_report(made_up["result"](town), tmp_path / "report.html")
    page = read((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert "There is no map because the scenario is not at hand" in said(page)
    assert page.tables["By zone: clear"]


def test_another_scenario_than_the_one_studied_is_refused(
    made_up: Made, town: Scenario, tmp_path: Path
) -> None:
    other = town.model_copy(update={"title": "Another Town"})
    with pytest.raises(ValueError, match="is not the one studied"):
        write_report(made_up["result"](town), tmp_path / "report.html", scenario=other)
    assert not (tmp_path / "report.html").exists()


def test_words_of_a_study_cannot_become_markup(read: Read, made_up: Made, town: Scenario) -> None:
    result = made_up["result"](town)
    bad = "</title><script>alert(1)</script>"
    hostile = replace(result, facts=replace(result.facts, title=bad, question=bad), notes=(bad,))
    text = report(hostile, town)
    assert bad not in text
    assert read(text).faults == []


def test_a_study_in_which_nothing_was_finished_can_be_reported(
    read: Read, made_up: Made, town: Scenario
) -> None:
    whole = made_up["result"](town)
    lists = ("runs", "effects", "places", "quotients", "curves", "survival", "costs", "pareto")
    nothing = replace(whole, **dict.fromkeys(lists, ()), replicates_done=0, runs_done=0, ended="stopped")
    assert read(report(nothing, town)).faults == []
