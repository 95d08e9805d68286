"""The reader of a scenario begins at its base rates."""

import pytest

from assessment.observer.ideal_reader import by_id, prior
from assessment.observer.readers import ideal_reader
from scenarios.load import find
from simulator.answers import slots


def test_a_scenario_is_read_by_its_own_questions_from_the_base_rates_on() -> None:
    scenario = find("harrowmere-lines")
    reader = ideal_reader(scenario, 3)
    assert reader.questions == tuple(question.id for question in scenario.questions)
    for of in slots(scenario, 3):
        assert reader.hypotheses(of.question) == tuple(h.id for h in of.hypotheses)
        assert by_id(reader, of.question, prior(reader, of.question)) == pytest.approx(of.rates)
