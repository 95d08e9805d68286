"""What a cycle more costs a trainee's desk, and what a whole scripted game costs."""

import time

from benchmarks.timing import timed
from exercise.bots.bots import memory_services, play
from exercise.runs import truth
from exercise.runs.world_inputs import WorldInputs
from scenarios.load import scenario_hash
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, slots
from simulator.run import begin, resume, run
from synthetic.intelligence_log import observe

SEED = 1


def cycle_more(scenario: Scenario) -> tuple[float, float]:
    """Return processor seconds for the world of the last cycle: gone on with, and from the first day."""
    end = scenario.calendar.first_day(scenario.calendar.cycles + 1)
    _, before = begin(scenario, SEED, days=scenario.calendar.first_day(scenario.calendar.cycles))
    return timed(lambda: resume(before, days=end)), timed(lambda: run(scenario, SEED, days=end))


def all_reports(scenario: Scenario, settled: tuple[Answer, ...]) -> float:
    """Return processor seconds for all reports until the end."""
    end = scenario.calendar.first_day(scenario.calendar.cycles + 1)
    trace, rivals = run(scenario, SEED, days=end), slots(scenario, SEED)
    return timed(lambda: observe(scenario, SEED, trace, rivals, settled, until_day=end))


def game(scenario: Scenario) -> float:
    """Return processor seconds of a whole game of the ideal observer, the answers being settled."""
    services = memory_services()
    truth.answers(services, WorldInputs(scenario, scenario_hash(scenario), SEED))
    start = time.process_time()
    play(services, scenario, SEED, "ideal")
    return time.process_time() - start
