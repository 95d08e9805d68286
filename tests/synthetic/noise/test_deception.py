from dataclasses import replace

import numpy as np

from simulator.trace import GROUP_COLUMNS, Trace
from synthetic.intelligence_log import observe
from tests.synthetic.noise.noisy_log import OPEN, World


def with_weeks(trace: Trace, suspicion: float) -> Trace:
    rows = [(day, g) for day in range(0, 28, 7) for g in range(4)]
    weekly = {c: np.zeros(len(rows), dtype=t) for c, t in GROUP_COLUMNS.items()}
    weekly["day"][:] = [d for d, _ in rows]
    weekly["group"][:] = [g for _, g in rows]
    weekly["alive"][:] = 1
    weekly["suspicion"][:] = suspicion
    return replace(trace, groups=weekly)


def test_groups_that_suspect_they_are_watched_plant_stories(world: World) -> None:
    scenario, trace, slots, answers = world
    planted = []
    for suspicion in (0.0, 0.9):
        log = observe(
            scenario, 3, with_weeks(trace, suspicion), slots, answers, until_day=28, agreements=OPEN
        )
        planted.append([t for t in log.truths if t.error_type == "planted" and t.relevance == "red herring"])
    assert not planted[0]
    assert len(planted[1]) >= 3
    assert all(
        t.claims[0].error_type == "deception" and t.claims[0].true_at_time is False for t in planted[1]
    )
