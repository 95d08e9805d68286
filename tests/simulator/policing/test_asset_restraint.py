import pytest

from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.trace import EventKind
from tests.simulator.living import know, living, with_plan


def test_half_the_picture_restrains_half_the_money(town: Scenario) -> None:
    def rest(picture: float) -> float:
        plan = with_plan(town, "asset_restraint", picture=0.8, restrained=0.5, lead_days=0)
        world = living(plan, Order(0, "asset_restraint", "G01"), days=1, prepare=know(picture))
        events = world.recorder.events()
        return float(events["amount"][events["kind"] == EventKind.RESTRAINED].sum())

    assert rest(0.4) == pytest.approx(rest(0.8) / 2)
    assert rest(1.0) == rest(0.8)
