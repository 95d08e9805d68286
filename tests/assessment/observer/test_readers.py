"""Every format that a scenario can have has its reader."""

from typing import get_args

import pytest

from assessment.observer.ideal_reader import by_id, prior
from assessment.observer.readers import READERS, ideal_reader
from scenarios.load import find
from scenarios.schema.scenario import Scenario
from simulator.answers import slots


def test_every_format_has_a_reader() -> None:
    assert set(READERS) == set(get_args(Scenario.model_fields["format"].annotation))


def test_a_scenario_is_read_by_its_own_questions_from_the_base_rates_on() -> None:
    scenario = find("harrowmere-lines")
    rivals = slots(scenario, 3)
    reader = ideal_reader(scenario, 3, rivals)
    assert reader.questions == tuple(question.id for question in scenario.questions)
    for of in rivals:
        assert reader.hypotheses(of.question) == tuple(h.id for h in of.hypotheses)
        assert by_id(reader, of.question, prior(reader, of.question)) == pytest.approx(of.rates)
