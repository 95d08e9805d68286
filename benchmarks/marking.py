"""What marking a finished run costs: all its marks and prompts, and the paired worlds of its decisions."""

import os
import time
from dataclasses import replace

from exercise import ensemble, practice
from exercise.bots import memory_house, play
from exercise.evaluation import evaluate
from exercise.house import Memories
from exercise.runs import load
from scenarios.schema.scenario import Scenario

SEED = 1
WORKERS = 2


def marking(scenario: Scenario) -> tuple[float, float, int]:
    """Return processor seconds for all marks of a finished game, the same for its paired worlds, and the runs lived.

    The first is taken with nothing remembered but the settled answers: the town is lived and its
    reports are written again. The second adds up all workers.
    """
    house = memory_house()
    played = play(house, scenario, SEED, "ideal")
    cold = replace(house, memories=Memories())
    start = time.process_time()
    live = load(cold, played.run)
    marks = evaluate(cold, live)
    done = practice.practised(cold, live)
    practice.side_by_side(live, marks.marks, done, None)
    spent = time.process_time() - start
    payload, total = ensemble.payload_of(house, live)
    before = os.times()
    ensemble.compare(scenario, payload, WORKERS, lambda done, of: None, lambda: False)
    after = os.times()
    own = after.user + after.system - before.user - before.system
    theirs = after.children_user + after.children_system - before.children_user - before.children_system
    house.store.close()
    return spent, own + theirs, total
