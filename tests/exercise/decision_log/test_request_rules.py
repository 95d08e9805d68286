"""A request goes only to a source that can see something of whom it names."""

from exercise.decision_log.request_rules import unseeable
from scenarios.load import load
from tests.data import first_light
from tests.exercise.conftest import SMALL_TOWN


def test_a_source_that_sees_nothing_of_a_subject_is_refused_with_those_that_can() -> None:
    scenario = first_light.scenario()
    assert unseeable(scenario, "anpr", "P00001") == ""
    refusal = unseeable(scenario, "anpr", "G02")
    assert refusal.startswith("ANPR return can see nothing of a group; ask one of these: ")
    assert "PCSO report" in refusal
    assert "ANPR return" not in refusal.split(";")[1]


def test_where_sources_make_statements_this_rule_refuses_nobody() -> None:

    assert unseeable(load(SMALL_TOWN), "anpr", "G02") == ""
