"""What belongs to the other format is told by line, with what to do about it."""

import json

import pytest
from pydantic import ValidationError

from scenarios.load import check_text, load, load_text
from scenarios.schema.scenario import Scenario
from tests.data.evidence_town import TOWN, scenario, text

FIRST = TOWN.read_text(encoding="utf-8")


def test_both_formats_load() -> None:
    assert load(TOWN).format == "goldenthread/1"
    assert scenario().format == "goldenthread/2"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("kind: broker", "kind: holder", "questions[0].kind: kind holder belongs to goldenthread/2, and this file is goldenthread/1; use broker, or upgrade"),
        ("kind: destination", "kind: place", "questions[2].kind: kind place belongs to goldenthread/2, and this file is goldenthread/1; use destination"),
        ("\nsources:\n", "\nevidence: {sources: [{id: anpr, name: ANPR, basis: {machine: 1}}]}\nsources:\n", "evidence: evidence belongs to goldenthread/2"),
        ("bears_on: [destination]", "bears_on: [place]", "bears_on[0]"),
    ],
)  # fmt: skip
def test_what_belongs_to_the_second_format_is_refused_in_the_first(old: str, new: str, said: str) -> None:
    assert old in FIRST
    faults = [str(fault) for fault in check_text(FIRST.replace(old, new, 1), "town.yaml")]
    assert any(said in fault for fault in faults), faults


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("kind: holder", "kind: broker", "questions[0].kind: kind broker belongs to goldenthread/1, and this file is goldenthread/2; use holder"),
        ("\ninjects:\n", "\nvolumes: {pcso: 1}\ninjects:\n", "volumes: volumes belongs to goldenthread/1"),
        ("\ninjects:\n", "\ndials: {delay: 2}\ninjects:\n", "dials: dials belongs to goldenthread/1"),
        ("\ninjects:\n", "\nsources: [{id: anpr}]\ninjects:\n", "sources: sources belongs to goldenthread/1"),
        ("partner: prison\n      basis", "partner: prisn\n      basis", "evidence.sources[6].partner: there is no partner 'prisn'; did you mean prison?"),
        ("basis: {machine: 1}", "basis: {machine: 0.9}", "basis shares add up to 0.9; make them add up to 1"),
        ("delay_min: 2\n      delay_max: 5", "delay_min: 6\n      delay_max: 5", "delay_max 5 is below delay_min 6"),
        ("task_hours: 12", "task_hours: 41", "it takes 41 specialist hours, but a cycle has 40"),
        ("    - id: anpr", "    - id: pcso", "id 'pcso' is used twice, first on line"),
    ],
)  # fmt: skip
def test_what_belongs_to_the_first_format_is_refused_in_the_second(old: str, new: str, said: str) -> None:
    faults = [str(fault) for fault in check_text(text((old, new)), "town.yaml")]
    assert any(said in fault for fault in faults), faults


def test_a_file_without_sources_of_its_own_format_is_told_what_to_add() -> None:
    bare = text()[: text().index("\nevidence:\n")]
    assert "evidence is missing; add evidence: with the sources" in str(check_text(bare, "town.yaml")[0])
    start, end = FIRST.index("\nsources:\n"), FIRST.index("\nvolumes:\n")
    (fault,) = check_text(FIRST[:start] + FIRST[end:], "town.yaml")
    assert "sources has too few entries (0); give at least 1" in str(fault)


def test_a_scenario_put_together_without_a_file_is_held_to_its_format_too() -> None:
    first, second = load(TOWN).model_dump(), scenario().model_dump()
    for data in (
        first | {"evidence": second["evidence"]},
        first | {"sources": ()},
        first | {"questions": second["questions"]},
        second | {"evidence": None},
        second | {"sources": first["sources"]},
        second | {"dials": first["dials"]},
    ):
        with pytest.raises(ValidationError):
            Scenario.model_validate(data)
    assert Scenario.model_validate(first) == load(TOWN)
    assert Scenario.model_validate(second) == scenario()


def test_a_scenario_is_stored_without_what_belongs_to_the_other_format() -> None:
    first, second = load(TOWN).model_dump(mode="json"), scenario().model_dump(mode="json")
    assert first.keys() - second.keys() == {"sources", "volumes", "dials"}
    assert second.keys() - first.keys() == {"evidence"}


def test_what_is_stored_of_a_scenario_loads_as_the_same_scenario() -> None:
    for stored in (load(TOWN), scenario()):
        text = json.dumps(stored.model_dump(mode="json")).replace('"2031-03-03"', "2031-03-03")
        assert load_text(text, "town.yaml") == stored
