"""How well a study spreads over two cores: force-years on one worker and on two."""

import os
import time
from dataclasses import dataclass

from scenarios import reference_worlds
from scenarios.schema.scenario import Scenario
from simulator.processes import spread
from simulator.run import run
from simulator.trace import digest

WORKERS = 2


@dataclass(frozen=True)
class StudyCost:
    """Elapsed seconds of the same runs on one worker and on two."""

    years: int
    alone: float
    together: float
    load: float
    """Load of the machine before the first run."""

    @property
    def efficiency(self) -> float:
        """Return the share of the ideal, twice as fast, that was reached."""
        return self.alone / (WORKERS * self.together)


def study_cost(years: int) -> StudyCost:
    """Measure both, start of the workers included; the runs must be equal."""
    load = os.getloadavg()[0]
    scenario = reference_worlds.world(reference_worlds.FORCE)
    tasks = [(scenario, replicate) for replicate in range(years)]
    _force_year(tasks[0])
    spent, digests = [], []
    for workers in (1, WORKERS):
        start = time.perf_counter()
        digests.append(sorted(spread(_force_year, tasks, workers, None)))
        spent.append(time.perf_counter() - start)
    if digests[0] != digests[1]:
        raise RuntimeError("runs differ between one worker and two")
    return StudyCost(years, spent[0], spent[1], load)


def _force_year(task: tuple[Scenario, int]) -> str:
    scenario, replicate = task
    return digest(run(scenario, 1, replicate=replicate, days=365))
