"""Reports without bearing on any question: most of what a desk receives.

They say the same kinds of thing in the same words as those with bearing, about other trades and other
towns. Nothing here looks at the truth: candidates, other members and bystanders are named by lots that
do not know who they are, so that a mention proves nothing. How much there is follows from the number of
residents; every source has a rate of its own, so that a source more or less changes no other's reports.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scenarios.schema.intelligence import SourcePlan
from scenarios.schema.questions import QuestionKind
from scenarios.schema.scenario import Scenario
from scenarios.schema.volumes import PEOPLE
from simulator.trace import person_id
from synthetic.draws import Keyed, Purpose, pick
from synthetic.force_activity import Activity
from synthetic.lookalikes import lookalikes
from synthetic.noise.deception import deceptions
from synthetic.noise.registry import with_follow_ups
from synthetic.observed_run import Watch
from synthetic.odds import Stated
from synthetic.readings import Happened, readings, tell
from synthetic.relevance import opportunities
from synthetic.report import ErrorType, Polarity
from synthetic.sightings import (
    SOURCE_NUMBER,
    About,
    Key,
    Sighting,
    Statements,
    first_seen_day,
    new_about,
    new_sighting,
    opens,
)
from synthetic.sources.registry import SOURCES
from synthetic.towns import TOWNS
from synthetic.trades import TRADES

KNOWN_NOMINALS = 40
"""Residents on whom something is held already; two in five of them belong to no group."""
EXPECTED_A_WEEK: dict[QuestionKind, float] = {"broker": 3.2, "supplier": 3.0, "destination": 2.8, "size": 3.2}
"""Rough opportunities a week by kind of question: sets what background speaks of, and when."""
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
    """Return a source's background reports a day: its volume for so many residents, times the dial."""
    usual: float = getattr(scenario.volumes, plan.id)
    return usual * scenario.area.population / PEOPLE * scenario.dials.background


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
    world = Around.of(watch)
    plans = [
        plan for plan in watch.scenario.sources if opens(watch.scenario, plan, watch.agreements) is not None
    ]
    keys, stories = _keys(watch, plans, world), deceptions(watch, plans, world.innocent)
    items = _items(watch, [(plan, key) for plan, own in zip(plans, keys, strict=True) for key in own], world)
    noted = [list(readings(watch, plan, world.beside, world.nominals, world.hour)) for plan in plans]
    told = iter(tell(watch, world.beside, [one for own in noted for one in own]))
    said: list[tuple[Sighting, ErrorType]] = []
    for own, planted, read in zip(keys, stories, noted, strict=True):
        said += islice(items, len(own))
        said += ((story, "planted") for story in planted)
        said += ((one, one.error) for one in islice(told, len(read)))
    yield from with_follow_ups(watch, Statements([one for one, _ in said], [error for _, error in said]))


def _keys(watch: Watch, plans: Sequence[SourcePlan], world: "Around") -> list[list[Key]]:
    """Return the key of each item of each source: so many a day as its rate, the day and a lot make."""
    begun = [opens(watch.scenario, plan, watch.agreements) or 0 for plan in plans]
    first = first_seen_day(watch.scenario)
    days = [np.arange(max(first, day), max(watch.until_day, first, day)) for day in begun]
    each = [
        (SOURCE_NUMBER[plan.id], day) for plan, own in zip(plans, days, strict=True) for day in own.tolist()
    ]
    drawn = watch.keyed(np.array(each, dtype=np.int64).reshape(-1, 2)).units(Purpose.BACKGROUND_COUNT)
    lots = np.split(drawn, np.cumsum([len(own) for own in days])[:-1])
    found: list[list[Key]] = []
    for plan, own, lot in zip(plans, days, lots, strict=True):
        attended = 1 + SOURCES[plan.id].attention * world.actions[own]
        counts = (volume(watch.scenario, plan) * world.busy[own] * attended + lot).astype(np.int64)
        number, noted = SOURCE_NUMBER[plan.id], np.flatnonzero(counts)
        busy = zip(own[noted].tolist(), counts[noted].tolist(), strict=True)
        found.append([(4, number, 0, day, ordinal) for day, count in busy for ordinal in range(count)])
    return found


