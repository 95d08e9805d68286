"""Statements about the questions: noticed, said, copied and collected on request.

Every chance comes from ``synthetic.emission``, which the ideal observer sums over as well.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import numpy as np

from scenarios.schema.intelligence import SourcePlan
from simulator.answers import Hypothesis, Slots
from synthetic.draws import Purpose, uniforms
from synthetic.emission import chance_for
from synthetic.noise.registry import with_follow_ups
from synthetic.observed_run import Watch
from synthetic.odds import Stated
from synthetic.relevance import opportunities, relevant_rows
from synthetic.report import Tasking
from synthetic.sightings import SOURCE_NUMBER, Key, Sighting, Statements, first_seen_day, new_sighting, opens


def nameable(slots: Slots) -> tuple[Hypothesis, ...]:
    """Return the hypotheses that a source can speak about: all but ``otherwise``."""
    return tuple(h for h in slots.hypotheses if h.entity)


class Look(NamedTuple):
    """A source that looks at a hypothesis and sees an event."""

    channel: Literal["bearing", "tasked"]
    plan: SourcePlan
    slots: Slots
    subject: Hypothesis
    key: Key
    row: int
    """Row of the event."""
    seen: int
    """Day on which it is seen."""


def _stated(watch: Watch, looks: Sequence[Look]) -> list[Sighting]:
    """Return what is said about the subject of each look, how it is graded and when it is out."""
    if not looks:
        return []
    keyed = watch.keyed(np.array([look.key for look in looks], dtype=np.int64))
    sources = np.array([watch.odds.row[look.plan.id] for look in looks], dtype=np.int64)
    seen = np.array([look.seen for look in looks], dtype=np.int64)
    rows = np.array([look.row for look in looks], dtype=np.int64)
    columns = (watch.trace.events[name][rows].tolist() for name in ("day", "hour", "place"))
    return [
        _said(watch, look, *rest)
        for look, *rest in zip(
            looks,
            watch.odds.stated(keyed, sources, seen),
            keyed.units(Purpose.POLARITY).tolist(),
            *columns,
            strict=True,
        )
    ]


def _said(watch: Watch, look: Look, stated: Stated, lot: float, day: int, hour: int, place: int) -> Sighting:
    answer, subject = watch.answers[look.slots.question], look.subject
    speaks_for = chance_for(stated.error, subject.id, answer.truth, answer.decoy)
    return new_sighting(
        channel=look.channel, source=look.plan.id, key=look.key, question=look.slots.question,
        hypothesis=subject.id, entity=subject.entity, polarity="for" if lot < speaks_for else "against",
        error=stated.error, assessment=stated.assessment, evaluation=stated.evaluation, event=look.row,
        day=day, hour=hour, place=place, released=look.seen + stated.late,
    )  # fmt: skip


def bearing(watch: Watch) -> Iterator[Sighting]:
    """Yield every unprompted statement about a question, its copies included."""
    said = _stated(watch, list(_noticed(watch)))
    yield from with_follow_ups(watch, Statements(said, [sighting.error for sighting in said]))


def _noticed(watch: Watch) -> Iterator[Look]:
    """Yield what each source notices unprompted; whom it looks at is drawn without regard to the truth."""
    scenario, trace = watch.scenario, watch.trace
    for slots in watch.slots.values():
        rows = opportunities(scenario, watch.seed, trace, slots.kind)
        days, subjects = trace.events["day"][rows].astype(np.int64), nameable(slots)
        question = int(slots.question[1:])
        for plan in scenario.sources:
            opened = opens(scenario, plan, watch.agreements)
            if slots.kind not in plan.bears_on or opened is None:
                continue
            number = SOURCE_NUMBER[plan.id]
            lots = uniforms(watch.seed, trace.replicate, Purpose.NOTICED, 16 * number + question, days)
            begun = max(opened, first_seen_day(scenario))
            seen = (
                (lots < plan.visibility * scenario.dials.signal) & (days >= begun) & (days < watch.until_day)
            )
            for row, day in zip(rows[seen].tolist(), days[seen].tolist(), strict=True):
                key = (1, number, question, day, 0)
                subject = subjects[watch.bits(Purpose.SUBJECT, key) % len(subjects)]
                yield Look(
                    channel="bearing", plan=plan, slots=slots, subject=subject, key=key, row=row, seen=day
                )


def tasked(watch: Watch, tasking: Sequence[Tasking]) -> Iterator[Sighting]:
    """Yield what collection requests bring in: two or three looks at one subject, or nothing seen."""
    looks: list[Look] = []
    for request in sorted(set(tasking), key=lambda t: (t.cycle, t.source, t.question, t.hypothesis)):
        plan = watch.plan(request.source)
        slots = watch.slots.get(request.question)
        if plan is not None and slots is not None:
            found = _collected(watch, plan, slots, request)
            if isinstance(found, Sighting):
                yield found
            else:
                looks += found
    yield from _stated(watch, looks)


def _collected(watch: Watch, plan: SourcePlan, slots: Slots, request: Tasking) -> Sighting | list[Look]:
    """Return the looks that answer a request, or the report that nothing was seen once its cycle is over."""
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
        return [] if end > watch.until_day else _nothing(plan, request, subject, (*key, 9), end - 1)
    return [
        Look(
            channel="tasked", plan=plan, slots=slots, subject=subject, key=(*key, number), row=row, seen=seen
        )
        for number, (row, seen) in enumerate(_looks(watch, key, rows, first, end))
        if seen < watch.until_day
    ]


def _nothing(plan: SourcePlan, request: Tasking, subject: Hypothesis | None, key: Key, day: int) -> Sighting:
    return new_sighting(
        channel="nothing", source=plan.id, key=key, question=request.question, hypothesis=request.hypothesis,
        entity=subject.entity if subject is not None else "", error="background", assessment="D", evaluation=2,
        day=day, released=day,
    )  # fmt: skip


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
