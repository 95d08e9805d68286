"""What is wrong with the sources of a scenario is told by line, with what to do about it."""

import json

import pytest

from scenarios.load import check_text, load_text
from tests.data.evidence_town import scenario, text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("kind: holder", "kind: broker", "kind 'broker' is not known"),
        ("\ninjects:\n", "\nvolumes: {pcso: 1}\ninjects:\n", "'volumes' is not a field here"),
        ("partner: prison\n      basis", "partner: prisn\n      basis", "evidence.sources[6].partner: there is no partner 'prisn'; did you mean prison?"),
        ("basis: {machine: 1}", "basis: {machine: 0.9}", "basis shares add up to 0.9; make them add up to 1"),
        ("delay_min: 2\n      delay_max: 5", "delay_min: 6\n      delay_max: 5", "delay_max 5 is below delay_min 6"),
        ("task_hours: 12", "task_hours: 41", "it takes 41 specialist hours, but a cycle has 40"),
        ("    - id: anpr", "    - id: pcso", "id 'pcso' is used twice, first on line"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_sources_and_kinds_is_told(old: str, new: str, said: str) -> None:
    faults = [str(fault) for fault in check_text(text((old, new)), "town.yaml")]
    assert any(said in fault for fault in faults), faults


def test_a_file_without_evidence_is_told_what_is_missing() -> None:
    bare = text()[: text().index("\nevidence:\n")]
    assert "evidence is missing; add evidence" in str(check_text(bare, "town.yaml")[0])


def test_what_is_stored_of_a_scenario_loads_as_the_same_scenario() -> None:
    stored = json.dumps(scenario().model_dump(mode="json")).replace('"2031-03-03"', "2031-03-03")
    assert load_text(stored, "town.yaml") == scenario()


def test_a_source_is_found_by_its_id_and_one_that_is_not_there_is_none() -> None:
    town = scenario()
    assert town.source("anpr") in town.evidence.sources
    assert town.source("crypto") is None
