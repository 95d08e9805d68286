"""Reports without bearing on any question: most of what a desk receives.

They say the same kinds of thing in the same words as those with bearing, about other trades and other
towns. Nothing here looks at the truth: candidates, other members and bystanders are named by lots that
do not know who they are, so that a mention proves nothing. Every source has a rate of its own, so that
a source more or less changes no other's reports.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from scenarios.schema.intelligence import SourcePlan
from scenarios.schema.questions import QuestionKind
from scenarios.schema.scenario import Scenario
from simulator.trace import person_id
from synthetic.activity import Activity
from synthetic.draws import Purpose, pick
from synthetic.lookalikes import lookalikes
from synthetic.noise.deception import deceptions
from synthetic.noise.late import delay
from synthetic.noise.registry import follow_ups
from synthetic.relevance import Rows, opportunities
from synthetic.report import Polarity
from synthetic.sightings import SOURCE_NUMBER, About, Key, Sighting, first_seen_day, opens
from synthetic.sources.registry import SOURCES
from synthetic.towns import TOWNS
from synthetic.trades import TRADES
from synthetic.watch import Watch

MOST_A_DAY = 2.6
"""Background reports a day at most from five sources with the usual visibility. An assumption."""
OWN_A_DAY = 0.3
"""Reports a day and unit of the dial that sources have whatever the questions, at shares adding up to 1."""
KNOWN_NOMINALS = 40
"""Residents on whom something is held already; two in five of them belong to no group."""
EXPECTED_A_WEEK: dict[QuestionKind, float] = {"broker": 3.6, "supplier": 3.2, "destination": 2.0, "size": 3.2}
"""Rough opportunities a week by kind of question: sets the volume and mix of background only."""
ROUTINE = 0.1
"""Share of background that is about nothing in particular. An assumption."""
FOR = 0.42
"""Share of background that speaks for its subject: about that of reports with bearing."""
ELSEWHERE = 0.4
"""Share of talk about links and supply that concerns the line's trade in another town. An assumption."""
FOLLOWS = 0.6
"""Share of background that comes with what goes on that day. An assumption."""
ALWAYS: tuple[QuestionKind, ...] = ("broker", "supplier", "destination")
"""Kinds of thing that are talked of whatever is asked; talk of a group's size goes about only where it is asked for."""
USUAL = sum(EXPECTED_A_WEEK[kind] for kind in ALWAYS) / 7
"""Kinds of thing that go on in a day, roughly."""
LATELY = 14
"""Days within which a place counts as one where something went on."""
LOOKALIKE = 0.18
"""Share of named people in the background who are innocent and look guilty. An assumption."""


def volume(scenario: Scenario, plan: SourcePlan) -> float:
    """Return a source's background reports a day: the dial times its own bearing reports, and a share of its own.

    Where the dial asks for more than a desk can face, all sources are cut by one factor, reckoned from
    the questions alone.
    """
    dials = scenario.dials
    asked = sum(EXPECTED_A_WEEK[q.kind] / 7 for q in scenario.questions) * dials.signal * dials.background
    own = sum(EXPECTED_A_WEEK[q.kind] / 7 for q in scenario.questions if q.kind in plan.bears_on)
    own *= min(1.0, plan.visibility * dials.signal) * (1 + plan.copied)
    cut = min(1.0, MOST_A_DAY / asked) if asked > 0 else 0.0
    return cut * dials.background * (own + OWN_A_DAY * SOURCES[plan.id].share)


def known_nominals(watch: Watch) -> tuple[str, ...]:
    """Return people known to the force: candidates, other group members, and innocent residents."""
    groups = watch.trace.people["group"].astype(np.int64)
    found = [h.entity for s in watch.slots.values() if s.kind == "broker" for h in s.hypotheses if h.entity]
    members, others = np.flatnonzero(groups >= 0), np.flatnonzero(groups < 0)
    for ordinal in range(KNOWN_NOMINALS):
        pool = members if ordinal % 5 < 3 and len(members) else others
        if len(pool):
            found.append(person_id(int(pool[watch.bits(Purpose.NOMINAL, (ordinal,)) % len(pool)])))
    return tuple(dict.fromkeys(found))


def background(watch: Watch) -> Iterator[Sighting]:
    """Yield background sightings from the first day watched; a day's depend on that day and those before."""
    scenario = watch.scenario
    world = Around.of(watch)
    for plan in scenario.sources:
        opened = opens(scenario, plan, watch.agreements)
        if opened is None:
            continue
        voice, number = SOURCES[plan.id], SOURCE_NUMBER[plan.id]
        rate = volume(scenario, plan)
        for day in range(max(opened, first_seen_day(scenario)), watch.until_day):
            expected = rate * world.busy(day) * (1 + voice.attention * world.activity.actions(day))
            for ordinal in range(int(expected + watch.draw(Purpose.BACKGROUND_COUNT, (number, day)))):
                key = (4, number, 0, day, ordinal)
                said = _item(watch, plan, key, world)
                yield said
                yield from follow_ups(watch, plan, said, watch.kind_and_grade(plan, key)[0])
        for story in deceptions(watch, plan, world.innocent):
            yield story
            yield from follow_ups(watch, plan, story, "planted")


