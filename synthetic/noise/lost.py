"""Lost: in some weeks a desk mislays part of what it has."""

from collections.abc import Sequence

import numpy as np

from synthetic.draws import Purpose
from synthetic.observed_run import ObservedRun
from synthetic.sightings import SOURCE_NUMBER, Sighting

WEEKS = 0.2
"""Share of a desk's weeks in which things get lost. An assumption."""
CHANCE = 0.15
"""Share of an unprompted report's that are lost in such a week: 3% over all. An assumption."""
KEPT = frozenset({"tasked", "nothing", "written"})
"""What somebody waits for is not lost."""


def losses(run: ObservedRun, sightings: Sequence[Sighting]) -> list[bool]:
    """Return which reports never arrive; whatever they would have said, and whether true or not."""
    if not sightings:
        return []
    weeks = np.array([(SOURCE_NUMBER[s.source], s.released // 7, 1) for s in sightings], dtype=np.int64)
    firsts = [(*(s.original or s).key, s.key[0]) for s in sightings]
    mislaid = run.draws(weeks).units(Purpose.DESK_WEEK) < WEEKS
    mislaid &= run.draws(np.array(firsts, dtype=np.int64)).units(Purpose.LOST) < CHANCE
    mislaid &= np.array([s.channel not in KEPT for s in sightings])
    return list(map(bool, mislaid.tolist()))
