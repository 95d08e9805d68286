"""Acts and views of every kind, side and basis in the town by hand, from which writers are tried."""

from collections.abc import Iterator
from dataclasses import replace

from scenarios.schema.evidence import BASES, Basis
from scenarios.schema.intelligence import SourceId
from synthetic.activities.employee_acts import employee_acts, search_acts
from synthetic.activities.scene import Scene
from synthetic.activities.zone_acts import zone_acts
from synthetic.questions.looked_at import SEERS
from synthetic.testimony.occasion import (
    Act,
    ActivityKind,
    Deed,
    Look,
    Party,
    Side,
    Subject,
    SubjectKind,
    Thing,
)
from synthetic.testimony.senses import sensed
from synthetic.testimony.source_view import SourceView
from synthetic.testimony.view import VAGUE, Handle, Hearing, Indication, Precision, View
from synthetic.writing.act_slots import CAR_KINDS
from tests.synthetic.views.sample_town import REGISTER, SLIM

SIDES: tuple[Side, ...] = ("supply", "local", "company", "alone")
CARRIERS = ("pcso", "source_report")
"""Of the sources tried here, those through which talk comes back."""
ACTOR = Party(person="P00001", number="07700 900203", account="QX100001")
STRANGER = Party(appearance=SLIM, age=41)
SELLER = Party(person="P00004", number="07700 900455", account="QX100003")
FRIEND = Party(person="P00002", number="07700 900211", account="QX100002")
NOBODY = Party()
FAR = {
    "number": {"supply": Party(number="07700 900691"), "local": SELLER, "company": FRIEND, "alone": Party(number="01632 960417")},
    "account": {"supply": Party(account="QX200001"), "local": SELLER, "company": FRIEND, "alone": Party(account="QX200002")},
    "face": {"supply": STRANGER, "local": SELLER, "company": FRIEND, "alone": NOBODY},
}  # fmt: skip
DEEDS: dict[ActivityKind, tuple[Deed, Deed, Deed, Deed]] = {
    "meeting": ("met", "met", "met", "was alone"),
    "call": ("rang", "rang", "rang", "rang"),
    "message": ("wrote", "wrote", "wrote", "wrote"),
    "handover": ("took", "gave", "took", "left"),
    "letting": ("had to stay", "let", "had to stay", "paid"),
    "visit": ("was called on by", "was called on by", "was called on by", "was called on by"),
    "journey": ("drove with", "drove with", "drove with", "drove"),
    "deposit": ("paid in", "paid in", "paid in", "paid in"),
    "transfer": ("paid", "paid", "paid", "paid"),
    "purchase": ("bought", "bought", "bought", "bought"),
    "parcel": ("received", "received", "received", "received"),
    "arrest": ("asked for", "asked for", "asked for", "asked for"),
    "threat": ("was threatened by", "was threatened by", "was threatened by", "was threatened by"),
    "post": ("posted", "posted", "posted", "posted"),
}
PLACES: dict[ActivityKind, str] = {"deposit": "L05", "letting": "L07", "arrest": "L06", "visit": "L01", "threat": "L01", "parcel": "L01", "purchase": "L04", "lodging": "L08", "caller": "L08", "rooms": "L07", "access": "L09", "search": "L08"}  # fmt: skip
CREW_DEEDS: dict[ActivityKind, Deed] = {
    "count": "were counted",
    "faces": "were recognised",
    "rooms": "slept there",
}
CREW_FIGURES: dict[ActivityKind, tuple[tuple[int, int], ...]] = {
    "count": ((1, 0), (4, 0), (6, 0)),
    "faces": ((3, 3), (4, 2), (5, 0)),
    "rooms": ((1, 0), (2, 0), (4, 0)),
}
"""People or rooms, and how many of them were known, by class."""
NO_PLACE: frozenset[ActivityKind] = frozenset(
    ["call", "message", "use", "pairing", "transfer", "post", "journey"]
)
ZONE_LOOKS = range(40, 52)
"""Numbers of looks at a zone from which acts are made."""
GROUP_DEEDS: tuple[Deed, ...] = ("unloaded for", "came with", "collected from", "traded", "was elsewhere")
GROUP_SIDES: tuple[Side, ...] = ("supply", "supply", "local", "company", "alone")


