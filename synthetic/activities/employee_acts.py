"""The facts of a look at an employee, and of a search: records opened, people met, papers taken, what was found.

Classes of an employee, in order: ``both``, ``access``, ``contact``, ``ordinary`` and ``elsewhere``; of a search
``cleaned``, ``gone``, ``as expected`` and ``neither``. Place, hour, length and whose record it is are by lots that
know no class.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from synthetic.activities import ordinary
from synthetic.activities.scene import Scene
from synthetic.questions.whether import ACCESS, BOTH, CONTACT, ELSEWHERE, ORDINARY
from synthetic.testimony.occasion import Act, ActivityKind, Deed, Party, Side

SIDES: Mapping[int, tuple[Side, ...]] = {
    BOTH: ("supply", "local"),
    ACCESS: ("supply",),
    CONTACT: ("local",),
    ORDINARY: ("company",),
    ELSEWHERE: ("alone",),
}
"""Access is the side of what comes in, contact that of whom it goes to, as for people."""
UNLINKED: tuple[str, ...] = (
    "the box for the purpose was left empty",
    "the purpose was typed as training",
    "the purpose was typed as a check",
    "the box for the job number held a full stop",
)
"""How a record was opened that no job asked for."""
LINKED: tuple[str, ...] = (
    "the purpose was a bail check",
    "the purpose was a court file",
    "the purpose was a letter about a summons",
    "the purpose was a change of address",
)
"""How a record was opened for a job."""
OFF: tuple[str, ...] = (
    "was on leave",
    "was on a rest day",
    "was on a course out of town",
    "was lent to another office",
)
"""Why somebody opened nothing at work that day."""
PAPERS: tuple[str, ...] = (
    "read through printed sheets with an office heading",
    "took pictures of printed sheets with an office heading",
    "turned the pages of a folder of printed sheets with an office heading",
    "copied lines off printed sheets with an office heading into a notebook",
)
"""What is seen away from work of records that were taken out."""
LEAST_MINUTES, MOST_MINUTES = 5, 20
"""How long an act of any class lasts. Assumption."""
LONGEST_GAP = 50
"""Most minutes from the beginning of one act to that of the next, which begins when the first is over. Assumption."""
_LAST_MINUTE = 24 * 60 - 1
FOUND: tuple[tuple[str, ...], ...] = (
    (
        "the rooms had been emptied and the floors washed",
        "the drawers were out and empty and every surface had been wiped",
        "the carpets had been taken up and the bath smelt of bleach",
        "the shelves had been wiped down and the bins were empty",
        "the cupboards stood open and empty and the floor was still wet",
    ),
    (
        "a meal stood half eaten on the table and nobody was in",
        "clothes and bedding had been left behind and nobody was in",
        "the television was on and nobody was in",
        "the kettle was warm, the back door stood open and nobody was in",
        "bags stood half packed in the hall and nobody was in",
    ),
    (
        "two adults were in and sealed bags were taken away",
        "the tenant was in and a holdall was taken away",
        "the tenant was in and things out of a wardrobe were taken away",
        "three adults were in and scales were taken away from the kitchen",
        "two adults were in and things from under a bed were taken away",
    ),
    (
        "a tenant with unpacked boxes was in and nothing was taken away",
        "a couple with a letter from the agent was in and nothing was taken away",
        "a contractor was painting the rooms and nothing was taken away",
        "dust lay on the floor, there was no furniture and nothing was taken away",
        "two students were in and nothing was taken away",
    ),
)  # fmt: skip
"""What a search found, by class, as clauses of their own."""


def employee_acts(scene: Scene, nature: int) -> tuple[Act, ...]:
    """Return the acts of a class of a look at an employee: of both, two one after the other.

    Raises:
        KeyError: when the look of the scene is of a kind that no look at an employee has.
    """
    make = _MAKERS[scene.look.kind]
    first, *rest = (make(scene, side) for side in SIDES[nature])
    later = scene.number(first.minutes, LONGEST_GAP, 40)
    return (first, *(replace(act, minute=min(act.minute + later, _LAST_MINUTE)) for act in rest))


def search_acts(scene: Scene, nature: int) -> tuple[Act, ...]:
    """Return the one act of a class of a search: what was found at the place."""
    return (
        Act(
            deed="was searched",
            side="alone",
            actor=Party(),
            counterpart=Party(),
            minute=scene.minute,
            minutes=scene.number(40, 120, 5),
            premises=scene.premises,
            doing=scene.pick(FOUND[nature], 41),
        ),
    )


def _act(scene: Scene, side: Side, deed: Deed, counterpart: Party, doing: str = "") -> Act:
    return Act(
        deed=deed,
        side=side,
        actor=Party(person=scene.person),
        counterpart=counterpart,
        minute=scene.minute,
        minutes=scene.number(LEAST_MINUTES, MOST_MINUTES, 5),
        premises=scene.premises,
        doing=doing,
    )


def _seller(scene: Scene) -> Party:
    return Party(person=scene.pick(scene.register.sellers, 3))


def _access(scene: Scene, side: Side) -> Act:
    """Return what a terminal and a work telephone show of a side: a record opened, a seller rung, or nothing."""
    if side == "local":
        return _call(scene)
    if side == "alone":
        return _act(scene, side, "was off", Party(), scene.pick(OFF, 41))
    deed: Deed = "looked up" if side == "supply" else "worked on"
    return _act(scene, side, deed, _seller(scene), scene.pick(UNLINKED if side == "supply" else LINKED, 41))


def _call(scene: Scene) -> Act:
    """Return a call from the line in daily use to a seller."""
    people, seller = scene.register.people, _seller(scene)
    near = Party(person=scene.person, number=people[scene.person].handsets[0])
    far = replace(seller, number=people[seller.person].handsets[0])
    call = replace(_act(scene, "local", "rang", far), actor=near)
    return replace(
        call, premises="", seconds=scene.number(9, 240, 12), mast=scene.pick(scene.register.masts, 13).id
    )


def _contact(scene: Scene, side: Side) -> Act:
    """Return what is seen of an employee away from work: papers, a seller, a friend, or nobody."""
    if side == "supply":
        return _act(scene, side, "took papers", Party(), scene.pick(PAPERS, 41))
    if side == "alone":
        kind = scene.register.premises[scene.premises].kind if scene.premises else "spot"
        return _act(scene, side, "was alone", Party(), scene.pick(ordinary.AT_PLACES[kind], 6))
    return _act(scene, side, "met", _seller(scene) if side == "local" else Party(person=scene.friend(4)))


_MAKERS: Mapping[ActivityKind, Callable[[Scene, Side], Act]] = {"access": _access, "contact": _contact}
