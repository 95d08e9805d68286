import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.ids import person_row
from simulator.orders import Order
from simulator.trace import EventKind
from tests.simulator.living import WATCH, count, inside, know, living, member, with_plan


def test_custody_shows_those_tied_to_prisoners_and_nothing_without_any(town: Scenario) -> None:
    prison, arrest = inside(town, member(town))
    plan = with_plan(prison, "custodial_intelligence", **WATCH, partner="")
    order = Order(1, "custodial_intelligence", "G01")
    listened = living(plan, arrest, order, days=11, prepare=know(1.0))
    deaf = living(plan, order, days=11, prepare=know(1.0), rules=())
    events = listened.recorder.events()
    seen = events["actor"][events["kind"] == EventKind.SEEN].tolist()
    prisoner = person_row(arrest.target)
    assert seen
    assert all(listened.ties.strength(p, prisoner) > 0 for p in seen)
    held = np.isin(deaf.recorder.events()["kind"], (EventKind.ARRESTED,)).any()
    assert held or count(deaf, EventKind.SEEN) == 0