def act_of(
    kind: ActivityKind, side: Side, actor: Party = ACTOR, minute: int = 906, incoming: bool = False
) -> Act:
    """Return an act of one kind and side as the builder of acts makes it."""
    means = (
        "number" if kind in ("call", "message") else "account" if kind in ("deposit", "transfer") else "face"
    )
    if kind == "parcel" and side in ("supply", "alone"):
        means = "account"
    other = FAR[means][side]
    if means == "face" and kind != "arrest":
        other = replace(other, number="", account="")
    if kind == "arrest" and side == "supply":
        other = Party(number="07700 900691")
    near = actor if means != "face" else replace(actor, number="", account="")
    things = {
        "handover": Thing("a white carrier bag", {"supply": "the boot", "company": "a pram"}.get(side, "")),
        "purchase": Thing("two coffees"),
        "parcel": Thing("a flat packet"),
        "journey": Thing("KP17 VQD"),
        "post": Thing("a pushchair") if side == "alone" else None,
    }
    amount = {"deposit": 1840, "transfer": 1840, "letting": 90, "purchase": 14}.get(kind, 0)
    doing = {
        ("meeting", "company"): "waited for the bus",
        ("meeting", "alone"): "sat on the bench",
        ("visit", "alone"): "a parcel carrier",
    }.get((kind, side), "")
    return Act(
        deed=DEEDS[kind][SIDES.index(side)],
        side=side,
        actor=other if incoming else near,
        counterpart=near if incoming else other,
        minute=minute,
        minutes=0 if kind in ("call", "message") else 1320 if kind == "letting" else 9,
        premises="" if kind in NO_PLACE else PLACES.get(kind, "L02"),
        vehicle="AR69 XQT" if side == "supply" and kind in CAR_KINDS else "",
        thing=things.get(kind),
        amount=amount,
        onward=1800 if kind == "deposit" and side != "alone" else 0,
        seconds=38 if kind == "call" else 0,
        camera="CAM-012" if kind == "journey" else "",
        exit_camera="CAM-031" if kind == "journey" else "",
        mast="HM-07" if kind in ("call", "message") else "",
        doing=doing,
        words="You know what you owe." if kind == "threat" else "",
    )


def group_act(kind: ActivityKind, nature: int) -> Act:
    """Return an act of a known member of a group as the builder of acts makes it."""
    member = Party(person="V01", group="silverholt")
    if kind == "call":
        far = (
            SELLER,
            Party(number="01632 960777"),
            SELLER,
            Party(person="V02", number="07700 900693"),
            Party(number="01632 960417"),
        )
        doing = "second call within the hour to a hire firm" if nature == 0 else ""
        near = replace(member, number="07700 900692")
        other = replace(far[nature], account="")
        return Act(
            "rang",
            GROUP_SIDES[nature],
            near,
            other,
            906,
            0,
            "",
            seconds=38,
            mast="HM-07" if nature != 4 else "",
            doing=doing,
        )
    seller = Party(person="P00004") if nature in (0, 2) else Party()
    act = Act(
        GROUP_DEEDS[nature], GROUP_SIDES[nature], member, seller, 906, 12, "" if kind == "journey" else "L03"
    )
    if nature == 0:
        return replace(act, thing=Thing("a sports bag", "the boot"))
    if nature == 2:
        return replace(act, amount=240)
    return (
        act if nature == 1 else replace(act, doing=("sold cars from a yard", "worked on a roof")[nature - 3])
    )