@dataclass(frozen=True)
class Around:
    """What the background of a run draws on."""

    activity: Activity
    happened: Mapping[QuestionKind, tuple[Rows, Rows]]
    """Days and rows of events by the kind of question they could speak to."""
    nominals: tuple[str, ...]
    innocent: tuple[str, ...]

    @classmethod
    def of(cls, watch: Watch) -> "Around":
        """Return what is around in a run."""
        happened: dict[QuestionKind, tuple[Rows, Rows]] = {}
        for kind in ALWAYS:
            rows = opportunities(watch.scenario, watch.seed, watch.trace, kind)
            happened[kind] = (watch.trace.events["day"][rows].astype(np.int64), rows)
        return cls(Activity.of(watch.trace), happened, known_nominals(watch), tuple(lookalikes(watch)))

    def busy(self, day: int) -> float:
        """Return how much more than usual is noted on a day: more on days on which more goes on."""
        going = sum(
            int(np.searchsorted(days, day, "right") > np.searchsorted(days, day))
            for days, _ in self.happened.values()
        )
        return 1 - FOLLOWS + FOLLOWS * going / USUAL


def _item(watch: Watch, plan: SourcePlan, key: Key, world: Around) -> Sighting:
    _, assessment = watch.kind_and_grade(plan, key)
    day, late = key[3], delay(watch, plan, key, key[3])
    about = _about(watch, plan, key)
    row, place, hour = _where_and_when(watch, plan, key, world, about)
    others = _named(watch, key, about, world.nominals, world.innocent)
    if plan.id == "custody" and row >= 0 and watch.trace.events["actor"][row] >= 0:
        others = (person_id(int(watch.trace.events["actor"][row])), *others[1:])
    return Sighting(
        channel="background", source=plan.id, key=key, question="", hypothesis="", entity="",
        polarity=None, error="background", assessment=assessment,
        evaluation=watch.evaluation(plan, key, Purpose.EVALUATION), event=row, day=day, hour=hour,
        place=place, delay=late, released=day + late, topic="" if about else "routine", about=about,
        others=others,
    )  # fmt: skip


def _where_and_when(
    watch: Watch, plan: SourcePlan, key: Key, world: Around, about: About | None
) -> tuple[int, int, int]:
    """Return the event that was recorded, or -1, and a place and hour where something lately went on.

    A record of the day is what the source records: crimes told to the police, arrests. Others go where
    and when things of the kind they talk of happen, so that neither gives away what has bearing.
    """
    day, lot = key[3], watch.bits(Purpose.BACKGROUND_EVENT, key)
    records = world.activity.recorded(SOURCES[plan.id].records, day)
    row = records[lot % len(records)] if records and (about is None or lot >> 40 & 3 == 0) else -1
    kinds = tuple(world.happened)
    days, rows = world.happened[
        about.kind if about and about.kind in kinds else kinds[(lot >> 20) % len(kinds)]
    ]
    first, end = (int(at) for at in np.searchsorted(days, (day - LATELY, day + 1)))
    at = row if row >= 0 else int(rows[first + lot % (end - first)]) if end > first else -1
    if at >= 0:
        return row, int(watch.trace.events["place"][at]), int(watch.trace.events["hour"][at])
    lot = watch.bits(Purpose.BACKGROUND_PLACE, key)
    return row, lot % watch.scenario.area.neighbourhoods, (lot >> 32) % 24


def _about(watch: Watch, plan: SourcePlan, key: Key) -> About | None:
    """Return another trade or town to talk of, by lot; None for what is about nothing in particular."""
    if watch.draw(Purpose.BACKGROUND_TOPIC, key) < ROUTINE:
        return None
    asked = {q.kind for q in watch.scenario.questions}
    kinds = tuple(kind for kind in plan.bears_on if kind in ALWAYS or kind in asked) or ALWAYS
    total = sum(EXPECTED_A_WEEK[k] for k in kinds)
    shares = tuple(EXPECTED_A_WEEK[k] / total for k in kinds)
    kind = kinds[pick(shares, watch.draw(Purpose.BACKGROUND_TOPIC, (*key, 1)))]
    side: Polarity = "for" if watch.draw(Purpose.BACKGROUND_TOPIC, (*key, 2)) < FOR else "against"
    lot = watch.bits(Purpose.BACKGROUND_TOPIC, (*key, 3))
    trade = TRADES[lot % len(TRADES)]
    if kind == "destination":
        zones = [z.id for z in watch.scenario.area.zones]
        return About(kind, side, trade, "", cleared=zones[(lot >> 20) % len(zones)])
    if watch.draw(Purpose.BACKGROUND_TOPIC, (*key, 4)) < ELSEWHERE:
        return About(kind, side, "", TOWNS[(lot >> 8) % len(TOWNS)])
    return About(kind, side, trade, "")


def _named(
    watch: Watch, key: Key, about: About | None, nominals: tuple[str, ...], innocent: tuple[str, ...]
) -> tuple[str, ...]:
    """Return whom or what it is about, by lot: a nominal, a group or a zone."""
    lot = watch.bits(Purpose.BACKGROUND_PERSON, key)
    if about is not None and about.kind == "destination":
        zones = [z.id for z in watch.scenario.area.zones if z.id != about.cleared]
        return (zones[lot % len(zones)],) if zones else ()
    if about is not None and about.kind == "size":
        bands = [h.entity for s in watch.slots.values() if s.kind == "size" for h in s.hypotheses]
        return (bands[lot % len(bands)],)
    if about is not None and about.kind == "supplier":
        return (watch.scenario.groups[lot % len(watch.scenario.groups)].id,)
    looks = bool(innocent) and watch.draw(Purpose.BACKGROUND_GROUP, key) < LOOKALIKE
    pool = innocent if looks else nominals
    return (pool[lot % len(pool)],) if pool else ()
