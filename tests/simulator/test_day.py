import itertools

import pytest

from scenarios.schema.scenario import Scenario
from simulator.day import Analyser, described, with_analysers, with_phase, without_phase
from simulator.phases.registry import PHASES
from simulator.run import new_world, run
from simulator.trace import digest
from simulator.world.world import World, discard


def test_an_analyser_sees_the_world_and_changes_nothing(town: Scenario) -> None:
    members = Analyser("members", lambda world: sum(map(len, world.crew)), every=7)
    trace = run(town, 1, days=28, phases=with_analysers(members))
    assert digest(trace) == digest(run(town, 1, days=28))
    weekly = trace.groups["members"].reshape(4, -1).sum(axis=1)
    assert members.looks == list(zip((6, 13, 20, 27), weekly.tolist(), strict=True))


def test_a_phase_can_be_added_where_it_belongs_and_its_effect_emerges(town: Scenario) -> None:
    def flood(world: World) -> None:
        world.places.presence[: world.places.count] += 5.0

    calm, flooded = (
        run(town, 1, days=56, phases=day)
        for day in (PHASES, with_phase(("flood", flood), before="deliberation"))
    )
    assert (flooded.events["kind"] == 1).sum() < 0.6 * (calm.events["kind"] == 1).sum()


def test_a_phase_can_be_left_out(town: Scenario) -> None:
    trace = run(town, 1, days=28, phases=without_phase("enforcement"))
    assert not (trace.events["kind"] == 9).any()


def test_an_unknown_phase_is_named_with_those_that_exist() -> None:
    with pytest.raises(ValueError, match="no phase 'dinner'; use one of people, shocks"):
        with_phase(("x", print), before="dinner")


def test_the_day_is_printed_with_the_time_of_each_phase(town: Scenario) -> None:
    world = new_world(town, 1)
    world.timer = itertools.count().__next__
    for _ in range(3):
        world.step()
    text = described(world.phases, world.spent, days=3)
    discard(world)
    assert [line.split()[1] for line in text.splitlines()] == [name for name, _ in PHASES]
    assert all("1000.000 ms" in line for line in text.splitlines())
