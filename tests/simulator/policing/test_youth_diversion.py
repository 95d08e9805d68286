import numpy as np
from numpy.typing import NDArray

from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.trace import EventKind
from simulator.world.world import World
from tests.simulator.living import count, living, with_plan


def young(world: World) -> NDArray[np.bool_]:
    people = world.people
    here = world.places.zone[people.place] == 0
    return (people.age >= 10) & (people.age <= 21) & here & (people.propensity > 0.3) & (people.group < 0)


def test_diversion_lowers_propensity_and_labels_some(town: Scenario) -> None:
    plan = {"reach": 1.0, "effect": 0.5, "labelled": 0.0, "lead_days": 0, "lasts_days": 7}
    order, at_start = Order(0, "youth_diversion", "Z-WHARF"), living(town)
    who = young(at_start)
    assert who.any()
    helped = living(with_plan(town, "youth_diversion", **plan), order, days=7, rules=())
    labelled = living(
        with_plan(town, "youth_diversion", **{**plan, "labelled": 1.0}), order, days=7, rules=()
    )
    assert np.allclose(helped.people.propensity[who], at_start.people.propensity[who] * 0.5)
    assert (labelled.people.propensity[who] > at_start.people.propensity[who]).all()
    assert count(helped, EventKind.DIVERTED) >= int(who.sum())
    assert count(labelled, EventKind.DIVERTED) == 0
