"""The facts of a look at a zone: strangers take rooms, people are served, life goes on, or nobody is there.

Place, hour, length and rent are by lots that know no class.
"""

from collections.abc import Mapping
from dataclasses import replace

from synthetic.activities import ordinary
from synthetic.activities.scene import Scene
from synthetic.activities.zone_life import (
    LEAST_CALLERS,
    MOST_CALLERS,
    NOBODY_CLAUSES,
    ORDINARY_BY_DAY,
    ORDINARY_BY_NIGHT,
    ROOM_CLAUSES,
    SERVICE_CLAUSES,
)
from synthetic.questions.place import BOTH, CUSTOMERS, NOBODY, ORDINARY, ROOMS
from synthetic.testimony.occasion import Act, Deed, Party, Side

DUSK = 18 * 60
"""Minute of the day from which other things are done. Assumption."""
_SIDES: Mapping[int, tuple[Side, ...]] = {
    BOTH: ("supply", "local"),
    ROOMS: ("supply",),
    CUSTOMERS: ("local",),
    ORDINARY: ("company",),
    NOBODY: ("alone",),
}
"""Rooms are the side of whoever comes, customers that of the trade, as for people."""
_DEEDS: Mapping[Side, Deed] = {
    "supply": "took a room",
    "local": "served callers",
    "company": "went about",
    "alone": "found nobody",
}
LEAST_MINUTES, MOST_MINUTES = 10, 25
"""How long an act of any class lasts. Assumption."""
LONGEST_GAP = 50
"""Most minutes from the beginning of one act to that of the next, which begins when the first is over. Assumption."""
_LAST_MINUTE = 24 * 60 - 1


def zone_acts(scene: Scene, nature: int) -> tuple[Act, ...]:
    """Return the acts of a class in a zone: of both, two of one stranger, 10 to 50 minutes apart."""
    first, *rest = (_act(scene, side) for side in _SIDES[nature])
    later = scene.number(first.minutes, LONGEST_GAP, 40)
    return (first, *(replace(act, minute=min(act.minute + later, _LAST_MINUTE)) for act in rest))


def _act(scene: Scene, side: Side) -> Act:
    rented = scene.look.kind == "lodging" and side != "local"
    return Act(
        deed=_DEEDS[side],
        side=side,
        actor=Party() if side == "alone" else scene.passer_by(1),
        counterpart=Party(),
        minute=scene.minute,
        minutes=scene.number(LEAST_MINUTES, MOST_MINUTES, 5),
        premises=scene.premises,
        amount=scene.pick(ordinary.RENTS, 14) if rented else 0,
        doing=scene.pick(_clauses(scene, side), 41),
        count=scene.number(LEAST_CALLERS, MOST_CALLERS, 42) if side == "local" else 0,
    )


def _clauses(scene: Scene, side: Side) -> tuple[str, ...]:
    """Return what may be seen of a side at the hour of the look."""
    if side == "company":
        return (ORDINARY_BY_DAY if scene.minute < DUSK else ORDINARY_BY_NIGHT)[scene.look.kind]
    by_side = {"supply": ROOM_CLAUSES, "local": SERVICE_CLAUSES, "alone": NOBODY_CLAUSES}
    return by_side[side][scene.look.kind]
