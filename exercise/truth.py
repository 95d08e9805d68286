"""The truth of a run: what happened, what is so, and what lies behind each report. Sealed.

Nothing that a trainee's page reads before the debrief may pass on more of it than the reports.
"""

import json
from dataclasses import asdict

from exercise.house import House
from exercise.past import Past, Pinned
from exercise.rivals import slots_of
from simulator.answers import Answer
from simulator.answers import answers as settle
from simulator.orders import Order
from simulator.run import Checkpoint, begin, resume
from simulator.trace import Trace
from synthetic.log import observe
from synthetic.report import IntelLog, Report, SealedTruth
from synthetic.writing import Written

MOST_WORDS = 8000
"""Reports of one pinned scenario kept in words; a game has some hundreds, most of them in common."""


def answers(house: House, pinned: Pinned) -> tuple[Answer, ...]:
    """Return what is true of every question, from the sealed cache or settled now and sealed."""

    def found() -> tuple[Answer, ...]:
        stored = house.store.papers.answers(*pinned.key)
        if stored is not None:
            return tuple(Answer(**answer) for answer in json.loads(stored))
        settled = tuple(settle(pinned.scenario, pinned.seed))
        house.store.papers.seal_answers(*pinned.key, json.dumps([asdict(answer) for answer in settled]))
        return settled

    return house.memories.answers.get(pinned.key, found)


def sealed(house: House, pinned: Pinned) -> bool:
    """Return whether the answers are in the cache already."""
    return house.store.papers.answers(*pinned.key) is not None


def happened(house: House, pinned: Pinned, orders: tuple[Order, ...], day: int) -> Trace:
    """Return the trace until at least a day under the orders given before it.

    A longer trace that agrees on everything before the day serves as well: rows from the day on
    are then to be left out by the reader.
    """
    before = tuple(sorted(o for o in orders if o.day < day))
    memory = house.memories.traces
    for (key, reached, under), (trace, _) in memory.items():
        if key == pinned.key and reached >= day and tuple(o for o in under if o.day < day) == before:
            found: Trace = trace
            return found
    return memory.get((pinned.key, day, before), lambda: _live_on(house, pinned, before, day))[0]


def _live_on(house: House, pinned: Pinned, orders: tuple[Order, ...], day: int) -> tuple[Trace, Checkpoint]:
    """Return the trace until a day, gone on from the latest known one under the same orders if there is any."""
    reached, latest = -1, None
    for (key, until, under), (_, checkpoint) in house.memories.traces.items():
        if (
            key == pinned.key
            and reached < until <= day
            and under == tuple(o for o in orders if o.day < until)
        ):
            reached, latest = until, checkpoint
    if latest is None:
        return begin(pinned.scenario, pinned.seed, orders=orders, days=day)
    return resume(latest, orders=orders, days=day)


def observed(house: House, pinned: Pinned, past: Past) -> IntelLog:
    """Return every report released in a past, with the truth behind each."""
    memory, calendar = house.memories.logs, pinned.scenario.calendar
    for (key, longer), log in memory.items():
        if key == pinned.key and longer.day >= past.day and longer.until(calendar, past.day) == past:
            return log if longer.day == past.day else _cut(log, past.day)
    return memory.get((pinned.key, past), lambda: _observe(house, pinned, past))


def _observe(house: House, pinned: Pinned, past: Past) -> IntelLog:
    return observe(
        pinned.scenario,
        pinned.seed,
        happened(house, pinned, past.orders, past.day),
        tuple(slots_of(house, pinned).values()),
        answers(house, pinned),
        until_day=past.day,
        tasking=past.tasking,
        agreements={a.partner: a.agreed for a in past.agreements},
        known=_words(house, pinned),
    )


def _words(house: House, pinned: Pinned) -> dict[Written, tuple[Report, SealedTruth]]:
    """Return what has been put into words of a pinned scenario, begun anew when it has grown too large."""
    known: dict[Written, tuple[Report, SealedTruth]] = house.memories.words.get(pinned.key, dict)
    if len(known) > MOST_WORDS:
        known = {}
        house.memories.words.put(pinned.key, known)
    return known


def _cut(log: IntelLog, day: int) -> IntelLog:
    kept = [
        (report, sealed_truth)
        for report, sealed_truth in zip(log.reports, log.truths, strict=True)
        if report.headline.released_day < day
    ]
    return IntelLog(tuple(report for report, _ in kept), tuple(truth for _, truth in kept))
