from scenarios.schema.groups import Insider
from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.trace import EventKind
from tests.simulator.living import count, living, with_behaviour, with_plan


def test_nobody_leaks_an_order_before_it_is_given(town: Scenario) -> None:
    talkative = with_behaviour(town, "corruption", leak=1.0)
    bought = talkative.model_copy(update={"insiders": (Insider(id="I01", place="police", group="G01"),)})
    at_once = with_plan(bought, "hold", lead_days=0)
    tomorrow = with_plan(bought, "hold", lead_days=1)
    assert count(living(at_once, Order(5, "hold", "Z-WHARF"), days=8), EventKind.LEAKED) == 0
    leaked = living(tomorrow, Order(5, "hold", "Z-WHARF"), days=8).recorder.events()
    assert leaked["day"][leaked["kind"] == EventKind.LEAKED].tolist() == [5]
