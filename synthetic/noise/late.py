"""Late: a desk that is behind is behind with everything it has.

Delays stay uniform between the published bounds, but hang together: in one week of five a source's desk
is behind, and all that it notices that week takes the longest fifth of its delay. ``synthetic.odds`` draws
the days; here is what the debrief says of them.
"""

from functools import lru_cache

from scenarios.schema.intelligence import SourcePlan
from synthetic.draws import Purpose, uniform
from synthetic.observed_run import ObservedRun
from synthetic.odds import BEHIND
from synthetic.sightings import SOURCE_NUMBER


def is_behind(run: ObservedRun, plan: SourcePlan, day: int) -> bool:
    """Return whether a source's desk is behind in the week of a day."""
    return _week_is_behind(run.seed, run.trace.replicate, SOURCE_NUMBER[plan.id], day // 7)


@lru_cache(maxsize=16384)
def _week_is_behind(seed: int, replicate: int, source: int, week: int) -> bool:
    return uniform(seed, replicate, Purpose.DESK_WEEK, source, week) < BEHIND