@dataclass(frozen=True)
class Around:
    """What the background of a run draws on."""

    activity: Activity
    happened: Mapping[QuestionKind, tuple[list[int], list[int]]]
    """Days and rows of events by the kind of question they could speak to, in order of day."""
    nominals: tuple[str, ...]
    innocent: tuple[str, ...]
    groups: tuple[str, ...]
    zones: tuple[str, ...]
    asked: frozenset[QuestionKind]
    """Kinds of the questions."""
    bands: tuple[str, ...]
    """Answers to questions of how many."""
    busy: NDArray[np.float64]
    """By day, how much more than usual is noted: more on days on which more goes on."""
    actions: NDArray[np.int64]
    """By day, how many actions of the force run."""
    beside: Happened
    """Events that bear on no question."""

    @classmethod
    def of(cls, watch: Watch) -> "Around":
        """Return what is around in a run."""
        happened, days = {}, watch.trace.days
        going = np.zeros(days)
        for kind in ALWAYS:
            rows = opportunities(watch.scenario, watch.seed, watch.trace, kind)
            on = watch.trace.events["day"][rows].astype(np.int64)
            going[np.unique(on[on < days])] += 1
            happened[kind] = (on.tolist(), rows.tolist())
        activity, groups = Activity.of(watch.trace), tuple(group.id for group in watch.scenario.groups)
        return cls(
            activity=activity,
            happened=happened,
            nominals=known_nominals(watch),
            innocent=tuple(lookalikes(watch)),
            groups=groups,
            zones=tuple(zone.id for zone in watch.scenario.area.zones),
            asked=frozenset(slot.kind for slot in watch.slots.values()),
            bands=tuple(
                h.entity for slot in watch.slots.values() if slot.kind == "size" for h in slot.hypotheses
            ),
            busy=1 - FOLLOWS + FOLLOWS * going / USUAL,
            actions=np.array([activity.actions(day) for day in range(days)], dtype=np.int64),
            beside=Happened.of(watch.trace, groups),
        )

    def lately(self, kind: QuestionKind, day: int, lot: int) -> int:
        """Return the row of an event of a kind within the last fortnight, by lot, or -1."""
        days, rows = self.happened[kind]
        first, end = bisect_left(days, day - LATELY), bisect_left(days, day + 1)
        return rows[first + lot % (end - first)] if end > first else -1

    def hour(self, watch: Watch, key: Key) -> int:
        """Return an hour at which something lately went on."""
        lot, kinds = watch.bits(Purpose.BACKGROUND_EVENT, key), tuple(self.happened)
        row = self.lately(kinds[(lot >> 20) % len(kinds)], key[3], lot)
        return int(watch.trace.events["hour"][row]) if row >= 0 else (lot >> 32) % 24


class Lot(NamedTuple):
    """The keyed draws of one background item; which are used hangs on what it is about."""

    routine: float
    kind: float
    side: float
    topic: int
    elsewhere: float
    event: int
    place: int
    person: int
    looks: float

    @classmethod
    def all(cls, keyed: Keyed) -> "Iterator[Lot]":
        """Yield the draws for each key."""
        columns = {
            "routine": keyed.units(Purpose.BACKGROUND_TOPIC),
            "kind": keyed.units(Purpose.BACKGROUND_TOPIC, 1),
            "side": keyed.units(Purpose.BACKGROUND_TOPIC, 2),
            "topic": keyed.bits(Purpose.BACKGROUND_TOPIC, 3),
            "elsewhere": keyed.units(Purpose.BACKGROUND_TOPIC, 4),
            "event": keyed.bits(Purpose.BACKGROUND_EVENT),
            "place": keyed.bits(Purpose.BACKGROUND_PLACE),
            "person": keyed.bits(Purpose.BACKGROUND_PERSON),
            "looks": keyed.units(Purpose.BACKGROUND_GROUP),
        }
        return map(cls, *(columns[field].tolist() for field in cls._fields))


