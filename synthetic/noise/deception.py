"""Deception by groups that suspect they are watched: stories fed to whoever listens.

A suspicious group has somebody innocent, a rival or a quiet place named for something else, so that the
force looks there. Such stories bear on no question: what is planted about a question is drawn from the
published error table, which the ideal observer sums over.
"""

from collections.abc import Iterator

import numpy as np

from scenarios.schema.intelligence import SourcePlan
from synthetic.draws import Purpose
from synthetic.odds import Stated
from synthetic.sightings import SOURCE_NUMBER, About, Key, Sighting, first_seen_day, opens
from synthetic.sources.registry import SOURCES
from synthetic.trades import TRADES
from synthetic.watch import Watch

SUSPECTS = 0.35
"""Suspicion from which a group feeds stories, on the trace's scale of 0 to 1. An assumption."""
WEEKLY = 0.25
"""Chance a week that a group with suspicion 1 reaches one of the sources that listen to people. An assumption."""


def deceptions(watch: Watch, plan: SourcePlan, innocent: tuple[str, ...]) -> Iterator[Sighting]:
    """Yield a source's planted stories."""
    opened = opens(watch.scenario, plan, watch.agreements)
    if SOURCES[plan.id].direct or opened is None or not innocent:
        return
    begun, weekly = max(opened, first_seen_day(watch.scenario)), watch.trace.groups
    wary = np.flatnonzero((weekly["alive"] == 1) & (weekly["suspicion"].astype(np.float64) >= SUSPECTS))
    found: list[Key] = []
    chance = WEEKLY * watch.scenario.dials.deception
    for row in wary.tolist():
        day, group = int(weekly["day"][row]), int(weekly["group"][row])
        key: Key = (5, SOURCE_NUMBER[plan.id], group, day, 0)
        if begun <= day < watch.until_day and watch.draw(Purpose.DECEIVED, key) < chance * float(
            weekly["suspicion"][row]
        ):
            found.append(key)
    if found:
        keys = np.array(found, dtype=np.int64)
        rows = np.full(len(found), watch.odds.row[plan.id])
        for wanted, stated in zip(found, watch.odds.stated(watch.keyed(keys), rows, keys[:, 3]), strict=True):
            yield _story(watch, plan, wanted, stated, innocent)


def _story(watch: Watch, plan: SourcePlan, key: Key, stated: Stated, innocent: tuple[str, ...]) -> Sighting:
    lot, group, day = watch.bits(Purpose.DECEIVED, key), key[2], key[3]
    rivals = [g.id for i, g in enumerate(watch.scenario.groups) if i != group]
    about_group = bool(rivals) and lot % 3 == 0
    about = About("supplier" if about_group else "broker", "for", TRADES[(lot >> 8) % len(TRADES)], "")
    whom = rivals[(lot >> 20) % len(rivals)] if about_group else innocent[(lot >> 20) % len(innocent)]
    return Sighting(
        channel="background", source=plan.id, key=key, question="", hypothesis="", entity="", polarity=None,
        error="planted", assessment=stated.assessment, evaluation=stated.evaluation,
        event=-1, day=day, hour=(lot >> 30) % 24, place=(lot >> 36) % watch.scenario.area.neighbourhoods,
        delay=stated.late, released=day + stated.late, about=about, others=(whom,), planter=group,
    )  # fmt: skip
