import numpy as np
import pytest

from scenarios.schema.scenario import Scenario
from simulator.ids import ZoneRow
from simulator.orders import Order
from simulator.world.world import World
from tests.simulator.living import living, with_plan


@pytest.mark.parametrize("trust", [0.0, 1.0])
def test_neighbourhood_collection_notices_as_much_as_residents_trust(town: Scenario, trust: float) -> None:
    plan = with_plan(town, "community_collection", noticed=0.5, trust=0.0, lead_days=0)

    def believe(world: World) -> None:
        world.places.confidence[:] = world.places.usual_confidence[:] = trust

    world = living(plan, Order(0, "community_collection", "Z-WHARF"), days=1, prepare=believe)
    watched = world.places.watched[world.places.zone_slice(ZoneRow(0))]
    assert np.allclose(watched, 0.5 * trust)
    assert world.groups.suspicion[0] > 0
