"""What marking a finished run costs: all its marks and prompts, and the paired worlds of its decisions."""

import os
import time
from dataclasses import replace

from exercise.bots.bots import memory_services, play
from exercise.runs.runs import load
from exercise.scoring import mark_lines, paired_runs, process_marks
from exercise.scoring.evaluation import evaluate
from exercise.services.services import Caches
from scenarios.schema.scenario import Scenario

SEED = 1
WORKERS = 2


def marking(scenario: Scenario) -> tuple[float, float, int]:
    """Return processor seconds for all marks of a finished game, the same for its paired worlds, and the runs lived.

    The first is taken with nothing remembered but the settled answers: the town is lived and its
    reports are written again. The second adds up all workers.
    """
    services = memory_services()
    played = play(services, scenario, SEED, "ideal")
    cold = replace(services, caches=Caches())
    start = time.process_time()
    live = load(cold, played.run)
    marks = evaluate(cold, live)
    process = process_marks.process_marks(cold, live)
    mark_lines.side_by_side(live, marks.marks, process, None)
    spent = time.process_time() - start
    payload, total = paired_runs.payload_of(services, live)
    before = os.times()
    paired_runs.compare(scenario, payload, WORKERS, lambda runs, total: None, lambda: False)
    after = os.times()
    own_seconds = after.user + after.system - before.user - before.system
    children_seconds = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
    services.store.close()
    return spent, own_seconds + children_seconds, total
