from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.trace import EventKind
from tests.simulator.living import count, living, with_plan


def test_elsewhere_only_groups_that_reach_outside_are_known(town: Scenario) -> None:
    plan = with_plan(
        town, "liaison_request", answered=1.0, gain=0.5, names=2, mistaken=0.0, lead_days=0, picture=0.0
    )
    abroad = living(plan, Order(0, "liaison_request", "G02"), days=1)
    local = living(plan, Order(0, "liaison_request", "G01"), days=1)
    assert count(abroad, EventKind.SEEN, group=1) == 2
    assert abroad.groups.picture[1] > local.groups.picture[1] + 0.2
    assert count(local, EventKind.SEEN) == 0
