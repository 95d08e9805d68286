from scenarios.schema.scenario import Scenario
from synthetic.entity_labels import label


def test_a_group_that_formed_in_the_run_is_unnamed(scenario: Scenario) -> None:
    assert label(scenario, 1, "G01") == scenario.groups[0].name
    assert label(scenario, 1, "G99") == "an unnamed group"
