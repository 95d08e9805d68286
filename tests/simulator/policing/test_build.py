from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import confidence_by_zone
from simulator.orders import Order
from simulator.run import run
from tests.simulator.living import with_plan


def test_build_raises_confidence_for_good(town: Scenario) -> None:
    strong = with_plan(town, "build", trust=0.3)
    zone = town.area.zones[0].id
    plain = confidence_by_zone(strong, run(strong, 3, days=84))[zone]
    built = confidence_by_zone(strong, run(strong, 3, days=84, orders=(Order(2, "build", zone),)))[zone]
    assert built > plain + 0.1
