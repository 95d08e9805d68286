"""Lost: in some weeks a desk mislays part of what it has."""

from synthetic.draws import Purpose
from synthetic.sightings import SOURCE_NUMBER, Sighting
from synthetic.watch import Watch

WEEKS = 0.2
"""Share of a desk's weeks in which things get lost. An assumption."""
CHANCE = 0.15
"""Share of an unprompted report's that are lost in such a week: 3% over all. An assumption."""
KEPT = frozenset({"tasked", "nothing", "written"})
"""What somebody waits for is not lost."""


def lost(watch: Watch, sighting: Sighting) -> bool:
    """Return whether a report never arrives; whatever it would have said, and whether true or not."""
    if sighting.channel in KEPT:
        return False
    first = sighting.original or sighting
    week = (SOURCE_NUMBER[sighting.source], sighting.released // 7, 1)
    return (
        watch.draw(Purpose.DESK_WEEK, week) < WEEKS
        and watch.draw(Purpose.LOST, (*first.key, *sighting.key[:1])) < CHANCE
    )
