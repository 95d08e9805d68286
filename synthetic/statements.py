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
from synthetic.noise.registry import add_follow_ups
from synthetic.observed_run import ObservedRun
from synthetic.odds import StatementOutcome
from synthetic.relevance import opportunities, relevant_rows
from synthetic.report import Tasking
from synthetic.sightings import (
    SOURCE_NUMBER,
    Key,
    Sighting,
    Statements,
    first_open_day,
    first_watched_day,
    new_sighting,
)


def nameable(slots: Slots) -> tuple[Hypothesis, ...]:
    """Return the hypotheses that a source can speak about: all but ``otherwise``."""
    return tuple(h for h in slots.hypotheses if h.entity)


class HypothesisLook(NamedTuple):
    """A source that looks at a hypothesis and sees an event."""

    channel: Literal["bearing", "tasked"]
    plan: SourcePlan
    slots: Slots
    subject: Hypothesis
    key: Key
    row: int
    """Row of the event."""
    day: int
    """Day on which it is seen."""


def _sightings(run: ObservedRun, looks: Sequence[HypothesisLook]) -> list[Sighting]:
    """Return what is said about the subject of each look, how it is graded and when it is out."""
    if not looks:
        return []
    draws = run.draws(np.array([look.key for look in looks], dtype=np.int64))
    sources = np.array([run.odds.row[look.plan.id] for look in looks], dtype=np.int64)
    days = np.array([look.day for look in looks], dtype=np.int64)
    rows = np.array([look.row for look in looks], dtype=np.int64)
    columns = (run.trace.events[name][rows].tolist() for name in ("day", "hour", "place"))
    return [
        _sighting(run, look, *rest)
        for look, *rest in zip(
            looks,
            run.odds.outcomes(draws, sources, days),
            draws.units(Purpose.POLARITY).tolist(),
            *columns,
            strict=True,
        )
    ]


def _sighting(
    run: ObservedRun,
    look: HypothesisLook,
    outcome: StatementOutcome,
    lot: float,
    day: int,
    hour: int,
    place: int,
) -> Sighting:
    answer, subject = run.answers[look.slots.question], look.subject
    speaks_for = chance_for(outcome.error, subject.id, answer.truth, answer.decoy)
    return new_sighting(
        channel=look.channel, source=look.plan.id, key=look.key, question=look.slots.question,
        hypothesis=subject.id, entity=subject.entity, polarity="for" if lot < speaks_for else "against",
        error=outcome.error, assessment=outcome.assessment, evaluation=outcome.evaluation, event=look.row,
        day=day, hour=hour, place=place, released=look.day + outcome.late,
    )  # fmt: skip


def bearing_statements(run: ObservedRun) -> Iterator[Sighting]:
    """Yield every unprompted statement about a question, its copies included."""
    sightings = _sightings(run, list(_unprompted_looks(run)))
    yield from add_follow_ups(run, Statements(sightings, [sighting.error for sighting in sightings]))


def _unprompted_looks(run: ObservedRun) -> Iterator[HypothesisLook]:
    """Yield what each source notices unprompted; whom it looks at is drawn without regard to the truth."""
    scenario, trace = run.scenario, run.trace
    for slots in run.slots.values():
        rows = opportunities(scenario, run.seed, trace, slots.kind)
        days, subjects = trace.events["day"][rows].astype(np.int64), nameable(slots)
        question = int(slots.question[1:])
        for plan in scenario.sources:
            open_day = first_open_day(scenario, plan, run.agreements)
            if slots.kind not in plan.bears_on or open_day is None:
                continue
            number = SOURCE_NUMBER[plan.id]
            lots = uniforms(run.seed, trace.replicate, Purpose.NOTICED, 16 * number + question, days)
            first_day = max(open_day, first_watched_day(scenario))
            is_noticed = (
                (lots < plan.visibility * scenario.dials.signal)
                & (days >= first_day)
                & (days < run.until_day)
            )
            for row, day in zip(rows[is_noticed].tolist(), days[is_noticed].tolist(), strict=True):
                key = (1, number, question, day, 0)
                subject = subjects[run.bits(Purpose.SUBJECT, key) % len(subjects)]
                yield HypothesisLook(
                    channel="bearing", plan=plan, slots=slots, subject=subject, key=key, row=row, day=day
                )


def requested_statements(run: ObservedRun, tasking: Sequence[Tasking]) -> Iterator[Sighting]:
    """Yield what collection requests bring in: two or three looks at one subject, or nothing seen."""
    looks: list[HypothesisLook] = []
    for request in sorted(set(tasking), key=lambda t: (t.cycle, t.source, t.question, t.hypothesis)):
        plan = run.plan(request.source)
        slots = run.slots.get(request.question)
        if plan is not None and slots is not None:
            answer = _answer_to_request(run, plan, slots, request)
            if isinstance(answer, Sighting):
                yield answer
            else:
                looks += answer
    yield from _sightings(run, looks)


def _answer_to_request(
    run: ObservedRun, plan: SourcePlan, slots: Slots, request: Tasking
) -> Sighting | list[HypothesisLook]:
    """Return the looks that answer a request, or the report that nothing was seen once its cycle is over."""
    calendar = run.scenario.calendar
    first, end = calendar.first_day(request.cycle), calendar.first_day(request.cycle + 1)
    place = 1 + next((i for i, h in enumerate(slots.hypotheses) if h.id == request.hypothesis), 15)
    key = (3, SOURCE_NUMBER[plan.id], 32 * int(slots.question[1:]) + place, request.cycle)
    subject = next((h for h in nameable(slots) if h.id == request.hypothesis), None)
    open_day = first_open_day(run.scenario, plan, run.agreements)
    answers = subject is not None and slots.kind in plan.bears_on and open_day is not None
    rows = relevant_rows(run.scenario, run.trace, slots.kind) if answers else np.empty(0, np.int64)
    days = run.trace.events["day"][rows].astype(np.int64)
    rows = rows[(days >= max(first, open_day or 0)) & (days < min(end, run.until_day))]
    if subject is None or not len(rows):
        return [] if end > run.until_day else _nothing(plan, request, subject, (*key, 9), end - 1)
    return [
        HypothesisLook(
            channel="tasked", plan=plan, slots=slots, subject=subject, key=(*key, number), row=row, day=day
        )
        for number, (row, day) in enumerate(_look_days(run, key, rows, first, end))
        if day < run.until_day
    ]


def _nothing(plan: SourcePlan, request: Tasking, subject: Hypothesis | None, key: Key, day: int) -> Sighting:
    return new_sighting(
        channel="nothing", source=plan.id, key=key, question=request.question, hypothesis=request.hypothesis,
        entity=subject.entity if subject is not None else "", error="background", assessment="D", evaluation=2,
        day=day, released=day,
    )  # fmt: skip


def _look_days(
    run: ObservedRun, key: Key, rows: "np.ndarray[tuple[int], np.dtype[np.int64]]", first: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield two or three (row, day looked): the latest relevant event by then, else the next one."""
    count = 2 + run.bits(Purpose.TASKED, key) % 2
    days = run.trace.events["day"][rows]
    for look in range(count):
        share = (look + run.draw(Purpose.TASKED, (*key, look))) / count
        look_day = first + int(share * (end - first))
        position = max(0, int(np.searchsorted(days, look_day, side="right")) - 1)
        yield int(rows[position]), max(look_day, int(days[position]))
