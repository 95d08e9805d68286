import numpy as np
from numpy.typing import NDArray

from scenarios.schema.scenario import Scenario
from simulator.ids import person_id
from simulator.orders import Order
from simulator.trace import EventKind
from simulator.world.world import World
from tests.simulator.living import count, inside, know, living, member, with_behaviour, with_plan


def test_a_transfer_ends_command_from_custody(town: Scenario) -> None:
    first = living(town, days=0)
    leader = next(p for p in first.crew[0] if first.people.role[p] == 0)
    ruling = with_behaviour(town, "custody", command=1.0)
    prison, arrest = inside(ruling, person_id(leader))
    plan = with_plan(prison, "prison_transfer", success=1.0, lead_days=0, partner="")
    commanding = living(plan, arrest, days=29, rules=())
    away = living(
        plan, arrest, Order(2, "prison_transfer", arrest.target), days=29, rules=(), prepare=know(1.0)
    )

    def directed(world: World) -> NDArray[np.bool_]:
        reviews = world.recorder.reviews()
        return reviews["directed"][(reviews["group"] == 0) & (reviews["day"] > 2)]

    assert directed(commanding).all()
    assert not directed(away).any()
    assert count(away, EventKind.TRANSFERRED, actor=leader, place=-2) == 1
    assert away.groups.in_custody[0] == commanding.groups.in_custody[0] - 1


def test_nobody_who_is_free_is_transferred(town: Scenario) -> None:
    plan = with_plan(town, "prison_transfer", success=1.0, lead_days=0, partner="")
    world = living(plan, Order(0, "prison_transfer", member(town)), days=3, prepare=know(1.0))
    assert count(world, EventKind.TRANSFERRED) == 0
    assert not world.people.cut_off.any()
