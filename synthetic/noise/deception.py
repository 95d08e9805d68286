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
from synthetic.observed_run import Watch
from synthetic.odds import Stated
from synthetic.sightings import SOURCE_NUMBER, About, Key, Sighting, first_seen_day, opens
from synthetic.sources.registry import SOURCES
from synthetic.trades import TRADES

SUSPECTS = 0.35
"""Suspicion from which a group feeds stories, on the trace's scale of 0 to 1. An assumption."""
WEEKLY = 0.25
"""Chance a week that a group with suspicion 1 reaches one of the sources that listen to people. An assumption."""


def deceptions(watch: Watch, plans: Sequence[SourcePlan], innocent: tuple[str, ...]) -> list[list[Sighting]]:
    """Return each source's planted stories."""
    weekly = watch.trace.groups
    wary = (weekly["alive"] == 1) & (weekly["suspicion"].astype(np.float64) >= SUSPECTS)
    found = [_planted(watch, plan, np.flatnonzero(wary).tolist()) if innocent else [] for plan in plans]
    every = [(plan, key) for plan, own in zip(plans, found, strict=True) for key in own]
    if not every:
        return [[] for _ in plans]
    keys = np.array([key for _, key in every], dtype=np.int64)
    rows = np.array([watch.odds.row[plan.id] for plan, _ in every], dtype=np.int64)
    stated = watch.odds.stated(watch.keyed(keys), rows, keys[:, 3])
    told = iter([_story(watch, *one, how, innocent) for one, how in zip(every, stated, strict=True)])
    return [list(islice(told, len(own))) for own in found]


def _planted(watch: Watch, plan: SourcePlan, wary: Sequence[int]) -> list[Key]:
    """Return the key of each story that a source is fed by groups that are wary, rows of the weekly table."""
    opened = opens(watch.scenario, plan, watch.agreements)
    if SOURCES[plan.id].direct or opened is None:
        return []
    begun, weekly, found = max(opened, first_seen_day(watch.scenario)), watch.trace.groups, list[Key]()
    chance = WEEKLY * watch.scenario.dials.deception
    for row in wary:
        day, group = int(weekly["day"][row]), int(weekly["group"][row])
        key = (5, SOURCE_NUMBER[plan.id], group, day, 0)
        if begun <= day < watch.until_day and watch.draw(Purpose.DECEIVED, key) < chance * float(
            weekly["suspicion"][row]
        ):
            found.append(key)
    return found


def _story(watch: Watch, plan: SourcePlan, key: Key, stated: Stated, innocent: tuple[str, ...]) -> Sighting:
    lot, group, day = watch.bits(Purpose.DECEIVED, key), key[2], key[3]
    rivals = [g.id for i, g in enumerate(watch.scenario.groups) if i != group]
    about_group = bool(rivals) and lot % 3 == 0
    about = About("supplier" if about_group else "broker", "for", TRADES[(lot >> 8) % len(TRADES)], "")
    whom = rivals[(lot >> 20) % len(rivals)] if about_group else innocent[(lot >> 20) % len(innocent)]
    return Sighting(
        channel="background", source=plan.id, key=key, error="planted", assessment=stated.assessment,
        evaluation=stated.evaluation, day=day, released=day + stated.late, hour=(lot >> 30) % 24,
        place=(lot >> 36) % watch.scenario.area.neighbourhoods, about=about, others=(whom,), planter=group,
    )  # fmt: skip
