import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.analysis.measures import confidence_by_zone
from simulator.ids import person_id
from simulator.orders import Order
from simulator.run import run
from simulator.trace import EventKind, Trace
from tests.simulator.living import with_plan

DAYS = 42


def test_arresting_somebody_who_is_no_offender_costs_trust_at_home(town: Scenario) -> None:
    sure = with_plan(town, "arrest", success=1.0)
    plain = run(sure, 2, days=14)
    innocent = int(np.argmax((plain.people["group"] < 0) & (plain.people["age"] > 30)))
    acted = run(sure, 2, days=14, orders=(Order(1, "arrest", person_id(innocent)),))
    wrong = acted.events["kind"] == EventKind.WRONG_PERSON
    assert acted.events["actor"][wrong].tolist() == [innocent]
    assert not (acted.events["kind"] == EventKind.ARRESTED)[acted.events["actor"] == innocent].any()
    lower = [
        confidence_by_zone(sure, acted)[zone.id] < confidence_by_zone(sure, plain)[zone.id]
        for zone in sure.area.zones
    ]
    assert sum(lower) == 1


def test_an_arrested_broker_slows_the_line_until_replaced(town: Scenario) -> None:
    sure = with_plan(town, "arrest", success=1.0, charge=1.0, custody_days=60)
    order = Order(3, "arrest", person_id(run(sure, 2, days=1).broker))
    plain, acted = run(sure, 2, days=DAYS), run(sure, 2, days=DAYS, orders=(order,), rules=())

    def count(trace: Trace, kind: EventKind) -> int:
        return int((trace.events["kind"] == kind).sum())

    assert count(acted, EventKind.MEET) < count(plain, EventKind.MEET)
    assert count(acted, EventKind.RESUPPLY) < count(plain, EventKind.RESUPPLY)
    mended = run(sure, 2, days=DAYS * 2, orders=(order,))
    broker = mended.broker
    meets = mended.events["kind"] == EventKind.MEET
    assert (mended.events["actor"][meets] != broker).any()
