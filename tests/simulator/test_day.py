import itertools

import pytest

from simulator.analysis import snapshots
from simulator.day import Analyser, described, with_analysers, with_phase, without_phase
from simulator.phases.registry import PHASES
from simulator.run import new_world, run
from simulator.trace import digest
from simulator.world.world import discard


def test_an_analyser_sees_the_world_and_changes_nothing(town):
    members = Analyser("members", lambda world: sum(map(len, world.crew)), every=7)
    trace = run(town, 1, days=28, phases=with_analysers(members))
    assert digest(trace) == digest(run(town, 1, days=28))
    weekly = trace.groups["members"].reshape(4, -1).sum(axis=1)
    assert members.looks == list(zip((6, 13, 20, 27), weekly.tolist(), strict=True))


def test_a_phase_can_be_added_where_it_belongs_and_its_effect_emerges(town):
    def flood(world):
        world.places.presence[: world.places.count] += 5.0

    calm, flooded = (
        run(town, 1, days=56, phases=day)
        for day in (PHASES, with_phase(("flood", flood), before="deliberation"))
    )
    assert (flooded.events["kind"] == 1).sum() < 0.6 * (calm.events["kind"] == 1).sum()


def test_a_phase_can_be_left_out(town):
    trace = run(town, 1, days=28, phases=without_phase("enforcement"))
    assert not (trace.events["kind"] == 9).any()


def test_an_unknown_phase_is_named_with_those_that_exist():
    with pytest.raises(ValueError, match="no phase 'dinner'; use one of people, shocks"):
        with_phase(("x", print), before="dinner")


def test_the_day_is_printed_with_the_time_of_each_phase(town):
    world = new_world(town, 1)
    world.timer = itertools.count().__next__
    for _ in range(3):
        world.step()
    text = described(world.phases, world.spent, days=3)
    discard(world)
    assert [line.split()[1] for line in text.splitlines()] == [name for name, _ in PHASES]
    assert all("1000.000 ms" in line for line in text.splitlines())


def test_a_person_a_place_and_a_group_are_seen_as_objects_that_cannot_be_changed(town):
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
        member.age = 3
    with pytest.raises(IndexError, match="there is no person 1100; the last is 1099"):
        snapshots.person(world, 1100)
    discard(world)
