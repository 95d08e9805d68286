import numpy as np
import pytest

from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.trace import EventKind
from simulator.world.world import World
from tests.simulator.living import count, living, with_plan


@pytest.mark.parametrize(("trust", "sign"), [(0.0, 1), (1.0, -1)])
def test_a_message_helps_where_the_police_are_trusted_and_backfires_where_not(
    town: Scenario, trust: float, sign: int
) -> None:
    plan = with_plan(town, "public_message", gain=0.2, backfires=0.2, legitimacy=0.5, lead_days=0)

    def believe(world: World) -> None:
        world.places.confidence[:] = world.places.usual_confidence[:] = trust
        world.groups.legitimacy[:] = world.groups.usual_legitimacy[:] = 0.5

    order = Order(0, "public_message", "Z-WHARF")
    world, plain = living(plan, order, days=1, prepare=believe), living(plan, days=1, prepare=believe)
    assert np.sign(world.groups.legitimacy[0] - plain.groups.legitimacy[0]) == sign
    assert count(world, EventKind.MESSAGE) == 1


def test_a_message_moves_each_neighbourhood_one_way_or_the_other(town: Scenario) -> None:
    plan = with_plan(town, "public_message", gain=0.2, backfires=0.1, lead_days=0)

    def doubt(world: World) -> None:
        world.places.confidence[:] = world.places.usual_confidence[:] = 0.5

    orders = [Order(0, "public_message", zone.id) for zone in plan.area.zones]
    world, plain = living(plan, *orders, days=1, prepare=doubt), living(plan, days=1, prepare=doubt)
    moved = (world.places.confidence - plain.places.confidence)[: world.places.count]
    assert {round(float(m), 1) for m in moved} == {0.2, -0.1}
