import pytest

from scenarios.schema.scenario import Scenario
from simulator.analysis import snapshots
from simulator.run import new_world
from simulator.world.world import discard


def test_a_person_a_place_and_a_group_are_seen_as_objects_that_cannot_be_changed(town: Scenario) -> None:
    world = new_world(town, 1)
    for _ in range(30):
        world.step()
    group = snapshots.group(world, 0)
    member = snapshots.person(world, world.crew[0][0])
    assert member.group == group.id == "G01"
    assert member.id in group.members
    at_work = [snapshots.place(world, row) for row in range(world.places.zone.size)]
    assert any(group.id in place.groups for place in at_work)
    assert [place.id for place in at_work[-3:]] == ["online", "online 2", "custody"]
    with pytest.raises(AttributeError):
        setattr(member, "age", 3)  # noqa: B010 - the type forbids it as well
    with pytest.raises(IndexError, match="there is no person 1100; the last is 1099"):
        snapshots.person(world, 1100)
    discard(world)
