"""Why groups did what they did, in their own beliefs: for the debrief."""

from exercise.debrief.revealed_truth import group_name, with_names
from exercise.read_models.debrief_models import GroupReason
from exercise.runs.hypotheses import date_of
from exercise.runs.runs import LiveRun
from simulator.analysis.explanation import reasons
from simulator.trace import EventKind

MOST = 30
"""Most reasons told, spread over the exercise."""
_TELLING = (
    EventKind.MOVED_PLACE,
    EventKind.TOOK_OVER,
    EventKind.MOVED_ONLINE,
    EventKind.MOVED_MARKET,
    EventKind.MOVED_METHOD,
    EventKind.MOVED_TIME,
    EventKind.LAY_LOW,
    EventKind.RETALIATED,
    EventKind.SPLIT,
    EventKind.MERGED,
)
"""Deeds worth a reason."""


def group_reasons(live: LiveRun) -> tuple[GroupReason, ...]:
    """Return why groups changed what they did during the cycles, in order of day."""
    trace = live.world.trace(live.state.orders, live.state.day)
    first = live.scenario.calendar.first_day(1)
    changes: dict[tuple[int, int], None] = {}
    for row, kind in enumerate(trace.events["kind"].tolist()):
        day, group = int(trace.events["day"][row]), int(trace.events["group"][row])
        if kind in _TELLING and group >= 0 and first <= day < live.state.day:
            changes[day, group] = None
    step = max(1, -(-len(changes) // MOST))
    rows = []
    for day, group in list(changes)[::step]:
        why = reasons(live.scenario, trace.reviews, trace.events, group, day)
        if why is None or why.day != day or not why.deeds:
            continue
        name = group_name(live, trace, group)
        deeds = tuple(with_names(live, deed) for deed in why.deeds)
        words = with_names(live, why.words.replace(why.group, name))
        rows.append(GroupReason(name, date_of(live.scenario, day), deeds, words, why.felt))
    return tuple(rows)
