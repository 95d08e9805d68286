"""A small town and hand-made views of every kind, side and basis that a source may report."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from scenarios.schema.evidence import BASES, Basis
from synthetic.activities.activity import Act, ActivityKind, Deed, Party, Side, Subject, SubjectKind, Thing
from synthetic.entities.entities import Account, Appearance, Camera, Employer, Handset, Mast, Person, Premises, Vehicle
from synthetic.entities.register import Register
from synthetic.views.source_view import SourceView, Town
from synthetic.views.view import VAGUE, Handle, Hearing, Indication, View

SLIM = Appearance("slim", "tall", "short fair hair")
STOCKY = Appearance("stocky", "", "grey hair")
_NAMES = (
    ("P1", "Stewart", "Chadderley", 36, False, "L1", "QX100001", "07700 900203"),
    ("P2", "Nadia", "Eland", 31, True, "L2", "QX100002", "07700 900145"),
    ("P3", "Dean", "Colebrook", 44, False, "L3", "QX100003", "07700 900160"),
    ("P4", "Paula", "Tranter", 52, True, "L4", "QX100004", "07700 900171"),
    ("P5", "Owen", "Pressland", 41, False, "", "QX100005", "07700 900182"),
    ("V1", "Carl", "Vosper", 35, False, "", "", "07700 900691"),
)
PEOPLE = {
    ident: Person(ident, first, family, age, woman, SLIM, "", home, "", "", (number,), (), account)
    for ident, first, family, age, woman, home, account, number in _NAMES
}
PREMISES = {
    "L1": Premises("L1", "home", "", "7", "Ferrier Close", "Z1", 0),
    "L2": Premises("L2", "home", "", "12", "Loom Lane", "Z1", 0),
    "L3": Premises("L3", "home", "", "30", "Tenter Street", "Z2", 1),
    "L4": Premises("L4", "home", "", "5", "Wharf Row", "Z2", 1),
    "L5": Premises("L5", "spot", "the chapel", "", "Brindlecote Road", "Z1", 0),
    "L6": Premises("L6", "shop", "Hobley's stores", "", "Market Place", "Z1", 0),
}
REGISTER = Register(
    people=MappingProxyType(PEOPLE),
    handsets=MappingProxyType(
        {person.handsets[0]: Handset(person.handsets[0], "", "first", person.id, False) for person in PEOPLE.values()}
    ),
    vehicles=MappingProxyType(
        {
            "AR69 XQT": Vehicle("AR69 XQT", "Astra", "grey", "E9"),
            "KP17 VQD": Vehicle("KP17 VQD", "Corsa", "blue", "P1"),
        }
    ),
    accounts=MappingProxyType(
        {person.account: Account(person.account, person.id, "Tallow") for person in PEOPLE.values() if person.account}
        | {
            "QX900001": Account("QX900001", "E8", "Tallow"),
            "QX900002": Account("QX900002", "E7", "Tallow"),
        }
    ),
    premises=MappingProxyType(PREMISES),
    employers=MappingProxyType(
        {
            "E7": Employer("E7", "Hobley Stores", "sells groceries", "L6"),
            "E8": Employer("E8", "Calder Valeting", "washes cars", ""),
            "E9": Employer("E9", "Silverholt Hire", "hires out cars", ""),
        }
    ),
    cameras=(Camera("CAM-012", "Tallow Street", "Z1"), Camera("CAM-031", "Brindlecote Road", "Z1")),
    masts=(Mast("HM-07", "Z1", ("Brindlecote Road", "Loom Lane")),),
    candidates=("P1", "P2"),
    members=MappingProxyType({"G01": ("P5",)}),
    sellers=("P3",),
    visitors=("V1",),
    visiting_vehicles=("AR69 XQT",),
    visiting_numbers=("07700 900691",),
    visiting_accounts=("QX900001",),
    unknown_handsets=("07700 900815",),
    bystanders=("P4",),
)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def date_words(day: int) -> str:
    return f"{_WEEKDAYS[day % 7]} {day % 30 + 1} March"


TOWN = Town(REGISTER, {}, "Harrowmere", "Mereshire", {"G01": "Saltmarsh crew"}, {"Z1": "Kilnside", "Z2": "Wharf End"}, date_words)
SIDES: tuple[tuple[Side, ...], ...] = (("supply", "local"), ("supply",), ("local",), ("company",), ("alone",))
GROUP_DEEDS: tuple[Deed, ...] = ("unloaded for", "came with", "collected from", "traded", "was elsewhere")
_DEEDS: dict[ActivityKind, tuple[Deed, Deed, Deed, Deed]] = {
    "meeting": ("met", "met", "met", "was alone"),
    "call": ("rang", "rang", "rang", "rang"),
    "message": ("wrote", "wrote", "wrote", "wrote"),
    "handover": ("took", "gave", "gave", "left"),
    "letting": ("had to stay", "let", "had to stay", "paid"),
    "visit": ("was called on by",) * 4,
    "journey": ("drove with", "drove with", "drove with", "drove"),
    "deposit": ("paid in",) * 4,
    "transfer": ("paid", "paid", "paid", "paid"),
    "purchase": ("bought",) * 4,
    "parcel": ("received",) * 4,
    "arrest": ("asked for",) * 4,
    "threat": ("was threatened by",) * 4,
    "post": ("posted",) * 4,
}
_ORDER: tuple[Side, ...] = ("supply", "local", "company", "alone")
_ORDINARY = {"meeting": "waited for the bus", "visit": "signed for it at the door", "handover": ""}
_FIELDS: dict[ActivityKind, dict[str, Any]] = {
    "meeting": {"premises": "L5", "minutes": 10},
    "call": {"seconds": 38, "mast": "HM-07"},
    "message": {"words": "be there for four"},
    "handover": {"premises": "L5", "minutes": 5, "thing": Thing("a white carrier bag")},
    "letting": {"premises": "L1", "amount": 90},
    "visit": {"premises": "L1", "minutes": 15},
    "journey": {"camera": "CAM-012", "exit_camera": "CAM-031", "minutes": 18},
    "deposit": {"premises": "L6", "amount": 1840},
    "transfer": {"amount": 650},
    "purchase": {"premises": "L6", "amount": 22, "thing": Thing("two sim cards")},
    "parcel": {"premises": "L1", "thing": Thing("a taped brown box")},
    "arrest": {},
    "threat": {"premises": "L1", "words": "mind your own door"},
    "post": {"words": "new arrival"},
}
_SELDOM = frozenset(["call", "message", "deposit", "transfer", "arrest"])
_CONTACT = frozenset(["call", "message", "arrest"])
_MONEY = frozenset(["deposit", "transfer"])


def _party(kind: ActivityKind, side: Side) -> Party:
    if side == "alone":
        landline = "01632 960123" if kind in ("call", "message") else ""
        return Party(number=landline, account="QX900002" if kind == "transfer" else "")
    if side == "supply":
        if kind in _CONTACT:
            return Party(number="07700 900691")
        if kind in _MONEY or kind == "parcel":
            return Party(account="QX900001")
        return Party(appearance=STOCKY, age=41)
    person = PEOPLE["P3" if side == "local" else "P4"]
    return Party(
        person=person.id,
        number=person.handsets[0] if kind in _CONTACT else "",
        account=person.account if kind in _MONEY else "",
    )


def act_of(kind: ActivityKind, side: Side, minute: int, actor: Party, plate: bool = True) -> Act:
    """Return one act as the builder makes it: fields by kind, party by side."""
    fields = dict(_FIELDS[kind])
    if side == "supply" and kind == "handover":
        fields["thing"] = Thing("a white carrier bag", "the boot")
    if kind == "post" and side == "alone":
        fields |= {"thing": Thing("a pushchair"), "amount": 25}
    if kind in _ORDINARY and side in ("company", "alone"):
        fields["doing"] = _ORDINARY[kind] if kind == "meeting" or side == "alone" else ""
    if kind == "visit" and side == "alone":
        fields["minutes"] = 1
    if side == "supply" and kind not in _SELDOM | {"parcel"} and plate:
        fields["vehicle"] = "AR69 XQT"
    if kind == "journey" and side != "supply":
        fields["vehicle"] = "KP17 VQD"
    deed = _DEEDS[kind][_ORDER.index(side)]
    return Act(deed, side, actor, _party(kind, side), minute, **({"minutes": 2, "premises": ""} | fields))


def acts_of(kind: ActivityKind, nature: int, actor: Party, plate: bool = True) -> tuple[Act, ...]:
    """Return the acts of an activity of a class."""
    return tuple(act_of(kind, side, 906 + 31 * turn, actor, plate) for turn, side in enumerate(SIDES[nature]))


def group_acts(nature: int) -> tuple[Act, ...]:
    """Return the act of a known member of a group."""
    deed = GROUP_DEEDS[nature]
    seller = Party(person="P3")
    return (
        Act(
            deed,
            SIDES[nature][-1] if nature else "local",
            Party(person="P5", group="G01"),
            seller if deed in ("unloaded for", "collected from") else Party(),
            906,
            20,
            "L5" if nature < 3 else "",
            thing=Thing("four flat boxes") if deed == "unloaded for" else None,
            amount=400 if deed == "collected from" else 0,
            doing={"traded": "sold two cars off the forecourt", "was elsewhere": "played in a darts match"}.get(deed, ""),
        ),
    )


def special_acts(kind: ActivityKind) -> tuple[Act, ...]:
    """Return the act of a handset's use or of a pairing."""
    if kind == "use":
        words = "it rang on the table beside him when dialled"
        return (Act("was used by", "alone", Party(number="07700 900815"), Party(person="P1"), 906, 0, "", words=words),)
    words = "the number was on a card in the windscreen"
    return (
        Act("was in", "supply", Party(number="07700 900691"), Party(), 906, 0, "", vehicle="AR69 XQT", words=words),
    )


