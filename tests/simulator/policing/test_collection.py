"""What covert collection shows, whom it suspects wrongly, and what it costs to be noticed."""

import pytest

from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from simulator.trace import EventKind
from tests.simulator.living import WATCH, count, know, living, with_plan

COVERT = [
    "surveillance",
    "source_tasking",
    "communications_data",
    "financial_investigation",
    "joint_task_group",
]


@pytest.mark.parametrize("action", COVERT)
def test_covert_collection_finds_members_and_improves_the_picture(town: Scenario, action: str) -> None:
    plan = with_plan(town, action, **WATCH)
    world = living(plan, Order(0, action, "G01"), days=10, prepare=know(0.5))
    plain = living(plan, days=10, prepare=know(0.5))
    assert world.groups.picture[0] > plain.groups.picture[0] + 0.2
    assert count(world, EventKind.SEEN, group=0, other=-1) == 10
    events = world.recorder.events()
    seen = set(events["actor"][events["kind"] == EventKind.SEEN].tolist())
    assert all(world.people.suspected_of[p] == 0 for p in seen)
    assert seen <= set(world.crew[0]) | set(plain.crew[0])


def test_collection_can_make_a_suspect_of_somebody_innocent(town: Scenario) -> None:
    plan = with_plan(town, "surveillance", **{**WATCH, "mistaken": 1.0})
    world = living(plan, Order(0, "surveillance", "G01"), days=10, prepare=know(1.0))
    events = world.recorder.events()
    taken = set(events["other"][events["kind"] == EventKind.SEEN].tolist()) - {-1}
    assert taken
    assert all(world.people.suspected[p] > 0 and world.people.suspected_of[p] == 0 for p in taken)
    assert any(world.people.group[p] < 0 for p in taken)


def test_collection_that_is_noticed_makes_the_group_careful_and_shows_no_more(town: Scenario) -> None:
    plan = with_plan(town, "surveillance", **{**WATCH, "compromise": 1.0, "leaked": 0.0})
    world = living(plan, Order(0, "surveillance", "G01"), days=3, prepare=know(1.0))
    assert world.groups.suspicion[0] > living(plan, days=3).groups.suspicion[0] + 0.2
    assert count(world, EventKind.SEEN) == 1
