"""The facts of an act: what each class of a kind is made of. Everything but the side is drawn by lots that know no role."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from synthetic.activities import ordinary
from synthetic.activities.scene import Scene
from synthetic.questions.two_sides import ALONE, BOTH, COMPANY, LOCAL, SUPPLY
from synthetic.testimony.occasion import Act, ActivityKind, Deed, Party, Side, Thing

SIDES: Mapping[int, tuple[Side, ...]] = {
    BOTH: ("supply", "local"),
    SUPPLY: ("supply",),
    LOCAL: ("local",),
    COMPANY: ("company",),
    ALONE: ("alone",),
}
"""Sides of the acts of each class, in the order in which they happen."""
EVENING = 17 * 60 + 30
"""Minute of the day from which other people call at a door."""


def acts(scene: Scene, nature: int, vehicle: str = "", number: str = "") -> tuple[Act, ...]:
    """Return the acts of a class in a scene; a visiting party is in ``vehicle`` or behind ``number`` where given."""
    sequence = []
    for turn, side in enumerate(SIDES[nature]):
        act = _MAKERS[scene.look.kind](scene, side, vehicle, number)
        later = scene.number(10, 50, 90) if turn else 0
        sequence.append(replace(act, minute=min(act.minute + later, 24 * 60 - 1)))
    return tuple(sequence)


def _counterpart(scene: Scene, side: Side) -> Party:
    """Return with whom an act is: a stranger of a visiting party, a known seller, a friend, or nobody."""
    if side == "supply":
        return scene.stranger(1)
    if side == "local":
        return Party(person=scene.pick(scene.register.sellers, 3))
    return Party(person=scene.friend(4)) if side == "company" else Party()


def _act(scene: Scene, side: Side, deed: Deed, vehicle: str) -> Act:
    return Act(
        deed=deed,
        side=side,
        actor=Party(person=scene.person),
        counterpart=_counterpart(scene, side),
        minute=scene.minute,
        minutes=scene.number(3, 25, 5),
        premises=scene.premises,
        vehicle=vehicle if side == "supply" else "",
    )


def _doing(scene: Scene) -> str:
    kind = scene.register.premises[scene.premises].kind if scene.premises else "spot"
    return scene.pick(ordinary.AT_PLACES[kind], 6)


def _meeting(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    act = _act(scene, side, "was alone" if side == "alone" else "met", vehicle)
    return act if side in ("supply", "local") else replace(act, doing=_doing(scene))


def _handover(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    either: tuple[Deed, Deed] = ("took", "gave")
    usual_deeds: dict[Side, Deed] = {"supply": "took", "local": "gave", "alone": "left"}
    deed: Deed = usual_deeds[side] if side in usual_deeds else scene.pick(either, 7)
    containers = ordinary.VEHICLE_CONTAINERS if side == "supply" else ordinary.CONTAINERS
    container = scene.pick(containers, 8) if deed == "took" else ""
    return replace(_act(scene, side, deed, vehicle), thing=Thing(scene.pick(ordinary.THINGS, 9), container))


def _contact(scene: Scene, side: Side, number: str, deed: Deed) -> Act:
    register, other = scene.register, _counterpart(scene, side)
    if side == "supply":
        far = Party(number=number)
    elif side == "alone":
        far = Party(number=register.firm_lines[scene.lot(10) % len(register.firm_lines)])
    else:
        far = replace(other, number=register.people[other.person].handsets[0])
    subject = scene.look.subject
    near = Party(
        person=scene.person,
        number=subject.id if subject.kind == "handset" else register.people[scene.person].handsets[0],
    )
    outward = scene.lot(11) % 3 > 0
    masts = register.masts
    return Act(
        deed=deed,
        side=side,
        actor=near if outward else far,
        counterpart=far if outward else near,
        minute=scene.minute,
        minutes=0,
        premises="",
        seconds=0 if deed == "wrote" else scene.number(9, 240, 12),
        mast=masts[scene.lot(13) % len(masts)].id,
    )


def _call(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    return _contact(scene, side, number, "rang")


def _message(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    return _contact(scene, side, number, "wrote")


def _letting(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    deeds: dict[Side, Deed] = {
        "supply": "had to stay",
        "local": "let",
        "company": "had to stay",
        "alone": "paid",
    }
    act = _act(scene, side, deeds[side], vehicle)
    return replace(act, amount=scene.pick(ordinary.RENTS, 14), minutes=60 * scene.number(6, 60, 15))


def _visit(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    act = _act(scene, side, "was called on by", vehicle)
    callers = ordinary.DAY_CALLERS if scene.minute < EVENING else ordinary.EVENING_CALLERS
    return replace(act, doing=scene.pick(callers, 16)) if side == "alone" else act


def _journey(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    act = _act(scene, side, "drove" if side == "alone" else "drove with", vehicle)
    first, last = _cameras(scene)
    return replace(act, camera=first, exit_camera=last, thing=Thing(scene.vehicle(17)))


def _cameras(scene: Scene) -> tuple[str, str]:
    """Return two different cameras by lot."""
    cameras = scene.register.cameras
    first = scene.lot(18) % len(cameras)
    return cameras[first].id, cameras[(first + 1 + scene.lot(19) % (len(cameras) - 1)) % len(cameras)].id


def _far_account(scene: Scene, side: Side) -> Party:
    register, other = scene.register, _counterpart(scene, side)
    if side == "supply":
        return Party(account=scene.pick(register.visiting_accounts, 20))
    if side == "alone":
        return Party(account=scene.pick(register.firm_accounts, 21))
    return replace(other, account=register.people[other.person].account)


def _payment(scene: Scene, side: Side, deed: Deed) -> Act:
    person = scene.register.people[scene.person]
    return Act(
        deed=deed,
        side=side,
        actor=Party(person=person.id, account=person.account),
        counterpart=_far_account(scene, side),
        minute=scene.minute,
        minutes=scene.number(12, 55, 22),
        premises=scene.premises,
        amount=scene.pick(ordinary.SUMS, 23),
    )


def _deposit(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    act = _payment(scene, side, "paid in")
    # A little stays in the account.
    onward = 0 if side == "alone" else act.amount - 20 * scene.number(1, 3, 31)
    return replace(act, onward=onward)


def _transfer(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    return _payment(scene, side, "paid")


def _purchase(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    noun, least, most = scene.pick(ordinary.GOODS, 24)
    return replace(
        _act(scene, side, "bought", vehicle), thing=Thing(noun), amount=scene.number(least, most, 25)
    )


def _parcel(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    act = replace(_act(scene, side, "received", ""), thing=Thing(scene.pick(ordinary.PARCELS, 26)))
    if side in ("supply", "alone"):
        return replace(act, counterpart=_far_account(scene, side))
    return act


def _arrest(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    act = _act(scene, side, "asked for", "")
    if side == "supply":
        return replace(act, counterpart=Party(number=number))
    if side == "alone":
        return act
    return replace(act, counterpart=replace(act.counterpart, number=_first_number(scene, act.counterpart)))


def _first_number(scene: Scene, party: Party) -> str:
    return scene.register.people[party.person].handsets[0]


def _threat(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    return replace(_act(scene, side, "was threatened by", vehicle), words=scene.pick(ordinary.THREATS, 27))


def _post(scene: Scene, side: Side, vehicle: str, number: str) -> Act:
    act = _act(scene, side, "posted", vehicle)
    return replace(act, thing=Thing(scene.pick(ordinary.FOR_SALE, 28))) if side == "alone" else act


_MAKERS: Mapping[ActivityKind, Callable[[Scene, Side, str, str], Act]] = {
    "meeting": _meeting,
    "call": _call,
    "message": _message,
    "handover": _handover,
    "letting": _letting,
    "visit": _visit,
    "journey": _journey,
    "deposit": _deposit,
    "transfer": _transfer,
    "purchase": _purchase,
    "parcel": _parcel,
    "arrest": _arrest,
    "threat": _threat,
    "post": _post,
}
"""How one side of each kind is made. Acts of groups and of things on their own are made elsewhere."""