def view_of(
    source: SourceView,
    kind: ActivityKind,
    nature: int,
    basis: Basis,
    *,
    wording: int = 0,
    subject: SubjectKind = "person",
    copied: bool = False,
    plate: bool = True,
    acts: tuple[Act, ...] | None = None,
) -> View:
    """Return a view of a source, of a person who can be named unless told otherwise."""
    ident = {"person": "P1", "group": "G01", "handset": "07700 900815", "number": "07700 900691", "vehicle": "AR69 XQT", "pairing": "07700 900691"}[subject]
    shown = tuple(acts) if acts is not None else _acts(kind, nature, subject, plate)
    hearing = Hearing(26, "L6", "pcso", "brown gloves" if copied else "") if basis in ("told", "hearsay") or copied else None
    indication = Indication(Subject(subject, ident), kind, 20, "pcso" if copied else source.id, basis, nature, repeated=copied)
    return View(
        source=source.id,
        indication=indication,
        acts=() if nature == VAGUE else shown,
        precision=source.precisions[basis],
        premises=next((act.premises for act in shown if act.premises), "L5") if subject == "person" else "",
        zone="Z1" if subject == "person" else "",
        minute=906,
        day=20,
        told_day=27,
        released_day=28,
        basis=basis,
        author=100 + wording % 900,
        reference=17,
        wording=wording,
        detail="" if copied or wording % 5 else "brown gloves",
        hearing=hearing,
        handle=Handle("image", "held until the end of the month") if wording % 3 == 0 else None,
        tasked="R-12" if wording % 7 == 0 else "",
    )


