"""Deception by groups that suspect they are watched: stories fed to whoever listens.

A suspicious group has somebody innocent, a rival or a quiet place named for something else, so that the
force looks there. Such stories bear on no question: what is planted about a question is drawn from the
published error table, which the ideal observer sums over.
"""

from collections.abc import Sequence
from itertools import islice

import numpy as np

from scenarios.schema.intelligence import SourcePlan
from synthetic.draws import Purpose
from synthetic.observed_run import ObservedRun
from synthetic.odds import StatementOutcome
from synthetic.sightings import SOURCE_NUMBER, Key, Sighting, Theme, first_open_day, first_watched_day
from synthetic.sources.registry import SOURCES
from synthetic.trades import TRADES

SUSPECTS = 0.35
"""Suspicion from which a group feeds stories, on the trace's scale of 0 to 1. An assumption."""
WEEKLY = 0.25
"""Chance a week that a group with suspicion 1 reaches one of the sources that listen to people. An assumption."""


def deceptions(
    run: ObservedRun, plans: Sequence[SourcePlan], innocent: tuple[str, ...]
) -> list[list[Sighting]]:
    """Return each source's planted stories."""
    weekly = run.trace.groups
    wary = (weekly["alive"] == 1) & (weekly["suspicion"].astype(np.float64) >= SUSPECTS)
    keys_by_plan = [
        _story_keys(run, plan, np.flatnonzero(wary).tolist()) if innocent else [] for plan in plans
    ]
    every = [(plan, key) for plan, own in zip(plans, keys_by_plan, strict=True) for key in own]
    if not every:
        return [[] for _ in plans]
    keys = np.array([key for _, key in every], dtype=np.int64)
    rows = np.array([run.odds.row[plan.id] for plan, _ in every], dtype=np.int64)
    outcomes = run.odds.outcomes(run.draws(keys), rows, keys[:, 3])
    stories = iter(
        [_story(run, *story, outcome, innocent) for story, outcome in zip(every, outcomes, strict=True)]
    )
    return [list(islice(stories, len(own))) for own in keys_by_plan]


def _story_keys(run: ObservedRun, plan: SourcePlan, wary: Sequence[int]) -> list[Key]:
    """Return the key of each story that a source is fed by groups that are wary, rows of the weekly table."""
    open_day = first_open_day(run.scenario, plan, run.agreements)
    if SOURCES[plan.id].direct or open_day is None:
        return []
    first_day, weekly, keys = max(open_day, first_watched_day(run.scenario)), run.trace.groups, list[Key]()
    chance = WEEKLY * run.scenario.dials.deception
    for row in wary:
        day, group = int(weekly["day"][row]), int(weekly["group"][row])
        key = (5, SOURCE_NUMBER[plan.id], group, day, 0)
        if first_day <= day < run.until_day and run.draw(Purpose.DECEIVED, key) < chance * float(
            weekly["suspicion"][row]
        ):
            keys.append(key)
    return keys


def _story(
    run: ObservedRun, plan: SourcePlan, key: Key, outcome: StatementOutcome, innocent: tuple[str, ...]
) -> Sighting:
    lot, group, day = run.bits(Purpose.DECEIVED, key), key[2], key[3]
    rivals = [g.id for i, g in enumerate(run.scenario.groups) if i != group]
    # One lot is worth several draws: a third of stories name a group, and the bits further up choose all else.
    about_group = bool(rivals) and lot % 3 == 0
    theme = Theme("supplier" if about_group else "broker", "for", TRADES[(lot >> 8) % len(TRADES)], "")
    subject = rivals[(lot >> 20) % len(rivals)] if about_group else innocent[(lot >> 20) % len(innocent)]
    return Sighting(
        channel="background", source=plan.id, key=key, error="planted", assessment=outcome.assessment,
        evaluation=outcome.evaluation, day=day, released=day + outcome.late, hour=(lot >> 30) % 24,
        place=(lot >> 36) % run.scenario.area.neighbourhoods, theme=theme, others=(subject,), planter=group,
    )  # fmt: skip
