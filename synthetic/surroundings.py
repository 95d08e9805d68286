"""What the background of a run draws on: who is known to the force, and what lately went on.

Nothing of it knows who is who: candidates, other members and bystanders are drawn by lot.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.questions import QuestionKind
from simulator.ids import person_id
from synthetic.draws import Purpose
from synthetic.force_activity import ForceActivity
from synthetic.lookalikes import lookalikes
from synthetic.observed_run import ObservedRun
from synthetic.readings import MatterEvents
from synthetic.relevance import opportunities
from synthetic.sightings import Key

KNOWN_NOMINALS = 40
"""Residents on whom something is held already; two in five of them belong to no group."""
EXPECTED_A_WEEK: dict[QuestionKind, float] = {"broker": 3.2, "supplier": 3.0, "destination": 2.8, "size": 3.2}
"""Rough opportunities a week by kind of question: sets what background speaks of, and when."""
FOLLOWS = 0.6
"""Share of background that comes with what goes on that day. An assumption."""
ALWAYS: tuple[QuestionKind, ...] = ("broker", "supplier", "destination")
"""Kinds of thing that are talked of whatever is asked; talk of a group's size goes about only where it is asked for."""
USUAL = sum(EXPECTED_A_WEEK[kind] for kind in ALWAYS) / 7
"""Kinds of thing that go on in a day, roughly."""
LATELY = 14
"""Days within which a place counts as one where something went on."""


def known_nominals(run: ObservedRun) -> tuple[str, ...]:
    """Return people known to the force: candidates, other group members, and innocent residents."""
    groups = run.trace.people["group"].astype(np.int64)
    nominals = [h.entity for s in run.slots.values() if s.kind == "broker" for h in s.hypotheses if h.entity]
    members, others = np.flatnonzero(groups >= 0), np.flatnonzero(groups < 0)
    for ordinal in range(KNOWN_NOMINALS):
        pool = members if ordinal % 5 < 3 and len(members) else others
        if len(pool):
            nominals.append(person_id(int(pool[run.bits(Purpose.NOMINAL, (ordinal,)) % len(pool)])))
    return tuple(dict.fromkeys(nominals))


@dataclass(frozen=True)
class Surroundings:
    """What the background of a run draws on."""

    activity: ForceActivity
    events: Mapping[QuestionKind, tuple[list[int], list[int]]]
    """Days and rows of events by the kind of question they could speak to, in order of day."""
    nominals: tuple[str, ...]
    innocent: tuple[str, ...]
    groups: tuple[str, ...]
    zones: tuple[str, ...]
    question_kinds: frozenset[QuestionKind]
    """Kinds of the questions."""
    bands: tuple[str, ...]
    """Answers to questions of how many."""
    busy: NDArray[np.float64]
    """By day, how much more than usual is noted: more on days on which more goes on."""
    actions: NDArray[np.int64]
    """By day, how many actions of the force run."""
    matters: MatterEvents
    """Events that bear on no question."""

    @classmethod
    def read(cls, run: ObservedRun) -> "Surroundings":
        """Return what is around in a run."""
        events, days = {}, run.trace.days
        kinds_by_day = np.zeros(days)
        for kind in ALWAYS:
            rows = opportunities(run.scenario, run.seed, run.trace, kind)
            event_days = run.trace.events["day"][rows].astype(np.int64)
            kinds_by_day[np.unique(event_days[event_days < days])] += 1
            events[kind] = (event_days.tolist(), rows.tolist())
        activity, groups = ForceActivity.read(run.trace), tuple(group.id for group in run.scenario.groups)
        return cls(
            activity=activity,
            events=events,
            nominals=known_nominals(run),
            innocent=tuple(lookalikes(run)),
            groups=groups,
            zones=tuple(zone.id for zone in run.scenario.area.zones),
            question_kinds=frozenset(slot.kind for slot in run.slots.values()),
            bands=tuple(
                h.entity for slot in run.slots.values() if slot.kind == "size" for h in slot.hypotheses
            ),
            busy=1 - FOLLOWS + FOLLOWS * kinds_by_day / USUAL,
            actions=np.array([activity.actions(day) for day in range(days)], dtype=np.int64),
            matters=MatterEvents.read(run.trace, groups),
        )

    def recent_row(self, kind: QuestionKind, day: int, lot: int) -> int:
        """Return the row of an event of a kind within the last fortnight, by lot, or -1."""
        days, rows = self.events[kind]
        first, end = bisect_left(days, day - LATELY), bisect_left(days, day + 1)
        return rows[first + lot % (end - first)] if end > first else -1

    def recent_hour(self, run: ObservedRun, key: Key) -> int:
        """Return an hour at which something lately went on."""
        lot, kinds = run.bits(Purpose.BACKGROUND_EVENT, key), tuple(self.events)
        row = self.recent_row(kinds[(lot >> 20) % len(kinds)], key[3], lot)
        return int(run.trace.events["hour"][row]) if row >= 0 else (lot >> 32) % 24
