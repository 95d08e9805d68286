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
from simulator.trace import Trace, person_id
from synthetic.draws import Purpose
from synthetic.matters import MATTERS, Matter, MatterKind
from synthetic.observed_run import Watch
from synthetic.odds import Stated
from synthetic.report import ErrorType, Polarity, Slipped
from synthetic.sightings import SOURCE_NUMBER, About, Key, Sighting, first_seen_day, opens
from synthetic.sources.registry import SOURCES

LOOKS = 0.2
"""Chance a week that a source looks into a matter by itself, for a source that notices every event. An assumption."""
Hour = Callable[[Watch, Key], int]
NOTICED, LOOKED = 11, 12
"""First numbers of keys: an event was noticed, or somebody looked."""


@dataclass(frozen=True)
class Happened:
    """Events of every matter in a trace."""

    rows: Mapping[Matter, tuple[int, ...]]
    first: Mapping[tuple[Matter, str], int]
    """First day on which a matter befell a group or person."""

    @classmethod
    def of(cls, trace: Trace, groups: tuple[str, ...]) -> "Happened":
        """Return what happened to the groups that a scenario lists, and to people."""
        events = trace.events
        rows: dict[Matter, tuple[int, ...]] = {}
        first: dict[tuple[Matter, str], int] = {}
        for name, matter in MATTERS.items():
            chosen = np.isin(events["kind"], [int(k) for k in matter.events])
            found = [r for r in np.flatnonzero(chosen).tolist() if whom(trace, groups, matter, r)]
            rows[name] = tuple(found)
            for row in found:
                key = name, whom(trace, groups, matter, row)
                first[key] = min(first.get(key, trace.days), int(events["day"][row]))
        return cls(rows, first)

    def by(self, matter: Matter, subject: str, day: int) -> bool:
        """Return whether a matter has befallen somebody by the end of a day."""
        return self.first.get((matter, subject), day + 1) <= day


def whom(trace: Trace, groups: tuple[str, ...], matter: MatterKind, row: int) -> str:
    """Return the id of the group or person that an event befell, or empty when none is listed."""
    if matter.of_person:
        actor = int(trace.events["actor"][row])
        return person_id(actor) if actor >= 0 else ""
    group = int(trace.events["group"][row])
    return groups[group] if 0 <= group < len(groups) else ""


class Noted(NamedTuple):
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
    watch: Watch, plan: SourcePlan, happened: Happened, people: tuple[str, ...], hour: Hour
) -> Iterator[Noted]:
    """Yield what a source notices or looks into from the day on which it opens.

    ``people`` are those whom it may look into, ``hour`` gives one at which things lately went on.
    """
    groups, source = tuple(g.id for g in watch.scenario.groups), SOURCE_NUMBER[plan.id]
    events = watch.trace.events
    begun = max(opens(watch.scenario, plan, watch.agreements) or 0, first_seen_day(watch.scenario))
    for name, chance in SOURCES[plan.id].reads.items():
        matter, turns = MATTERS[name], dict[int, int]()
        for row in happened.rows[name]:
            day = int(events["day"][row])
            turns[day] = turns.get(day, -1) + 1
            key = (NOTICED, source, matter.number, day, turns[day])
            if begun <= day < watch.until_day and watch.draw(Purpose.READ, key) < chance:
                yield _noticed(watch, plan, name, key, row, hour)
        pool = people if matter.of_person else groups
        for week in range(begun // 7, (watch.until_day + 6) // 7):
            first = (LOOKED, source, matter.number, 7 * week, 0)
            if not pool or watch.draw(Purpose.READ, first) >= LOOKS * chance:
                continue
            lot = watch.bits(Purpose.READ, (*first, 1))
            day = 7 * week + lot % 7
            if begun <= day < watch.until_day:
                key = (*first[:3], day, 0)
                yield _looked(watch, plan, name, key, pool[(lot >> 8) % len(pool)], hour)


def _noticed(watch: Watch, plan: SourcePlan, name: Matter, key: Key, row: int, hour: Hour) -> Noted:
    events = watch.trace.events
    groups = tuple(g.id for g in watch.scenario.groups)
    subject = whom(watch.trace, groups, MATTERS[name], row)
    taken_for = int(events["other"][row]) if name == "seen" else -1
    if taken_for >= 0:
        subject = person_id(taken_for)
    when = int(events["hour"][row]) if MATTERS[name].timed else hour(watch, key)
    return Noted(
        plan=plan, matter=name, key=key, subject=subject, row=row, hour=when, place=int(events["place"][row]),
        mistaken=taken_for >= 0,
    )  # fmt: skip


def _looked(watch: Watch, plan: SourcePlan, name: Matter, key: Key, subject: str, hour: Hour) -> Noted:
    place = watch.bits(Purpose.BACKGROUND_PLACE, key) % watch.scenario.area.neighbourhoods
    return Noted(
        plan=plan, matter=name, key=key, subject=subject, row=-1, hour=hour(watch, key), place=place,
        mistaken=False,
    )  # fmt: skip


def tell(watch: Watch, happened: Happened, noted: Sequence[Noted]) -> Iterator[Sighting]:
    """Yield what is said of each matter noted, how it is graded and when it is out."""
    if not noted:
        return
    keys = np.array([one.key for one in noted], dtype=np.int64)
    sources = np.array([watch.odds.row[one.plan.id] for one in noted], dtype=np.int64)
    keyed = watch.keyed(keys)
    stated, draws = watch.odds.stated(keyed, sources, keys[:, 3]), keyed.units(Purpose.READ, 2).tolist()
    for one, how, draw in zip(noted, stated, draws, strict=True):
        yield _told(one, how, draw, happened.by(one.matter, one.subject, one.key[3]))


def _told(one: Noted, stated: Stated, draw: float, so: bool) -> Sighting:
    says = one.mistaken or _says(stated.error, so, draw)
    side: Polarity = "for" if says else "against"
    wrong: Slipped | None = "wrong-person"
    if not one.mistaken or so:
        wrong = _wrong(one.plan, stated.error, says == so)
    line = MATTERS[one.matter].line
    return Sighting(
        channel="background", source=one.plan.id, key=one.key, error=stated.error,
        assessment=stated.assessment, evaluation=stated.evaluation, day=one.key[3],
        released=one.key[3] + stated.late, event=one.row, hour=one.hour, place=one.place,
        about=About(one.matter, side, line, "", so=says == so, wrong=wrong), others=(one.subject,),
    )  # fmt: skip


def _says(error: ErrorType, so: bool, draw: float) -> bool:
    """Return whether it is said to have happened, given how the statement comes about and whether it did."""
    if error == "vague":
        return draw < 0.5
    return so if error == "accurate" else not so


def _wrong(plan: SourcePlan, error: ErrorType, right: bool) -> Slipped | None:
    """Return what is wrong with a statement: nothing with one that is accurate."""
    if error == "vague":
        return "vague"
    if right:
        return None
    if error == "planted":
        return "deception"
    return "misread" if SOURCES[plan.id].direct else "hearsay"
