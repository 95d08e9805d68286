"""The facts of an act by a known member of a group: loading, visiting, collecting, its own trade, or being away."""

from dataclasses import replace

from synthetic.activities import ordinary
from synthetic.activities.scene import Scene
from synthetic.questions.two_sides import ALONE, BOTH, COMPANY, LOCAL, SUPPLY
from synthetic.testimony.occasion import Act, Deed, Party, Side, Thing

_SIDES: dict[int, Side] = {
    BOTH: "supply",
    SUPPLY: "supply",
    LOCAL: "local",
    COMPANY: "company",
    ALONE: "alone",
}
_DEEDS: dict[int, Deed] = {
    BOTH: "unloaded for",
    SUPPLY: "came with",
    LOCAL: "collected from",
    COMPANY: "traded",
    ALONE: "was elsewhere",
}


DUSK = 18 * 60
"""Minute of the day from which other work is done. Assumption."""


def group_acts(scene: Scene, nature: int) -> tuple[Act, ...]:
    """Return the one act of a member of a group, of a class of the group's sheet."""
    if scene.look.kind == "call":
        return (_call(scene, nature),)
    seller = Party(person=scene.pick(scene.register.sellers, 3))
    act = Act(
        deed=_DEEDS[nature],
        side=_SIDES[nature],
        actor=Party(person=scene.person, group=scene.look.subject.id),
        counterpart=seller if nature in (BOTH, LOCAL) else Party(),
        minute=scene.minute,
        minutes=scene.number(5, 40, 5),
        premises=scene.premises,
    )
    if nature == BOTH:
        return (replace(act, thing=Thing(scene.pick(ordinary.THINGS, 9), "the boot")),)
    if nature == LOCAL:
        return (replace(act, amount=scene.pick(ordinary.SUMS, 23)),)
    if nature == SUPPLY:
        return (act,)
    by_day, by_night = (
        (ordinary.GROUP_TRADE_BY_DAY, ordinary.GROUP_TRADE_BY_NIGHT)
        if nature == COMPANY
        else (ordinary.GROUP_HOME_BY_DAY, ordinary.GROUP_HOME_BY_NIGHT)
    )
    clauses = by_day if scene.minute < DUSK else by_night
    return (replace(act, doing=scene.pick(clauses, 6)),)


def _call(scene: Scene, nature: int) -> Act:
    """Return a call from a member's number: to a seller, a hire firm, an associate, or from a mast out of town."""
    register = scene.register
    own = register.people[scene.person]
    near = Party(person=own.id, number=own.handsets[0], group=scene.look.subject.id)
    seller = register.people[scene.pick(register.sellers, 3)]
    mates = [m for m in register.members[scene.look.subject.id] if m != own.id]
    far = {
        BOTH: Party(person=seller.id, number=seller.handsets[0]),
        SUPPLY: Party(number=register.hire_lines[scene.lot(10) % len(register.hire_lines)]),
        LOCAL: Party(person=seller.id, number=seller.handsets[0]),
        COMPANY: Party(person=mates[scene.lot(29) % len(mates)]),
        ALONE: Party(number=register.firm_lines[scene.lot(10) % len(register.firm_lines)]),
    }[nature]
    if nature == COMPANY:
        far = replace(far, number=register.people[far.person].handsets[0])
    masts = register.masts
    return Act(
        deed="rang",
        side=_SIDES[nature],
        actor=near,
        counterpart=far,
        minute=scene.minute,
        minutes=0,
        premises="",
        seconds=scene.number(9, 240, 12),
        mast="" if nature == ALONE else masts[scene.lot(13) % len(masts)].id,
        doing="second call within the hour to a hire firm" if nature == BOTH else "",
    )
