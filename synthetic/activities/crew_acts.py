"""The facts of a look at a crew: people counted together, faces seen before, and rooms slept in."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from synthetic.activities.scene import Scene
from synthetic.testimony.occasion import Act, ActivityKind, Deed, Party

COUNTS: Mapping[int, tuple[int, int]] = {0: (1, 2), 1: (3, 4), 2: (5, 7)}
"""Fewest and most people seen together, by class. Assumptions."""
ROOMS: Mapping[int, tuple[int, int]] = {0: (1, 1), 1: (2, 2), 2: (3, 4)}
"""Fewest and most rooms slept in, by class. Assumptions."""
FACES = (2, 5)
"""Fewest and most people whose faces were seen, in every class. Assumption."""
ADULT = 18
"""Least age that anybody of a crew is taken for: no look at a crew is at a child."""
SAME, SOME, NEW = range(3)
"""Classes of faces: the people of an earlier day, about half of them, other people."""
ENOUGH = 4
"""People among whom one may be an exception: with fewer, a known face would already be a part of them. Assumption."""
SIGHTINGS: tuple[str, ...] = (
    "got out of a white van", "got out of a people carrier", "loaded bags into the back of a van",
    "carried boxes from a van into a yard", "came out of a flat over a shop", "came out of a yard with bags",
    "stood by a parked van with bags", "waited at the kerb with bags",
)  # fmt: skip
"""Clauses that fit one person as well as seven, so that only the figure tells how many there were."""
BEDDING: tuple[str, ...] = (
    "mattresses lay on the floor", "sleeping bags lay on the floor", "camp beds were made up",
    "blankets and pillows lay on the floor", "air beds lay side by side", "rolled-up quilts lay along the wall",
)  # fmt: skip
"""By what a room is seen to be slept in."""


def crew_acts(scene: Scene, nature: int) -> tuple[Act, ...]:
    """Return the one act of a class of a crew's sheet: a stranger for the crew, and the figure that tells the class.

    Raises:
        KeyError: when the look of the scene is of a kind that no look at a crew has.
    """
    return (_MAKERS[scene.look.kind](scene, nature),)


def _act(scene: Scene, deed: Deed, clauses: tuple[str, ...], count: int, regulars: int = 0) -> Act:
    stranger = scene.stranger(1)
    return Act(
        deed=deed,
        side="alone",
        actor=replace(stranger, age=max(stranger.age, ADULT)),
        counterpart=Party(),
        minute=scene.minute,
        minutes=scene.number(5, 40, 5),
        premises=scene.premises,
        doing=scene.pick(clauses, 6),
        count=count,
        regulars=regulars,
    )


def _count(scene: Scene, nature: int) -> Act:
    return _act(scene, "were counted", SIGHTINGS, scene.number(*COUNTS[nature], 40))


def _faces(scene: Scene, nature: int) -> Act:
    count = scene.number(*FACES, 40)
    return _act(scene, "were recognised", SIGHTINGS, count, _regulars(scene, nature, count))


def _regulars(scene: Scene, nature: int, count: int) -> int:
    """Return how many faces were seen before: all or all but one, half up or down, none or one."""
    odd = scene.lot(41) % 2
    if nature == SOME:
        return (count + odd) // 2
    exception = odd if count >= ENOUGH else 0
    return count - exception if nature == SAME else exception


def _rooms(scene: Scene, nature: int) -> Act:
    return _act(scene, "slept there", BEDDING, scene.number(*ROOMS[nature], 40))


_MAKERS: Mapping[ActivityKind, Callable[[Scene, int], Act]] = {
    "count": _count,
    "faces": _faces,
    "rooms": _rooms,
}