def _items(
    watch: Watch, wanted: Sequence[tuple[SourcePlan, Key]], world: Around
) -> Iterator[tuple[Sighting, ErrorType]]:
    """Yield each item and how it came about, which follows it unseen."""
    if not wanted:
        return
    keys = np.array([key for _, key in wanted], dtype=np.int64)
    keyed = watch.keyed(keys)
    sources = np.array([watch.odds.row[plan.id] for plan, _ in wanted], dtype=np.int64)
    every = zip(wanted, watch.odds.stated(keyed, sources, keys[:, 3]), Lot.all(keyed), strict=True)
    for (plan, key), stated, lot in every:
        yield _item(watch, plan, key, world, stated, lot), stated.error


def _item(watch: Watch, plan: SourcePlan, key: Key, world: Around, stated: Stated, lot: Lot) -> Sighting:
    day, about = key[3], _about(plan, world, lot)
    row, place, hour = _where_and_when(watch, plan, day, world, about, lot)
    others = _named(world, about, lot)
    if plan.id == "custody" and row >= 0 and watch.trace.events["actor"][row] >= 0:
        others = (person_id(int(watch.trace.events["actor"][row])), *others[1:])
    return new_sighting(
        channel="background", source=plan.id, key=key, error="background", assessment=stated.assessment,
        evaluation=stated.evaluation, day=day, released=day + stated.late, event=row, hour=hour, place=place,
        topic="" if about else "routine", about=about, others=others,
    )  # fmt: skip


def _where_and_when(
    watch: Watch, plan: SourcePlan, day: int, world: Around, about: About | None, lots: Lot
) -> tuple[int, int, int]:
    """Return the event that was recorded, or -1, and a place and hour where something lately went on.

    A record of the day is what the source records: crimes told to the police, arrests. Others go where
    and when things of the kind they talk of happen, so that neither gives away what has bearing.
    """
    lot = lots.event
    records = world.activity.recorded(SOURCES[plan.id].records, day)
    row = records[lot % len(records)] if records and (about is None or lot >> 40 & 3 == 0) else -1
    kinds = tuple(world.happened)
    kind = next((k for k in kinds if about and about.kind == k), kinds[(lot >> 20) % len(kinds)])
    at = row if row >= 0 else world.lately(kind, day, lot)
    if at >= 0:
        return row, int(watch.trace.events["place"][at]), int(watch.trace.events["hour"][at])
    return row, lots.place % watch.scenario.area.neighbourhoods, (lots.place >> 32) % 24


def _about(plan: SourcePlan, world: Around, lot: Lot) -> About | None:
    """Return another trade or town to talk of, by lot; None for what is about nothing in particular."""
    if lot.routine < ROUTINE:
        return None
    kinds = tuple(kind for kind in plan.bears_on if kind in ALWAYS or kind in world.asked) or ALWAYS
    kind = kinds[pick(_shares(kinds), lot.kind)]
    side: Polarity = "for" if lot.side < FOR else "against"
    trade = TRADES[lot.topic % len(TRADES)]
    if kind == "destination":
        return new_about(kind, side, trade, "", cleared=world.zones[(lot.topic >> 20) % len(world.zones)])
    if lot.elsewhere < ELSEWHERE:
        return new_about(kind, side, "", TOWNS[(lot.topic >> 8) % len(TOWNS)])
    return new_about(kind, side, trade, "")


@cache
def _shares(kinds: tuple[QuestionKind, ...]) -> tuple[float, ...]:
    """Return how often background speaks of each of some kinds of question."""
    total = sum(EXPECTED_A_WEEK[k] for k in kinds)
    return tuple(EXPECTED_A_WEEK[k] / total for k in kinds)


def _named(world: Around, about: About | None, lot: Lot) -> tuple[str, ...]:
    """Return whom or what it is about, by lot: a nominal, a group or a zone."""
    if about is not None and about.kind == "destination":
        zones = [zone for zone in world.zones if zone != about.cleared]
        return (zones[lot.person % len(zones)],) if zones else ()
    if about is not None and about.kind == "size":
        return (world.bands[lot.person % len(world.bands)],)
    if about is not None and about.kind == "supplier":
        return (world.groups[lot.person % len(world.groups)],)
    pool = world.innocent if world.innocent and lot.looks < LOOKALIKE else world.nominals
    return (pool[lot.person % len(pool)],) if pool else ()
