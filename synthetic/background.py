"""Reports without bearing on any question: most of what a desk receives.

They say the same kinds of thing in the same words as those with bearing, about other trades and other
towns. Nothing here looks at the truth: candidates, other members and bystanders are named by lots that
do not know who they are, so that a mention proves nothing. How much there is follows from the number of
residents; every source has a rate of its own, so that a source more or less changes no other's reports.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, islice
from typing import NamedTuple

import numpy as np

from scenarios.schema.intelligence import SourcePlan
from scenarios.schema.questions import QuestionKind
from scenarios.schema.scenario import Scenario
from scenarios.schema.volumes import PEOPLE
from simulator.ids import person_id
from synthetic.draws import KeyedDraws, Purpose, pick
from synthetic.noise.deception import deceptions
from synthetic.noise.registry import add_follow_ups
from synthetic.observed_run import ObservedRun
from synthetic.odds import StatementOutcome
from synthetic.readings import reading_sightings, readings
from synthetic.report import ErrorType, Polarity
from synthetic.sightings import (
    SOURCE_NUMBER,
    Key,
    Sighting,
    Statements,
    Theme,
    first_open_day,
    first_watched_day,
    new_sighting,
    new_theme,
)
from synthetic.sources.registry import SOURCES
from synthetic.surroundings import ALWAYS, EXPECTED_A_WEEK, Surroundings
from synthetic.towns import TOWNS
from synthetic.trades import TRADES

ROUTINE = 0.1
"""Share of background that is about nothing in particular. An assumption."""
FOR = 0.42
"""Share of background that speaks for its subject: about that of reports with bearing."""
ELSEWHERE = 0.4
"""Share of talk about links and supply that concerns the line's trade in another town. An assumption."""
LOOKALIKE = 0.18
"""Share of named people in the background who are innocent and look guilty. An assumption."""


def volume(scenario: Scenario, plan: SourcePlan) -> float:
    """Return a source's background reports a day: its volume for so many residents, times the dial."""
    usual: float = getattr(scenario.volumes, plan.id)
    return usual * scenario.area.population / PEOPLE * scenario.dials.background


def background(run: ObservedRun) -> Iterator[Sighting]:
    """Yield background sightings from the first day watched; a day's depend on that day and those before."""
    world = Surroundings.read(run)
    plans = [
        plan
        for plan in run.scenario.sources
        if first_open_day(run.scenario, plan, run.agreements) is not None
    ]
    keys, stories_by_plan = _keys(run, plans, world), deceptions(run, plans, world.innocent)
    plan_keys = [(plan, key) for plan, own_keys in zip(plans, keys, strict=True) for key in own_keys]
    items = _items(run, plan_keys, world)
    readings_by_plan = [
        list(readings(run, plan, world.matters, world.nominals, world.recent_hour)) for plan in plans
    ]
    matters = iter(reading_sightings(run, world.matters, list(chain.from_iterable(readings_by_plan))))
    # Source by source: its items, then the stories planted with it, then its readings of matters.
    pairs: list[tuple[Sighting, ErrorType]] = []
    for own_keys, stories, own_readings in zip(keys, stories_by_plan, readings_by_plan, strict=True):
        pairs += islice(items, len(own_keys))
        pairs += ((story, "planted") for story in stories)
        pairs += ((sighting, sighting.error) for sighting in islice(matters, len(own_readings)))
    statements = Statements([sighting for sighting, _ in pairs], [error for _, error in pairs])
    yield from add_follow_ups(run, statements)


def _keys(run: ObservedRun, plans: Sequence[SourcePlan], world: Surroundings) -> list[list[Key]]:
    """Return the key of each item of each source: so many a day as its rate, the day and a lot make."""
    open_days = [first_open_day(run.scenario, plan, run.agreements) or 0 for plan in plans]
    first = first_watched_day(run.scenario)
    days = [np.arange(max(first, day), max(run.until_day, first, day)) for day in open_days]
    pairs = [
        (SOURCE_NUMBER[plan.id], day)
        for plan, own_days in zip(plans, days, strict=True)
        for day in own_days.tolist()
    ]
    # One draw for every source and day, source after source, cut again where each source's days end.
    units = run.draws(np.array(pairs, dtype=np.int64).reshape(-1, 2)).units(Purpose.BACKGROUND_COUNT)
    lots_by_plan = np.split(units, np.cumsum([len(own_days) for own_days in days])[:-1])
    keys: list[list[Key]] = []
    for plan, own_days, own_lots in zip(plans, days, lots_by_plan, strict=True):
        attention = 1 + SOURCES[plan.id].attention * world.actions[own_days]
        counts = (volume(run.scenario, plan) * world.busy[own_days] * attention + own_lots).astype(np.int64)
        number, busy_days = SOURCE_NUMBER[plan.id], np.flatnonzero(counts)
        busy = zip(own_days[busy_days].tolist(), counts[busy_days].tolist(), strict=True)
        keys.append([(4, number, 0, day, ordinal) for day, count in busy for ordinal in range(count)])
    return keys


