"""Reports without bearing on any question: most of what a desk receives.

Nothing here looks at the truth: candidates, other members and bystanders are named by lots that
do not know who they are, so that a mention proves nothing.
"""

from collections.abc import Iterator

import numpy as np

from scenarios.schema.intelligence import SourcePlan
from scenarios.schema.scenario import Scenario
from simulator.trace import EventKind, person_id
from synthetic.draws import Purpose, pick
from synthetic.sightings import Key, Sighting, first_seen_day, opens
from synthetic.sources.registry import SOURCES
from synthetic.statements import Watch

MOST_A_DAY = 4.6
"""Background reports a day at most, however many are asked for. An assumption: what a desk can face."""

NAMES_SOMEBODY = frozenset({"person", "association", "vehicle", "wing", "handset", "account"})
KNOWN_NOMINALS = 40
"""Residents on whom something is held already; two in five of them belong to no group."""

EXPECTED_A_WEEK = {"broker": 3.6, "supplier": 3.2, "destination": 2.0}
"""Rough opportunities a week by kind of question: sets the volume of background only."""


def volume(scenario: Scenario) -> float:
    """Return background reports a day: the dial times the bearing reports to be expected, capped."""
    bearing = 0.0
    for question in scenario.questions:
        for plan in scenario.sources:
            if question.kind in plan.bears_on:
                seen = min(1.0, plan.visibility * scenario.dials.signal)
                bearing += seen * (1 + plan.copied) * EXPECTED_A_WEEK[question.kind] / 7
    return min(MOST_A_DAY, bearing * scenario.dials.background)


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
    """Yield background sightings from the first day watched; a day's depend on that day alone."""
    scenario, rate = watch.scenario, volume(watch.scenario)
    nominals = known_nominals(watch)
    plans = {plan.id: plan for plan in scenario.sources}
    total = sum(SOURCES[source].share for source in plans)
    chances = tuple(SOURCES[source].share / total for source in plans)
    order = tuple(plans)
    reported = _reported_rows(watch)
    for day in range(first_seen_day(scenario), watch.until_day):
        count = int(rate + watch.draw(Purpose.BACKGROUND_COUNT, (day,)))
        for ordinal in range(count):
            key = (4, 0, 0, day, ordinal)
            plan = plans[order[pick(chances, watch.draw(Purpose.BACKGROUND_SOURCE, key))]]
            opened = opens(scenario, plan, watch.agreements)
            if opened is not None and day >= opened:
                yield _item(watch, plan, key, day, nominals, reported.get(day, ()))


def _reported_rows(watch: Watch) -> dict[int, tuple[int, ...]]:
    events = watch.trace.events
    crime = np.isin(events["kind"], [int(EventKind.CRIME), int(EventKind.VIOLENCE)])
    rows = np.flatnonzero(crime & (events["reported"] == 1))
    by_day: dict[int, list[int]] = {}
    for row, day in zip(rows.tolist(), events["day"][rows].tolist(), strict=True):
        by_day.setdefault(day, []).append(row)
    return {day: tuple(found) for day, found in by_day.items()}


def _item(
    watch: Watch, plan: SourcePlan, key: Key, day: int, nominals: tuple[str, ...], rows: tuple[int, ...]
) -> Sighting:
    _, assessment = watch.kind_and_grade(plan, key)
    topics = SOURCES[plan.id].topics
    topic = topics[watch.bits(Purpose.BACKGROUND_TOPIC, key) % len(topics)]
    row = -1
    if topic == "crime":
        row = rows[watch.bits(Purpose.BACKGROUND_EVENT, key) % len(rows)] if rows else -1
        topic = "crime" if row >= 0 else "incident"
    delay = watch.delay(plan, key)
    place, hour = _where_and_when(watch, key, row)
    return Sighting(
        channel="background", source=plan.id, key=key, question="", hypothesis="", entity="",
        polarity=None, error="background", assessment=assessment,
        evaluation=watch.evaluation(plan, key, Purpose.EVALUATION), event=row, day=day, hour=hour,
        place=place, delay=delay, released=day + delay, topic=topic,
        others=_named(watch, key, topic, nominals),
    )  # fmt: skip


def _where_and_when(watch: Watch, key: Key, row: int) -> tuple[int, int]:
    if row >= 0:
        return int(watch.trace.events["place"][row]), int(watch.trace.events["hour"][row])
    places = watch.scenario.area.neighbourhoods
    lot = watch.bits(Purpose.BACKGROUND_PLACE, key)
    return lot % places, (lot >> 32) % 24


def _named(watch: Watch, key: Key, topic: str, nominals: tuple[str, ...]) -> tuple[str, ...]:
    """Return who is named: a known nominal by lot, and for an association a second one or a group."""
    if topic not in NAMES_SOMEBODY or not nominals:
        return ()
    first = nominals[watch.bits(Purpose.BACKGROUND_PERSON, key) % len(nominals)]
    if topic != "association":
        return (first,)
    lot = watch.draw(Purpose.BACKGROUND_GROUP, key)
    groups = watch.scenario.groups
    if lot < 0.5:
        return first, groups[int(lot * 2 * len(groups))].id
    second = nominals[watch.bits(Purpose.BACKGROUND_PERSON, (*key, 1)) % len(nominals)]
    return (first, second) if second != first else (first,)
