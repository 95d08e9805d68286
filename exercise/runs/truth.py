"""The truth of a run: what happened, what is so, and what lies behind each report. Sealed.

Nothing that a trainee's page reads before the debrief may pass on more of it than the reports.
"""

import json
from dataclasses import asdict

from exercise.run_versions import answers_key, present_versions
from exercise.runs.hypotheses import slots_of
from exercise.runs.world_inputs import Past, WorldInputs
from exercise.services.services import Services
from simulator.answers import Answer
from simulator.answers import answers as settle
from simulator.orders import Order
from simulator.run import Checkpoint, begin, resume
from simulator.trace import Trace
from synthetic.intelligence_log import observe
from synthetic.report import IntelLog


def answers(services: Services, inputs: WorldInputs) -> tuple[Answer, ...]:
    """Return what is true of every question, from the sealed cache or settled now and sealed."""

    def read_or_settle() -> tuple[Answer, ...]:
        stored = services.store.papers.answers(*_sealed_key(inputs))
        if stored is not None:
            return tuple(Answer(**answer) for answer in json.loads(stored))
        settled = tuple(settle(inputs.scenario, inputs.seed))
        services.store.papers.seal_answers(
            *_sealed_key(inputs), json.dumps([asdict(answer) for answer in settled])
        )
        return settled

    return services.caches.answers.get(inputs.key, read_or_settle)


def sealed(services: Services, inputs: WorldInputs) -> bool:
    """Return whether the answers are in the cache already."""
    return services.store.papers.answers(*_sealed_key(inputs)) is not None


def _sealed_key(inputs: WorldInputs) -> tuple[str, int]:
    """Return where the answers are sealed: one model's are never read under another."""
    return answers_key(inputs.hash, present_versions().model), inputs.seed


def happened(services: Services, inputs: WorldInputs, orders: tuple[Order, ...], day: int) -> Trace:
    """Return the trace until at least a day under the orders given before it.

    A longer trace that agrees on everything before the day serves as well: rows from the day on
    are then to be left out by the reader.
    """
    before = tuple(sorted(o for o in orders if o.day < day))
    cache = services.caches.traces
    for (key, reached, under), (trace, _) in cache.items():
        if key == inputs.key and reached >= day and tuple(o for o in under if o.day < day) == before:
            longest: Trace = trace
            return longest
    return cache.get((inputs.key, day, before), lambda: _live_on(services, inputs, before, day))[0]


def _live_on(
    services: Services, inputs: WorldInputs, orders: tuple[Order, ...], day: int
) -> tuple[Trace, Checkpoint]:
    """Return the trace until a day, gone on from the latest known one under the same orders if there is any."""
    reached, latest = -1, None
    for (key, until, under), (_, checkpoint) in services.caches.traces.items():
        if (
            key == inputs.key
            and reached < until <= day
            and under == tuple(o for o in orders if o.day < until)
        ):
            reached, latest = until, checkpoint
    if latest is None:
        return begin(inputs.scenario, inputs.seed, orders=orders, days=day)
    return resume(latest, orders=orders, days=day)


def observed(services: Services, inputs: WorldInputs, past: Past) -> IntelLog:
    """Return every report released in a past, with the truth behind each."""
    cache, calendar = services.caches.logs, inputs.scenario.calendar
    for (key, longer), log in cache.items():
        if key == inputs.key and longer.day >= past.day and longer.until(calendar, past.day) == past:
            return log if longer.day == past.day else _cut(log, past.day)
    return cache.get((inputs.key, past), lambda: _observe(services, inputs, past))


def _observe(services: Services, inputs: WorldInputs, past: Past) -> IntelLog:
    return observe(
        inputs.scenario,
        inputs.seed,
        happened(services, inputs, past.orders, past.day),
        tuple(slots_of(services, inputs).values()),
        answers(services, inputs),
        until_day=past.day,
        tasking=past.tasking,
        agreements={a.partner: a.agreed for a in past.agreements},
    )


def _cut(log: IntelLog, day: int) -> IntelLog:
    pairs = [
        (report, sealed_truth)
        for report, sealed_truth in zip(log.reports, log.truths, strict=True)
        if report.headline.released_day < day
    ]
    return IntelLog(tuple(report for report, _ in pairs), tuple(truth for _, truth in pairs))
