from scenarios.schema.policing import PLANS
from scenarios.schema.scenario import Scenario
from simulator.policing.registry import ACTIONS


def test_every_action_of_the_schema_is_registered(town: Scenario) -> None:
    assert {plan.action for plan in town.actions} <= set(ACTIONS)


def test_every_effect_is_registered_under_the_name_of_its_own_plan() -> None:
    assert {name: effect.plan for name, effect in ACTIONS.items()} == PLANS