def _acts(kind: ActivityKind, nature: int, subject: SubjectKind, plate: bool) -> tuple[Act, ...]:
    if nature == VAGUE:
        return ()
    if kind in ("use", "pairing"):
        return special_acts(kind)
    if subject == "group":
        return group_acts(nature)
    if subject == "handset":
        return tuple(
            replace(act, actor=Party(number="07700 900815"), counterpart=Party(number=act.counterpart.number))
            for act in acts_of(kind, nature, Party())
        )
    if subject == "vehicle":
        drive = act_of("journey", "alone", 906, Party())
        return (replace(drive, vehicle="AR69 XQT"),)
    return acts_of(kind, nature, Party(person="P1", account="QX100001"), plate)


def views_of(source: SourceView, wordings: int = 3) -> Iterator[View]:
    """Yield a view of every licensed kind, class, basis, subject and wording, vague views and copies among them."""
    for kind in source.licence:
        for basis in BASES:
            for lot in range(wordings):
                wording = 1_000_003 * lot + 7919 * lot * lot + 10**9 + 13 * len(kind)
                natures = (0,) if kind in ("use", "pairing") else (0, 1, 2, 3, 4)
                subject: SubjectKind = "handset" if kind == "use" else "pairing" if kind == "pairing" else "person"
                for nature in (*natures, VAGUE):
                    yield view_of(source, kind, nature, basis, wording=wording, subject=subject, plate=lot % 2 == 0)
                    if basis in ("told", "hearsay") and nature != VAGUE:
                        yield view_of(source, kind, nature, basis, wording=wording, subject=subject, copied=True)
                    if kind in ("meeting", "visit", "call", "letting", "journey", "deposit"):
                        yield view_of(source, kind, nature, basis, wording=wording, subject="group")
