"""Late: a desk that is behind is behind with everything it has.

Delays stay uniform between the published bounds, but hang together: in one week of five a source's desk
is behind, and all that it notices that week takes the longest fifth of its delay.
"""

from functools import lru_cache

from scenarios.schema.intelligence import SourcePlan
from synthetic.draws import Purpose, uniform
from synthetic.sightings import SOURCE_NUMBER, Key
from synthetic.watch import Watch

BEHIND = 0.2
"""Share of a desk's weeks in which it is behind. An assumption."""


def behind(watch: Watch, plan: SourcePlan, seen: int) -> bool:
    """Return whether a source's desk is behind in the week of a day."""
    return _behind(watch.seed, watch.trace.replicate, SOURCE_NUMBER[plan.id], seen // 7)


@lru_cache(maxsize=16384)
def _behind(seed: int, replicate: int, source: int, week: int) -> bool:
    return uniform(seed, replicate, Purpose.DESK_WEEK, source, week) < BEHIND


def delay(watch: Watch, plan: SourcePlan, key: Key, seen: int) -> int:
    """Return the days from what was seen to release: uniform between the plan's bounds, then dialled."""
    lot = watch.draw(Purpose.DELAY, key)
    share = 1 - BEHIND + BEHIND * lot if behind(watch, plan, seen) else (1 - BEHIND) * lot
    days = plan.delay_min + int(share * (plan.delay_max - plan.delay_min + 1))
    return int(days * watch.scenario.dials.delay + 0.5)
