from dataclasses import replace

import numpy as np

from simulator.trace import EventKind, Trace
from synthetic.force_activity import ForceActivity
from synthetic.intelligence_log import observe
from tests.synthetic.noise.noisy_log import OPEN, World


def with_actions(trace: Trace, running: int) -> Trace:
    events = {name: column.copy() for name, column in trace.events.items()}
    rows = np.flatnonzero(events["kind"] == int(EventKind.VIOLENCE))[:running]
    events["kind"][rows] = int(EventKind.ACTION_BEGAN)
    events["harm"][:] = events["harm"] / (1 + running)
    return replace(trace, events=events)


def test_police_attention_raises_recording_while_harm_falls(world_of_every_source: World) -> None:
    scenario, trace, slots, answers = world_of_every_source
    recorded, harm = [], []
    for running in (0, 5):
        attended = with_actions(trace, running)
        counted = 0
        for seed in range(12):
            log = observe(scenario, seed, attended, slots, answers, until_day=28, agreements=OPEN)
            counted += sum(
                r.headline.source in ("stop_search", "custody", "crime_report") and not r.headline.question
                for r in log.reports
            )
        recorded.append(counted)
        harm.append(float(attended.events["harm"].sum()))
    assert ForceActivity.read(with_actions(trace, 5)).actions(27) == 5
    assert recorded[1] > 1.15 * recorded[0]
    assert harm[1] < harm[0]
