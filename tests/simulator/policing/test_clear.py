from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.run import run
from tests.simulator.living import with_plan


def test_clear_lowers_offences_in_its_zone_while_it_lasts(town: Scenario) -> None:
    zone = town.area.zones[0].id
    heavy = with_plan(town, "clear", risk=3.0, lasts_days=20)
    from simulator.analysis.measures import offences_by_zone

    gone = []
    for seed in range(6):
        plain = offences_by_zone(heavy, run(heavy, seed, days=30), 6, 26)[zone]
        gone.append(
            plain
            - offences_by_zone(heavy, run(heavy, seed, days=30, orders=(Order(5, "clear", zone),)), 6, 26)[
                zone
            ]
        )
    assert sum(gone) > 0