def zone_acts_of(kind: ActivityKind, nature: int, lot: int) -> tuple[Act, ...]:
    """Return the acts of a class of a look at a zone, as the builder makes them of one of a dozen looks."""
    key = ZONE_LOOKS[lot % len(ZONE_LOOKS)]
    look = Look(key, Subject("zone", "Z1"), kind, 0, 4, ("pcso",))
    return zone_acts(Scene(REGISTER, {}, 0, look, 0, "", PLACES.get(kind, "L02"), 906), nature)


def inside_acts_of(subject: Subject, kind: ActivityKind, nature: int, lot: int) -> tuple[Act, ...]:
    """Return the acts of a class of a look at an employee or operation, as the builder makes them."""
    look = Look(ZONE_LOOKS[lot % len(ZONE_LOOKS)], subject, kind, 0, 4, ("vetting",))
    person = subject.id if subject.kind == "employee" else ""
    scene = Scene(REGISTER, {}, 0, look, 0, person, PLACES.get(kind, "L02"), 906)
    return employee_acts(scene, nature) if person else search_acts(scene, nature)


def crew_act(kind: ActivityKind, nature: int) -> Act:
    """Return an act of a crew as the builder of acts makes it."""
    count, regulars = CREW_FIGURES[kind][nature]
    doing = "mattresses lay on the floor" if kind == "rooms" else "got out of a white van"
    place = PLACES.get(kind, "L02")
    return Act(
        CREW_DEEDS[kind],
        "alone",
        STRANGER,
        NOBODY,
        906,
        9,
        place,
        doing=doing,
        count=count,
        regulars=regulars,
    )


def acts_of(kind: ActivityKind, nature: int, subject: Subject, basis: Basis, lot: int = 0) -> tuple[Act, ...]:
    """Return the acts of a class: two on both ends, else one."""
    if subject.kind == "zone":
        return zone_acts_of(kind, nature, lot)
    if subject.kind == "group":
        return (group_act(kind, nature),)
    if subject.kind == "crew":
        return (crew_act(kind, nature),)
    if subject.kind in ("employee", "operation"):
        return inside_acts_of(subject, kind, nature, lot)
    if kind == "use":
        people = (Party(person="P00001"), Party(person="P00005"), Party())
        groups = (Party(group="silverholt"), Party(group="silverholt"), Party())
        user = (people if subject.kind == "handset" else groups)[nature % 3]
        words = {"machine": "credit bought on the card of that name", "direct": "rang when dialled"}
        known = words.get(basis, "gives out the number")
        return (Act("was used by", "alone", Party(number=subject.id), user, 906, 0, "", words=known),)
    if kind == "pairing":
        known = (
            "is rung on it when the car is late"
            if basis in ("told", "hearsay")
            else "rang in the car when dialled"
        )
        number = Party(number="07700 900691")
        return (Act("was in", "alone", number, NOBODY, 906, 0, "", subject.id, words=known),)
    if subject.kind == "vehicle":
        thing = Thing(subject.id)
        return (
            Act(
                "drove",
                "alone",
                NOBODY,
                NOBODY,
                898,
                24,
                "",
                subject.id,
                thing,
                camera="CAM-012",
                exit_camera="CAM-031",
            ),
        )
    if subject.kind == "handset":
        actor = replace(ACTOR, number=subject.id)
        if nature == 0:
            return act_of(kind, "supply", actor), act_of(kind, "local", actor, 938)
        return (act_of(kind, SIDES[nature - 1], actor, incoming=nature == 3),)
    if nature == 0:
        return act_of(kind, "supply"), act_of(kind, "local", minute=938)
    return (act_of(kind, SIDES[nature - 1]),)