class BackgroundDraws(NamedTuple):
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
    def all(cls, draws: KeyedDraws) -> "Iterator[BackgroundDraws]":
        """Yield the draws for each key."""
        columns = {
            "routine": draws.units(Purpose.BACKGROUND_TOPIC),
            "kind": draws.units(Purpose.BACKGROUND_TOPIC, 1),
            "side": draws.units(Purpose.BACKGROUND_TOPIC, 2),
            "topic": draws.bits(Purpose.BACKGROUND_TOPIC, 3),
            "elsewhere": draws.units(Purpose.BACKGROUND_TOPIC, 4),
            "event": draws.bits(Purpose.BACKGROUND_EVENT),
            "place": draws.bits(Purpose.BACKGROUND_PLACE),
            "person": draws.bits(Purpose.BACKGROUND_PERSON),
            "looks": draws.units(Purpose.BACKGROUND_GROUP),
        }
        return map(cls, *(columns[field].tolist() for field in cls._fields))


def _items(
    run: ObservedRun, plan_keys: Sequence[tuple[SourcePlan, Key]], world: Surroundings
) -> Iterator[tuple[Sighting, ErrorType]]:
    """Yield each item and how it came about, which follows it unseen."""
    if not plan_keys:
        return
    keys = np.array([key for _, key in plan_keys], dtype=np.int64)
    keyed_draws = run.draws(keys)
    sources = np.array([run.odds.row[plan.id] for plan, _ in plan_keys], dtype=np.int64)
    every = zip(
        plan_keys,
        run.odds.outcomes(keyed_draws, sources, keys[:, 3]),
        BackgroundDraws.all(keyed_draws),
        strict=True,
    )
    for (plan, key), outcome, item_draws in every:
        yield _item(run, plan, key, world, outcome, item_draws), outcome.error


def _item(
    run: ObservedRun,
    plan: SourcePlan,
    key: Key,
    world: Surroundings,
    outcome: StatementOutcome,
    draws: BackgroundDraws,
) -> Sighting:
    day, theme = key[3], _theme(plan, world, draws)
    row, place, hour = _where_and_when(run, plan, day, world, theme, draws)
    others = _subjects(world, theme, draws)
    if plan.id == "custody" and row >= 0 and run.trace.events["actor"][row] >= 0:
        others = (person_id(int(run.trace.events["actor"][row])), *others[1:])
    return new_sighting(
        channel="background", source=plan.id, key=key, error="background", assessment=outcome.assessment,
        evaluation=outcome.evaluation, day=day, released=day + outcome.late, event=row, hour=hour, place=place,
        topic="" if theme else "routine", theme=theme, others=others,
    )  # fmt: skip


def _where_and_when(
    run: ObservedRun,
    plan: SourcePlan,
    day: int,
    world: Surroundings,
    theme: Theme | None,
    draws: BackgroundDraws,
) -> tuple[int, int, int]:
    """Return the event that was recorded, or -1, and a place and hour where something lately went on.

    A record of the day is what the source records: crimes told to the police, arrests. Others go where
    and when things of the kind they talk of happen, so that neither gives away what has bearing.
    """
    # One lot is worth several draws: its lowest bits choose a row, those from 20, 32 and 40 on kind, hour and record.
    lot = draws.event
    records = world.activity.record_rows(SOURCES[plan.id].records, day)
    row = records[lot % len(records)] if records and (theme is None or lot >> 40 & 3 == 0) else -1
    kinds = tuple(world.events)
    kind = next((k for k in kinds if theme and theme.kind == k), kinds[(lot >> 20) % len(kinds)])
    event_row = row if row >= 0 else world.recent_row(kind, day, lot)
    if event_row >= 0:
        return row, int(run.trace.events["place"][event_row]), int(run.trace.events["hour"][event_row])
    return row, draws.place % run.scenario.area.neighbourhoods, (draws.place >> 32) % 24


def _theme(plan: SourcePlan, world: Surroundings, draws: BackgroundDraws) -> Theme | None:
    """Return another trade or town to talk of, by lot; None for what is about nothing in particular."""
    if draws.routine < ROUTINE:
        return None
    kinds = tuple(kind for kind in plan.bears_on if kind in ALWAYS or kind in world.question_kinds) or ALWAYS
    kind = kinds[pick(_shares(kinds), draws.kind)]
    side: Polarity = "for" if draws.side < FOR else "against"
    trade = TRADES[draws.topic % len(TRADES)]
    if kind == "destination":
        return new_theme(kind, side, trade, "", cleared=world.zones[(draws.topic >> 20) % len(world.zones)])
    if draws.elsewhere < ELSEWHERE:
        return new_theme(kind, side, "", TOWNS[(draws.topic >> 8) % len(TOWNS)])
    return new_theme(kind, side, trade, "")


@cache
def _shares(kinds: tuple[QuestionKind, ...]) -> tuple[float, ...]:
    """Return how often background speaks of each of some kinds of question."""
    total = sum(EXPECTED_A_WEEK[k] for k in kinds)
    return tuple(EXPECTED_A_WEEK[k] / total for k in kinds)


def _subjects(world: Surroundings, theme: Theme | None, draws: BackgroundDraws) -> tuple[str, ...]:
    """Return whom or what it is about, by lot: a nominal, a group or a zone."""
    if theme is not None and theme.kind == "destination":
        zones = [zone for zone in world.zones if zone != theme.cleared]
        return (zones[draws.person % len(zones)],) if zones else ()
    if theme is not None and theme.kind == "size":
        return (world.bands[draws.person % len(world.bands)],)
    if theme is not None and theme.kind == "supplier":
        return (world.groups[draws.person % len(world.groups)],)
    pool = world.innocent if world.innocent and draws.looks < LOOKALIKE else world.nominals
    return (pool[draws.person % len(pool)],) if pool else ()
