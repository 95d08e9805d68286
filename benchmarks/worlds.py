"""What the reference worlds cost: a year, a cycle, each phase, memory, and how far that is from the least."""

import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

import numpy as np

from scenarios.reference_worlds import Size, world
from simulator.run import begin, new_world, resume
from simulator.world.world import World, discard

YEAR, CYCLE = 365, 14
_COPIED = 1 << 25
"""Numbers copied to measure bandwidth: 256 MB, far more than any cache holds."""


@dataclass(frozen=True)
class WorldCost:
    """Processor seconds and memory of a world."""

    people: int
    set_up: float
    """First set-up, with the map drawn."""
    year: float
    """Set-up from a map that is drawn, 365 days, and the trace."""
    cycle: float
    """The last 14 days."""
    resumed: float
    """The last 14 days resumed from a checkpoint, with copies and trace; 0 when not measured."""
    phases: dict[str, float]
    """Seconds a day by phase."""
    touched: int
    """Bytes that a day must read or write."""
    bandwidth: float
    """Bytes a second of a plain copy."""
    peak: int
    """Bytes of memory at most, whole process."""

    @property
    def bound(self) -> float:
        """Return the least seconds a day: all that it must touch, streamed once."""
        return self.touched / self.bandwidth

    @property
    def person_day(self) -> float:
        """Return seconds a person and day."""
        return self.year / (self.people * YEAR)


def world_cost(size: Size, rounds: int, resumes: int) -> WorldCost:
    """Measure one world in this process, which should have done nothing else."""
    scenario = world(size, days=YEAR)
    start = time.process_time()
    new_world(scenario, 1)
    set_up = time.process_time() - start
    years, cycles, phases = [], [], []
    for _ in range(rounds):
        start = time.process_time()
        lived = new_world(scenario, 1)
        lived.timer = time.process_time
        while lived.day < YEAR:
            if lived.day == YEAR - CYCLE:
                last = time.process_time()
            lived.step()
        cycles.append(time.process_time() - last)
        lived.recorder.events(), lived.recorder.groups(), lived.recorder.places(), lived.recorder.reviews()
        lived.ties.columns()
        years.append(time.process_time() - start)
        phases.append(lived.spent)
        touched = _touched(lived)
        discard(lived)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        del lived
    resumed = []
    if resumes:
        _, before = begin(scenario, 1, days=YEAR - CYCLE)
        for _ in range(resumes):
            start = time.process_time()
            resume(before, days=YEAR)
            resumed.append(time.process_time() - start)
    return WorldCost(
        size.people,
        set_up,
        statistics.median(years),
        statistics.median(cycles),
        statistics.median(resumed) if resumed else 0.0,
        {name: statistics.median(p[name] for p in phases) / YEAR for name in phases[0]},
        touched,
        _bandwidth(),
        peak,
    )


def _touched(lived: World) -> int:
    """Return bytes that the rules of a day must read or write, each column once.

    Strain of everybody is read and written and their day of release read; offenders' rate, group,
    status and strain are read; effort of every group is read; of the groups that review, effort, belief
    and the week's takings and effort are read and written; ten columns of places are read.
    """
    people, groups, places = lived.people, lived.groups, lived.places
    everybody = 3 * people.strain.nbytes
    offenders = 5 * people.offenders.nbytes
    reviewing = 8 * groups.share.nbytes // lived.config.adaptation.deliberation_days
    return everybody + offenders + groups.share.nbytes + reviewing + 10 * places.heat.nbytes


def _bandwidth() -> float:
    """Return bytes a second that a copy reads and writes, the best of five."""
    source, target = np.ones(_COPIED), np.zeros(_COPIED)
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        np.copyto(target, source)
        best = min(best, time.process_time() - start)
    return 2 * source.nbytes / best


def import_time() -> float:
    """Return the median processor seconds of importing the simulator in a fresh process."""
    code = "import time; s = time.process_time(); import simulator.run; print(time.process_time() - s)"
    seconds = [
        float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)
        for _ in range(6)
    ]
    return statistics.median(seconds[1:])
