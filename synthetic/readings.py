"""Readings of events that bear on no question: who falls out, is bought, warned, brought in, seen or goes online.

A source notices such an event by its own chance for that matter (``Voice.reads``), tells it after its own
delay, and errs and grades by its published table. Sources also look into such matters where nothing
happened: most of the people and groups whose access, company or accounts are checked are innocent of it.
Whatever is said is held against the trace; what contradicts it carries a kind of error.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from scenarios.schema.intelligence import SourcePlan
from simulator.ids import person_id
from simulator.trace import Trace
from synthetic.draws import Purpose
from synthetic.matters import MATTERS, Matter, MatterKind
from synthetic.observed_run import ObservedRun
from synthetic.odds import StatementOutcome
from synthetic.report import ErrorType, Polarity, Slipped
from synthetic.sightings import SOURCE_NUMBER, Key, Sighting, Theme, first_open_day, first_watched_day
from synthetic.sources.registry import SOURCES

LOOKS = 0.2
"""Chance a week that a source looks into a matter by itself, for a source that notices every event. An assumption."""
Hour = Callable[[ObservedRun, Key], int]
NOTICED, LOOKED = 11, 12
"""First numbers of keys: an event was noticed, or somebody looked."""


@dataclass(frozen=True)
class MatterEvents:
    """Events of every matter in a trace."""

    rows: Mapping[Matter, tuple[int, ...]]
    first: Mapping[tuple[Matter, str], int]
    """First day on which a matter befell a group or person."""

    @classmethod
    def read(cls, trace: Trace, groups: tuple[str, ...]) -> "MatterEvents":
        """Return what happened to the groups that a scenario lists, and to people."""
        events = trace.events
        rows: dict[Matter, tuple[int, ...]] = {}
        first: dict[tuple[Matter, str], int] = {}
        for name, matter in MATTERS.items():
            matches = np.isin(events["kind"], [int(k) for k in matter.events])
            matter_rows = [
                r for r in np.flatnonzero(matches).tolist() if event_subject(trace, groups, matter, r)
            ]
            rows[name] = tuple(matter_rows)
            for row in matter_rows:
                key = name, event_subject(trace, groups, matter, row)
                first[key] = min(first.get(key, trace.days), int(events["day"][row]))
        return cls(rows, first)

    def has_befallen(self, matter: Matter, subject: str, day: int) -> bool:
        """Return whether a matter has befallen somebody by the end of a day."""
        return self.first.get((matter, subject), day + 1) <= day


def event_subject(trace: Trace, groups: tuple[str, ...], matter: MatterKind, row: int) -> str:
    """Return the id of the group or person that an event befell, or empty when none is listed."""
    if matter.of_person:
        actor = int(trace.events["actor"][row])
        return person_id(actor) if actor >= 0 else ""
    group = int(trace.events["group"][row])
    return groups[group] if 0 <= group < len(groups) else ""


class MatterReading(NamedTuple):
    """A matter that a source noticed or looked into, before it is told."""

    plan: SourcePlan
    matter: Matter
    key: Key
    subject: str
    row: int
    """Row of the event, or -1."""
    hour: int
    place: int
    mistaken: bool
    """Whether the force itself took the subject for somebody else."""


def readings(
    run: ObservedRun, plan: SourcePlan, matter_events: MatterEvents, people: tuple[str, ...], hour: Hour
) -> Iterator[MatterReading]:
    """Yield what a source notices or looks into from the day on which it opens.

    ``people`` are those whom it may look into, ``hour`` gives one at which things lately went on.
    """
    groups, source = tuple(g.id for g in run.scenario.groups), SOURCE_NUMBER[plan.id]
    events = run.trace.events
    first_day = max(first_open_day(run.scenario, plan, run.agreements) or 0, first_watched_day(run.scenario))
    for name, chance in SOURCES[plan.id].reads.items():
        matter, turns = MATTERS[name], dict[int, int]()
        for row in matter_events.rows[name]:
            day = int(events["day"][row])
            turns[day] = turns.get(day, -1) + 1
            key = (NOTICED, source, matter.number, day, turns[day])
            if first_day <= day < run.until_day and run.draw(Purpose.READ, key) < chance:
                yield _reading_of_event(run, plan, name, key, row, hour)
        pool = people if matter.of_person else groups
        for week in range(first_day // 7, (run.until_day + 6) // 7):
            first = (LOOKED, source, matter.number, 7 * week, 0)
            if not pool or run.draw(Purpose.READ, first) >= LOOKS * chance:
                continue
            # The remainder by 7 makes the day of the week, the bits from 8 on whom it is about.
            lot = run.bits(Purpose.READ, (*first, 1))
            day = 7 * week + lot % 7
            if first_day <= day < run.until_day:
                key = (*first[:3], day, 0)
                yield _reading_of_look(run, plan, name, key, pool[(lot >> 8) % len(pool)], hour)


def _reading_of_event(
    run: ObservedRun, plan: SourcePlan, name: Matter, key: Key, row: int, hour: Hour
) -> MatterReading:
    events = run.trace.events
    groups = tuple(g.id for g in run.scenario.groups)
    subject = event_subject(run.trace, groups, MATTERS[name], row)
    lookalike = int(events["other"][row]) if name == "seen" else -1
    if lookalike >= 0:
        subject = person_id(lookalike)
    event_hour = int(events["hour"][row]) if MATTERS[name].timed else hour(run, key)
    return MatterReading(
        plan=plan, matter=name, key=key, subject=subject, row=row, hour=event_hour, place=int(events["place"][row]),
        mistaken=lookalike >= 0,
    )  # fmt: skip


def _reading_of_look(
    run: ObservedRun, plan: SourcePlan, name: Matter, key: Key, subject: str, hour: Hour
) -> MatterReading:
    place = run.bits(Purpose.BACKGROUND_PLACE, key) % run.scenario.area.neighbourhoods
    return MatterReading(
        plan=plan, matter=name, key=key, subject=subject, row=-1, hour=hour(run, key), place=place,
        mistaken=False,
    )  # fmt: skip


def reading_sightings(
    run: ObservedRun, matter_events: MatterEvents, readings: Sequence[MatterReading]
) -> Iterator[Sighting]:
    """Yield what is said of each matter noted, how it is graded and when it is out."""
    if not readings:
        return
    keys = np.array([reading.key for reading in readings], dtype=np.int64)
    sources = np.array([run.odds.row[reading.plan.id] for reading in readings], dtype=np.int64)
    draws = run.draws(keys)
    outcomes, shares = run.odds.outcomes(draws, sources, keys[:, 3]), draws.units(Purpose.READ, 2).tolist()
    for reading, outcome, draw in zip(readings, outcomes, shares, strict=True):
        yield _sighting(
            reading,
            outcome,
            draw,
            matter_events.has_befallen(reading.matter, reading.subject, reading.key[3]),
        )


def _sighting(reading: MatterReading, outcome: StatementOutcome, draw: float, truth: bool) -> Sighting:
    affirms = reading.mistaken or _affirms(outcome.error, truth, draw)
    side: Polarity = "for" if affirms else "against"
    error: Slipped | None = "wrong-person"
    if not reading.mistaken or truth:
        error = _error(reading.plan, outcome.error, affirms == truth)
    line = MATTERS[reading.matter].line
    return Sighting(
        channel="background", source=reading.plan.id, key=reading.key, error=outcome.error,
        assessment=outcome.assessment, evaluation=outcome.evaluation, day=reading.key[3],
        released=reading.key[3] + outcome.late, event=reading.row, hour=reading.hour, place=reading.place,
        theme=Theme(reading.matter, side, line, "", truth=affirms == truth, error=error), others=(reading.subject,),
    )  # fmt: skip


def _affirms(error: ErrorType, truth: bool, draw: float) -> bool:
    """Return whether it is said to have happened, given how the statement comes about and whether it did."""
    if error == "vague":
        return draw < 0.5
    return truth if error == "accurate" else not truth


def _error(plan: SourcePlan, error: ErrorType, is_right: bool) -> Slipped | None:
    """Return what is wrong with a statement: nothing with one that is accurate."""
    if error == "vague":
        return "vague"
    if is_right:
        return None
    if error == "planted":
        return "deception"
    return "misread" if SOURCES[plan.id].direct else "hearsay"
