import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.trace import EventKind
from tests.simulator.living import count, living, with_plan


def test_hardening_reaches_the_places_that_report_and_passes_over_the_others(town: Scenario) -> None:
    plan = with_plan(town, "target_hardening", places=0.5, guardianship=0.3, passed_over=0.1, lead_days=0)
    order = Order(50, "target_hardening", "Z-WHARF")
    world, plain = living(plan, order, days=51), living(plan, days=51)
    rows = np.arange(*world.places.zone_start[:2])
    harder = rows[world.places.guardianship[rows] > plain.places.guardianship[rows]]
    events = plain.recorder.events()
    told = (events["kind"] == EventKind.CRIME) & (events["reported"] == 1) & (events["day"] < 50)
    reports = [int((told & (events["place"] == row)).sum()) for row in rows]
    assert 1 <= harder.size == count(world, EventKind.HARDENED) <= 2
    rest = rows[~np.isin(rows, harder)]
    assert min(reports[row - rows[0]] for row in harder) >= max(reports[row - rows[0]] for row in rest)
    assert (world.places.confidence[rest] < plain.places.confidence[rest] - 0.05).all()
    assert np.allclose(world.places.confidence[harder], plain.places.confidence[harder], atol=0.02)
