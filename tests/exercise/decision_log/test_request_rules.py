"""A request goes only to a source that can see something of whom it names."""

from exercise.decision_log.request_rules import unseeable
from tests.data import first_light


def test_a_source_that_sees_nothing_of_a_subject_is_refused_with_those_that_can() -> None:
    scenario = first_light.scenario()
    assert unseeable(scenario, "anpr", "P00001") == ""
    refusal = unseeable(scenario, "anpr", "G02")
    assert refusal.startswith("ANPR return can see nothing of a group; ask one of these: ")
    assert "PCSO report" in refusal
    assert "ANPR return" not in refusal.split(";")[1]


def test_nobody_looks_at_a_place_or_a_number_as_such() -> None:
    for entity in ("Z-WHARF", "N-Q4-1"):
        assert "ask for a look at a person or a group" in unseeable(first_light.scenario(), "pcso", entity)
