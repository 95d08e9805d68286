"""What the rules of people cost as columns and as one Mesa agent a person, on the same days of one world."""

import time
from dataclasses import dataclass

import numpy as np

from benchmarks.people_as_agents import Town, Watch
from scenarios.reference_worlds import Size, world
from simulator.day import PHASES, Phase
from simulator.phases.offenders import inclined
from simulator.phases.people import live
from simulator.phases.victims import draw_victims
from simulator.run import new_world
from simulator.world.world import World

_BEFORE = 14
"""Days lived before measuring, so that some people are in custody and under strain."""


@dataclass(frozen=True)
class PeopleCost:
    """Processor seconds a day, median over the days measured."""

    people: int
    columns_phase: float
    """The phase ``people`` alone: custody ends, strain fades."""
    objects_phase: float
    columns_all: float
    """All that is decided person by person: also who sets out to offend, and whom offences harm."""
    objects_all: float


class _Columns:
    """Phases that time the columns' rules where they stand in the day, and leave the world as it was."""

    def __init__(self) -> None:
        self.phase: list[float] = []
        self.choice: list[float] = []

    def in_day(self, phases: tuple[Phase, ...]) -> tuple[Phase, ...]:
        timed = [(name, self._live if name == "people" else phase) for name, phase in phases]
        after = [name for name, _ in timed].index("offenders") + 1
        return (*timed[:after], ("measure", self._choose), *timed[after:])

    def _live(self, world: World) -> None:
        start = time.process_time()
        live(world)
        self.phase.append(time.process_time() - start)

    def _choose(self, world: World) -> None:
        last, offences = world.places.last_victim.copy(), world.offences
        strain, suffered = world.people.strain.copy(), world.people.suffered.copy()
        start = time.process_time()
        inclined(world)
        victim = draw_victims(world, offences.draws)
        harmed = victim >= 0
        np.add.at(suffered, victim[harmed], 1)
        np.add.at(strain, victim[harmed], world.behaviour.victims.strain * offences.harm[harmed])
        self.choice.append(time.process_time() - start)
        world.places.last_victim[:] = last


def people_cost(size: Size, days: int) -> PeopleCost:
    """Measure both on the same days, after some days as columns alone."""
    scenario, watch, columns = world(size, days=60), Watch(), _Columns()
    alone = new_world(scenario, 1, phases=columns.in_day(PHASES))
    while alone.day < _BEFORE + days:
        alone.step()
    del columns.phase[:_BEFORE], columns.choice[:_BEFORE]
    lived = new_world(scenario, 1, phases=watch.phases())
    while lived.day < _BEFORE:
        lived.step()
    town = Town(lived)
    phase, whole = [], []
    for _ in range(days):
        lived.step()
        start = time.process_time()
        town.live(watch.days[-1])
        whole.append(time.process_time() - start)
        phase.append(town.lived)
    strain = [person.strain for person in town.person]
    if not (np.array_equal(strain, lived.people.strain) and np.array_equal(strain, alone.people.strain)):
        raise RuntimeError("objects and columns differ: they are not the same rules")
    return PeopleCost(
        size.people,
        columns_phase=float(np.median(columns.phase)),
        objects_phase=float(np.median(phase)),
        columns_all=float(np.median(np.add(columns.phase, columns.choice))),
        objects_all=float(np.median(whole)),
    )
