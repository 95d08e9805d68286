"""Statements about the questions: noticed, said, copied and collected on request.

Every chance comes from ``synthetic.emission``, which the ideal observer sums over as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

import numpy as np

from scenarios.schema.intelligence import SourcePlan
from simulator.answers import Hypothesis, Slots
from synthetic.draws import Purpose, uniforms
from synthetic.emission import chance_for
from synthetic.noise.late import delay
from synthetic.noise.registry import follow_ups
from synthetic.relevance import opportunities, relevant_rows
from synthetic.report import Tasking
from synthetic.sightings import SOURCE_NUMBER, Key, Sighting, first_seen_day, opens
from synthetic.watch import Watch


def nameable(slots: Slots) -> tuple[Hypothesis, ...]:
    """Return the hypotheses that a source can speak about: all but ``otherwise``."""
    return tuple(h for h in slots.hypotheses if h.entity)


def _state(
    watch: Watch, plan: SourcePlan, slots: Slots, subject: Hypothesis, row: int, seen: int, sighting: Sighting
) -> Sighting:
    """Fill in what is said about the subject of a sighting, how it is graded and when it is out."""
    key, events = sighting.key, watch.trace.events
    error, assessment = watch.kind_and_grade(plan, key)
    answer = watch.answers[slots.question]
    speaks_for = chance_for(error, subject.id, answer.truth, answer.decoy)
    days = delay(watch, plan, key, seen)
    return replace(
        sighting,
        hypothesis=subject.id,
        entity=subject.entity,
        polarity="for" if watch.draw(Purpose.POLARITY, key) < speaks_for else "against",
        error=error,
        assessment=assessment,
        evaluation=watch.evaluation(plan, key, Purpose.EVALUATION),
        event=row,
        day=int(events["day"][row]),
        hour=int(events["hour"][row]),
        place=int(events["place"][row]),
        delay=seen + days - int(events["day"][row]),
        released=seen + days,
    )


def _blank(
    channel: Literal["bearing", "tasked", "nothing"], plan: SourcePlan, question: str, key: Key
) -> Sighting:
    return Sighting(
        channel=channel, source=plan.id, key=key, question=question, hypothesis="", entity="",
        polarity=None, error="background", assessment="D", evaluation=2, event=-1, day=0, hour=-1,
        place=-1, delay=0, released=0,
    )  # fmt: skip


def bearing(watch: Watch) -> Iterator[Sighting]:
    """Yield every unprompted statement about a question, its copies included."""
    scenario, trace = watch.scenario, watch.trace
    for slots in watch.slots.values():
        rows = opportunities(scenario, watch.seed, trace, slots.kind)
        days = trace.events["day"][rows].astype(np.int64)
        for plan in scenario.sources:
            opened = opens(scenario, plan, watch.agreements)
            if slots.kind not in plan.bears_on or opened is None:
                continue
            first = 16 * SOURCE_NUMBER[plan.id] + int(slots.question[1:])
            lots = uniforms(watch.seed, trace.replicate, Purpose.NOTICED, first, days)
            begun = max(opened, first_seen_day(scenario))
            seen = (
                (lots < plan.visibility * scenario.dials.signal) & (days >= begun) & (days < watch.until_day)
            )
            for row in rows[seen]:
                yield from _noticed(watch, plan, slots, int(row))


def _noticed(watch: Watch, plan: SourcePlan, slots: Slots, row: int) -> Iterator[Sighting]:
    day = int(watch.trace.events["day"][row])
    key = (1, SOURCE_NUMBER[plan.id], int(slots.question[1:]), day, 0)
    subjects = nameable(slots)
    subject = subjects[watch.bits(Purpose.SUBJECT, key) % len(subjects)]
    said = _state(watch, plan, slots, subject, row, day, _blank("bearing", plan, slots.question, key))
    yield said
    yield from follow_ups(watch, plan, said, said.error)


def tasked(watch: Watch, tasking: Sequence[Tasking]) -> Iterator[Sighting]:
    """Yield what collection requests bring in: two or three looks at one subject, or nothing seen."""
    for request in sorted(set(tasking), key=lambda t: (t.cycle, t.source, t.question, t.hypothesis)):
        plan = watch.plan(request.source)
        slots = watch.slots.get(request.question)
        if plan is not None and slots is not None:
            yield from _collected(watch, plan, slots, request)


def _collected(watch: Watch, plan: SourcePlan, slots: Slots, request: Tasking) -> Iterator[Sighting]:
    calendar = watch.scenario.calendar
    first, end = calendar.first_day(request.cycle), calendar.first_day(request.cycle + 1)
    place = 1 + next((i for i, h in enumerate(slots.hypotheses) if h.id == request.hypothesis), 15)
    key = (3, SOURCE_NUMBER[plan.id], 32 * int(slots.question[1:]) + place, request.cycle)
    subject = next((h for h in nameable(slots) if h.id == request.hypothesis), None)
    opened = opens(watch.scenario, plan, watch.agreements)
    answers = subject is not None and slots.kind in plan.bears_on and opened is not None
    rows = relevant_rows(watch.scenario, watch.trace, slots.kind) if answers else np.empty(0, np.int64)
    days = watch.trace.events["day"][rows].astype(np.int64)
    rows = rows[(days >= max(first, opened or 0)) & (days < min(end, watch.until_day))]
    if subject is None or not len(rows):
        if end <= watch.until_day:
            blank = _blank("nothing", plan, slots.question, (*key, 9))
            entity = subject.entity if subject is not None else ""
            yield replace(blank, hypothesis=request.hypothesis, entity=entity, day=end - 1, released=end - 1)
        return
    for look, (row, seen) in enumerate(_looks(watch, key, rows, first, end)):
        if seen < watch.until_day:
            blank = _blank("tasked", plan, slots.question, (*key, look))
            yield _state(watch, plan, slots, subject, row, seen, blank)


def _looks(
    watch: Watch, key: Key, rows: "np.ndarray[tuple[int], np.dtype[np.int64]]", first: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield two or three (row, day looked): the latest relevant event by then, else the next one."""
    count = 2 + watch.bits(Purpose.TASKED, key) % 2
    days = watch.trace.events["day"][rows]
    for look in range(count):
        share = (look + watch.draw(Purpose.TASKED, (*key, look))) / count
        looked = first + int(share * (end - first))
        position = max(0, int(np.searchsorted(days, looked, side="right")) - 1)
        yield int(rows[position]), max(looked, int(days[position]))
