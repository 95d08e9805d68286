"""What makes a warrant work, what breaks it, and what it breaks."""

import numpy as np
import pytest

from scenarios.schema.groups import Insider
from scenarios.schema.scenario import Scenario
from simulator.ids import ZoneRow, person_id, person_row
from simulator.orders import Order
from simulator.run import run
from simulator.trace import EventKind
from simulator.world.person_columns import CUSTODY, FREE
from tests.simulator.living import SURE, count, know, living, member, with_behaviour, with_plan


def test_a_warrant_at_the_right_address_finds_money_names_and_the_member(town: Scenario) -> None:
    sure, target = with_plan(town, "warrant", **SURE), member(town)
    world = living(sure, Order(0, "warrant", target), days=2, prepare=know(1.0))
    person = person_row(target)
    assert world.people.status[person] == CUSTODY
    assert count(world, EventKind.SEIZED, group=0, actor=person) == 1
    others = [p for p in world.crew[0] if p != person and world.ties.strength(p, person) > 0]
    assert others
    assert all(world.people.suspected_of[p] == 0 for p in others)


def test_a_leaked_warrant_finds_nothing(town: Scenario) -> None:
    careful = with_behaviour(with_plan(town, "warrant", **SURE, leaked=0.0), "corruption", leak=1.0)
    bought = careful.model_copy(update={"insiders": (Insider(id="I01", place="police", group="G01"),)})
    order = Order(3, "warrant", member(town))
    told = living(bought, order, days=6, prepare=know(1.0))
    secret = living(careful, order, days=6, prepare=know(1.0))
    assert count(told, EventKind.LEAKED) == 1
    assert count(told, EventKind.SEIZED) == 0
    assert told.people.status[int(order.target[1:])] == FREE
    assert count(secret, EventKind.SEIZED) == 1


def test_a_search_at_a_wrong_address_costs_confidence_and_finds_nothing(town: Scenario) -> None:
    innocent = int(np.argmax(run(town, 2, days=1).people["group"] < 0))
    world = living(with_plan(town, "warrant", **SURE), Order(0, "warrant", person_id(innocent)), days=2)
    plain = living(town, days=2)
    zone = world.places.zone[world.people.place[innocent]]
    here = world.places.zone_slice(ZoneRow(int(zone)))
    assert count(world, EventKind.WRONG_PERSON, actor=innocent) == 1
    assert count(world, EventKind.SEIZED) == 0
    assert world.places.confidence[here].mean() < plain.places.confidence[here].mean() - 0.03


@pytest.mark.parametrize(("known", "found"), [(0.0, 0), (1.0, 1)])
def test_what_needs_a_picture_fails_without_one(town: Scenario, known: float, found: int) -> None:
    sure = with_plan(town, "warrant", **SURE, picture=0.5)
    world = living(sure, Order(0, "warrant", member(town)), days=2, prepare=know(known))
    assert count(world, EventKind.SEIZED) == found