def view_of(
    source: SourceView,
    kind: ActivityKind,
    nature: int,
    basis: Basis,
    wording: int = 0,
    subject: Subject | None = None,
    origin: SourceId | None = None,
    detail: str = "",
    plates: bool = True,
) -> View:
    """Return a view as the builder makes it: vague, first hand, or a copy when it has an ``origin``."""
    subject = subject or usual_subject(kind)
    acts = () if nature == VAGUE else acts_of(kind, nature, subject, basis, wording)
    seer = origin or source.id
    acts = tuple(sensed(act, seer) for act in acts)
    if origin or not plates:
        acts = tuple(replace(act, vehicle="") if act.side == "supply" else act for act in acts)
    precision: Precision = source.precisions.get(basis, "day")
    hearing = None
    if basis == "hearsay":
        hearing = Hearing(2, "L03" if wording % 2 else "", detail if origin else "")
    return View(
        source=source.id,
        indication=Indication(
            subject=subject,
            kind=kind,
            day=0,
            source=source.id,
            basis=basis,
            nature=nature,
            repeated=bool(origin),
            slot=4,
            detail=detail,
        ),
        acts=acts,
        precision=precision,
        premises="" if basis == "machine" or kind in NO_PLACE else PLACES.get(kind, "L02"),
        zone="Z1",
        minute=906,
        day=0,
        told_day=2,
        released_day=4,
        basis=basis,
        author=417,
        reference=123,
        wording=wording,
        detail="" if origin else detail,
        hearing=hearing,
        handle=Handle("body-worn video", "off") if basis in ("machine", "direct") and not origin else None,
    )


def bases_of(source: SourceView, kind: ActivityKind) -> tuple[Basis, ...]:
    """Return the bases on which a source may report a kind."""
    bases = tuple(basis for basis in BASES if basis in source.precisions)
    return tuple(b for b in bases if b in ("told", "hearsay")) if source.licence[kind] == "told" else bases


IDENTS: dict[SubjectKind, str] = {
    "person": "P00001",
    "group": "silverholt",
    "handset": "07700 900377",
    "number": "07700 900691",
    "vehicle": "AR69 XQT",
    "pairing": "AR69 XQT",
    "zone": "Z1",
    "crew": "Q4",
    "employee": "P00001",
    "operation": "OP5-01",
}


def usual_subject(kind: ActivityKind) -> Subject:
    """Return a subject on which a look of a kind falls: zone or crew for what only they show, else a person."""
    specials: tuple[SubjectKind, ...] = ("zone", "crew", "employee", "operation")
    for special in specials:
        if kind in SEERS[special]:
            return Subject(special, IDENTS[special])
    return Subject("person", IDENTS["person"])


def subjects_of(source: SourceView, kind: ActivityKind) -> tuple[Subject, ...]:
    """Return the subjects of a kind that a source may be asked about, or may hear talk of."""
    asked_about = [s for s, kinds in SEERS.items() if source.id in kinds.get(kind, ())]
    people: tuple[SubjectKind, ...] = ("person", "group")
    heard_of = [s for s in people if kind in SEERS[s] and source.id in CARRIERS and s not in asked_about]
    return tuple(Subject(subject, IDENTS[subject]) for subject in (*asked_about, *heard_of))


def natures_of(source: SourceView, kind: ActivityKind) -> tuple[int, ...]:
    """Return the classes that a source shows of a kind."""
    if kind in CREW_DEEDS:
        return (0, 1, 2)
    if kind == "search":
        return (0, 1, 2, 3)
    return (
        (0, 1, 2)
        if kind == "use"
        else (0,)
        if kind == "pairing"
        else tuple(sorted(set(source.merges.get(kind, (0, 1, 2, 3, 4)))))
    )


def views_of(source: SourceView, wordings: range = range(3)) -> Iterator[View]:
    """Return views of every kind, subject, class and basis that a source may report."""
    for kind in source.licence:
        for subject in subjects_of(source, kind):
            for basis in bases_of(source, kind):
                for nature in natures_of(source, kind):
                    for wording in wordings:
                        yield view_of(
                            source, kind, nature, basis, wording * 7046029254386353131 % 2**63 + 11, subject
                        )
