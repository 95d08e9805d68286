"""A small town by hand, and views of every kind, side and basis in it, from which writers are tried."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from scenarios.schema.evidence import BASES, Basis
from scenarios.schema.intelligence import SourceId
from synthetic.activities.activity import Act, ActivityKind, Deed, Party, Side, Subject, Thing
from synthetic.entities.entities import (
    Account,
    Appearance,
    Camera,
    Employer,
    Handset,
    Mast,
    Person,
    Premises,
    PremisesKind,
    Vehicle,
)
from synthetic.entities.register import Register
from synthetic.views.source_view import SourceView, Town
from synthetic.views.view import VAGUE, Handle, Hearing, Indication, Precision, View

SLIM = Appearance("slim", "", "short fair hair")
TALL = Appearance("heavy", "tall", "grey hair")
SIDES: tuple[Side, ...] = ("supply", "local", "company", "alone")
WEEKDAYS = ("Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed")


def _person(
    ident: str,
    name: str,
    age: int,
    woman: bool = False,
    dealing: str = "",
    handset: str = "",
    plate: str = "",
    account: str = "",
) -> Person:
    first, family = name.split()
    return Person(
        ident,
        first,
        family,
        age,
        woman,
        SLIM,
        "",
        "L01",
        "",
        dealing,
        (handset,) if handset else (),
        (plate,) if plate else (),
        account,
    )


PEOPLE = (
    _person("P00001", "Stewart Chadderley", 36, False, "the January noise complaints", "07700 900203", "KP17 VQD", "QX100001"),
    _person("P00002", "Leanne Orrick", 33, True, "", "07700 900211", "", "QX100002"),
    _person("P00003", "Nick Gauntley", 35, False, "a lost dog in November", "07700 900412", "", "QX100003"),
    _person("P00004", "Dale Murcott", 44, False, "the Thornquist Road parking petition", "07700 900455", "", "QX100004"),
    _person("P00005", "Glen Deanwood", 29, False, "", "07700 900467", "FL64 ZRB", "QX100005"),
    _person("V01", "Owen Pressland", 41),
)
PREMISES = (
    Premises("L01", "home", "", "21", "Thornquist Road", "Z1", 0),
    Premises("L02", "spot", "the chapel", "", "Brindlecote Road", "Z1", 0),
    Premises("L03", "pub", "the Weavers Arms", "2", "Loom Lane", "Z2", 1),
    Premises("L04", "shop", "Brindle News", "14", "Market Place", "Z2", 1),
    Premises("L05", "bank", "Harrow Mutual", "1", "Tallow Street", "Z2", 1),
    Premises("L06", "police", "Harrowmere police station", "5", "Castle Gate", "Z2", 1),
)
VEHICLES = (
    Vehicle("AR69 XQT", "Astra", "grey", "E001"),
    Vehicle("KP17 VQD", "Fiesta", "blue", "P00001"),
    Vehicle("FL64 ZRB", "Octavia", "orange", "P00005"),
)
EMPLOYERS = (
    Employer("E001", "Silverholt Hire", "lets vehicles", ""),
    Employer("E002", "Pressland Valeting", "valets cars", ""),
)
HANDSETS = (
    Handset("07700 900203", "356789104321001", "first", "P00001", False),
    Handset("07700 900211", "356789104321002", "first", "P00002", False),
    Handset("07700 900412", "356789104321003", "first", "", True),
    Handset("07700 900455", "356789104321004", "first", "P00004", False),
    Handset("07700 900467", "356789104321005", "first", "P00005", False),
    Handset("07700 900691", "356789104321006", "first", "", True),
    Handset("07700 900377", "356789104321007", "second", "", True),
)
REGISTER = Register(
    people=MappingProxyType({person.id: person for person in PEOPLE}),
    handsets=MappingProxyType({handset.number: handset for handset in HANDSETS}),
    vehicles=MappingProxyType({vehicle.plate: vehicle for vehicle in VEHICLES}),
    accounts=MappingProxyType(
        {
            account.number: account
            for account in (
                Account("QX100001", "P00001", "Harrow Mutual"),
                Account("QX100002", "P00002", "Harrow Mutual"),
                Account("QX100003", "P00003", "Harrow Mutual"),
                Account("QX200001", "E002", "Calder Bank"),
            )
        }
    ),
    premises=MappingProxyType({place.id: place for place in PREMISES}),
    employers=MappingProxyType({employer.id: employer for employer in EMPLOYERS}),
    cameras=(Camera("CAM-012", "Ringway North", ""), Camera("CAM-031", "Market Place", "Z2")),
    masts=(Mast("HM-07", "Z1", ("Brindlecote Road", "Thornquist Road")), Mast("HM-03", "Z2", ("Market Place",))),
    candidates=("P00001", "P00005"),
    members=MappingProxyType({"silverholt": ("V01",)}),
    sellers=("P00004",),
    visitors=("V01",),
    visiting_vehicles=("AR69 XQT",),
    visiting_numbers=("07700 900691",),
    visiting_accounts=("QX200001",),
    unknown_handsets=("07700 900377",),
    bystanders=("P00002", "P00003"),
)
TOWN = Town(
    register=REGISTER,
    lives={},
    town="Harrowmere",
    force="Harrowmere Police",
    group_names={"silverholt": "the Silverholt lot"},
    zone_names={"Z1": "Thornquist", "Z2": "Market"},
    date_words=lambda day: f"{WEEKDAYS[day % 7]} {12 + day % 19} March",
)
ACTOR = Party(person="P00001")
STRANGER = Party(appearance=SLIM, age=41)
SELLER = Party(person="P00004", number="07700 900455", account="")
FRIEND = Party(person="P00002", number="07700 900211")
NOBODY = Party()
_COUNTERPARTS: dict[Side, Party] = {"supply": STRANGER, "local": SELLER, "company": FRIEND, "alone": NOBODY}
_DEEDS: dict[ActivityKind, tuple[Deed, Deed, Deed, Deed]] = {
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
    "parcel": ("received", "gave", "received", "received"),
    "arrest": ("asked for", "asked for", "asked for", "asked for"),
    "threat": ("was threatened by", "was threatened by", "was threatened by", "was threatened by"),
    "post": ("posted", "posted", "posted", "posted"),
}
_THINGS = {
    "handover": Thing("a white carrier bag"),
    "purchase": Thing("two bags of ice"),
    "parcel": Thing("a parcel the size of a shoebox"),
}
_DOINGS: dict[tuple[ActivityKind, Side], str] = {
    ("meeting", "company"): "waited for the bus",
    ("meeting", "alone"): "waited for the bus",
    ("visit", "alone"): "signed for a delivery",
    ("letting", "alone"): "paid the rent",
    ("post", "alone"): "",
}
_CARS: frozenset[ActivityKind] = frozenset(["meeting", "handover", "visit", "journey", "purchase", "letting", "threat", "post"])
_GROUP_ACTS: tuple[tuple[Deed, Side, Party, str], ...] = (
    ("unloaded for", "supply", SELLER, ""),
    ("came with", "supply", NOBODY, ""),
    ("collected from", "local", SELLER, ""),
    ("traded", "company", NOBODY, "sold tools from a van"),
    ("was elsewhere", "alone", NOBODY, "sat in a cafe in Calderquay"),
)


def act_of(kind: ActivityKind, side: Side, actor: Party = ACTOR, minute: int = 906) -> Act:
    """Return an act of one kind and side, as full as the kind allows."""
    deed = _DEEDS[kind][SIDES.index(side)]
    other = _COUNTERPARTS[side]
    car = "AR69 XQT" if side == "supply" and kind in _CARS else ""
    number = ""
    if kind in ("call", "message", "arrest"):
        number = {"supply": "07700 900691", "local": "07700 900455", "company": "07700 900211", "alone": ""}[side]
        if side == "supply":
            other = Party()
        if side == "alone" and kind != "arrest":
            number = "01632 960417"
    other = replace(other, number=number)
    if kind in ("deposit", "transfer", "parcel") and side == "supply":
        other = Party(account="QX200001")
    thing = _THINGS.get(kind)
    if thing and kind == "handover" and side in ("supply", "company"):
        thing = replace(thing, container="the boot" if side == "supply" else "a shopping trolley")
    if kind == "journey" and side == "alone":
        car = "KP17 VQD"
    return Act(
        deed=deed,
        side=side,
        actor=actor,
        counterpart=other,
        minute=minute,
        minutes=9,
        premises="" if kind in ("call", "message", "deposit", "transfer", "post") else "L02" if kind != "arrest" else "L06",
        vehicle=car,
        thing=thing,
        amount=1840 if kind in ("deposit", "transfer") else 60 if kind == "letting" else 0,
        seconds=38 if kind == "call" else 0,
        camera="CAM-012" if kind == "journey" else "",
        exit_camera="CAM-031" if kind == "journey" else "",
        mast="HM-07" if kind in ("call", "message") else "",
        doing=_DOINGS.get((kind, side), ""),
        words="mind your own door" if kind == "threat" else "",
    )


def group_act(nature: int) -> Act:
    """Return an act of a known member of a group."""
    deed, side, other, doing = _GROUP_ACTS[nature]
    amount = 240 if deed == "collected from" else 0
    return Act(deed, side, Party(person="V01", group="silverholt"), other, 906, 12, "L03", amount=amount, doing=doing)


def acts_of(kind: ActivityKind, nature: int, subject: Subject) -> tuple[Act, ...]:
    """Return the acts of a class: two on both ends, else one."""
    if subject.kind == "group":
        return (group_act(nature),)
    if subject.kind == "handset":
        actor = Party(number=subject.id)
        if kind == "use":
            user = (Party(person="P00001"), Party(person="P00003"), Party())[nature % 3]
            words = "credit was bought with a card in that name"
            return (Act("was used by", "alone", actor, user, 906, 0, "", words=words),)
        return tuple(replace(act, actor=actor) for act in acts_of(kind, nature, Subject("person", "P00001")))
    if subject.kind == "number":
        user = Party(group="silverholt")
        words = "answered with the name of the hire firm"
        return (Act("was used by", "supply", Party(number=subject.id), user, 906, 0, "", words=words),)
    if subject.kind == "pairing":
        words = "rang in the front while the driver stood outside"
        return (Act("was in", "supply", Party(number=subject.id), NOBODY, 906, 0, "L02", "AR69 XQT", words=words),)
    if subject.kind == "vehicle":
        return (
            Act("drove", "supply", NOBODY, NOBODY, 898, 24, "L02", subject.id, camera="CAM-012", exit_camera="CAM-031"),
        )
    if nature == 0:
        return act_of(kind, "supply"), act_of(kind, "local", minute=938)
    return (act_of(kind, SIDES[nature - 1]),)


def view_of(
    source: SourceView,
    kind: ActivityKind,
    nature: int,
    basis: Basis,
    wording: int = 0,
    subject: Subject = Subject("person", "P00001"),  # noqa: B008
    origin: SourceId | None = None,
    detail: str = "",
    plates: bool = True,
) -> View:
    """Return a view as the builder makes it: vague, first hand, or a copy when it has an ``origin``."""
    acts = () if nature == VAGUE else acts_of(kind, nature, subject)
    if origin or not plates:
        acts = tuple(replace(act, vehicle="") for act in acts)
    if origin:
        acts = tuple(replace(act, counterpart=replace(act.counterpart, number="")) for act in acts)
    precision: Precision = source.precisions.get(basis, "day")
    hearing = None
    if basis in ("told", "hearsay"):
        hearing = Hearing(2, "L03", origin or source.id, detail if origin else "")
    return View(
        source=source.id,
        indication=Indication(subject, kind, 0, origin or source.id, basis, nature, repeated=bool(origin)),
        acts=acts,
        precision=precision,
        premises="L02",
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
        handle=Handle("body-worn video", "off, I was across the road") if basis == "direct" else None,
    )


def bases_of(source: SourceView, kind: ActivityKind) -> tuple[Basis, ...]:
    """Return the bases on which a source may report a kind."""
    bases = tuple(basis for basis in BASES if basis in source.precisions)
    return tuple(b for b in bases if b in ("told", "hearsay")) if source.licence[kind] == "told" else bases


def subjects_of(kind: ActivityKind) -> tuple[Subject, ...]:
    """Return the subjects that a look of a kind may fall on."""
    if kind == "use":
        return Subject("handset", "07700 900377"), Subject("number", "07700 900691")
    if kind == "pairing":
        return (Subject("pairing", "07700 900691"),)
    subjects = [Subject("person", "P00001")]
    if kind in ("meeting", "visit", "call", "letting", "journey", "deposit"):
        subjects.append(Subject("group", "silverholt"))
    if kind in ("call", "message"):
        subjects.append(Subject("handset", "07700 900377"))
    if kind == "journey":
        subjects.append(Subject("vehicle", "AR69 XQT"))
    return tuple(subjects)


def natures_of(source: SourceView, kind: ActivityKind) -> tuple[int, ...]:
    """Return the classes that a source shows of a kind."""
    return tuple(sorted(set(source.merges.get(kind, (0, 1, 2, 3, 4)))))


def views_of(source: SourceView, wordings: range = range(3)) -> Iterator[View]:
    """Return views of every kind, subject, class and basis that a source may report."""
    for kind in source.licence:
        for subject in subjects_of(kind):
            for basis in bases_of(source, kind):
                for nature in natures_of(source, kind):
                    for wording in wordings:
                        yield view_of(source, kind, nature, basis, wording * 104729 + 11, subject)
