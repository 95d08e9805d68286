"""Small joint worlds, and things opened in them that are built around what is easily counted wrongly."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import TypeVar

import numpy as np

from scenarios.schema.evidence import BASES, Basis, BasisShares, EvidencePlan, PlateShares, ViewPlan
from scenarios.schema.intelligence import SourceId
from synthetic.draws import Purpose, uniform
from synthetic.questions import group, holder, number, place, two_sides, whether
from synthetic.questions.joint_model import JointModel, LatentQuestion, Strand
from synthetic.questions.looked_at import kind_shares, seers
from synthetic.testimony.occasion import ActivityKind, Subject, SubjectKind
from synthetic.testimony.view import VAGUE, Indication

Thing = TypeVar("Thing")
MACHINES: tuple[SourceId, ...] = ("anpr", "communications")
CARRIERS: tuple[SourceId, ...] = ("pcso", "source_report", "prison")
PEOPLE: tuple[SourceId, ...] = ("pcso", "source_report", "prison", "stop_search", "custody")
Rows = dict[tuple[str, int, int], bool]


class Lots:
    """Lots of a small world, one after another under its seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._turns = count()

    def random(self) -> float:
        return uniform(self._seed, 0, Purpose.LOOK_COUNT, next(self._turns))

    def uniform(self, low: float, high: float) -> float:
        return low + (high - low) * self.random()

    def choice(self, things: Sequence[Thing]) -> Thing:
        return things[int(self.random() * len(things))]

    def shuffled(self, things: Sequence[Thing]) -> list[Thing]:
        keys = [self.random() for _ in things]
        return [thing for _, thing in sorted(zip(keys, things, strict=True), key=lambda pair: pair[0])]


@dataclass(frozen=True)
class SmallWorld:
    """A published small world, what was opened in it and which rows were granted."""

    model: JointModel
    indications: tuple[Indication, ...]
    presence: Rows


def merge(source: str, kind: str) -> tuple[int, ...]:
    """Return what a source shows: a camera knows a visiting party from none, and a bank nobody alone."""
    if source == "anpr":
        return (1, 1, 3, 3, 4)
    return (0, 1, 2, 3, 3) if source == "sar" or kind == "purchase" else (0, 1, 2, 3, 4)


def plan(link: float = 4.0) -> EvidencePlan:
    """Return a plan with machines and people as sources."""
    mixed = BasisShares(direct=0.5, told=0.3, hearsay=0.2)
    sources = [ViewPlan(id=s, name=f"Source {s}", basis=BasisShares(machine=1.0)) for s in MACHINES]
    sources += [ViewPlan(id=s, name=f"Source {s}", basis=mixed) for s in PEOPLE]
    return EvidencePlan(sources=tuple(sources), link=link)


def model(lots: Lots, least: bool = False) -> JointModel:
    """Return a model small enough for plain loops over its worlds, or the ``least`` that has everything."""
    published = plan(lots.choice((1.5, 4.0, 9.0)))
    sheet = two_sides.sheet(published.sharpness)
    candidates, groups, parties = lots.choice(4 * [(2, 2, 2), (3, 2, 2), (2, 3, 2)] + [(2, 2, 3)])
    if least:
        candidates, groups, parties = 2, 2, 2

    def held(question: str, letter: str, count: int) -> LatentQuestion:
        prior = np.array([lots.uniform(1, 3) for _ in range(count + 1)])
        subjects = tuple(f"{letter}{i}" for i in range(count))
        return LatentQuestion(
            question, "holder", (*subjects, "nobody"), prior / prior.sum(), np.eye(count + 1), "person", subjects,
            holder.assignments(count), sheet,
        )  # fmt: skip

    others = [held("Q1", "P", candidates)]
    if parties == 2 and not least and lots.random() < 0.4:
        others.append(held("Q3", "S", 2))
    prior = np.array([lots.uniform(1, 3) for _ in range(groups + 1)])
    ids = tuple(f"G{i}" for i in range(groups))
    supplying = LatentQuestion(
        "Q2", "group", (*ids, "another"), prior / prior.sum(), np.eye(groups + 1), "group", ids,
        group.assignments(groups, True), sheet,
    )  # fmt: skip
    return JointModel(
        published, supplying, tuple(others), tuple(f"N{i}" for i in range(lots.choice((1, 2)) if parties == 2 and not least else 1)),
        tuple(f"V{i}" for i in range(parties)), tuple(f"Y{i}" for i in range(parties)),
    )  # fmt: skip


def with_place_and_number(lots: Lots, laid: JointModel) -> JointModel:
    """Return a model with a question of place, settled by the world given its driver, and one of number."""
    drivers = np.array([lots.uniform(1, 3) for _ in range(3)])
    outcomes = np.array([[lots.uniform(0.2, 1) + 2 * (i == j) for j in range(3)] for i in range(3)])
    where = LatentQuestion(
        "Q4", "place", ("Z0", "Z1", "nowhere"), drivers / drivers.sum(), outcomes / outcomes.sum(axis=1, keepdims=True),
        "zone", ("Z0", "Z1"), place.assignments(2), place.sheet(laid.plan.sharpness),
    )  # fmt: skip
    bands = np.array([lots.uniform(1, 3) for _ in range(2)])
    many = LatentQuestion(
        "Q5", "number", ("few", "many"), bands / bands.sum(), np.eye(2), "crew", ("Q5",),
        number.assignments(2), number.sheet((5,), laid.plan.sharpness),
    )  # fmt: skip
    return replace(laid, others=(*laid.others, where, many))


def with_whether(lots: Lots, laid: JointModel) -> JointModel:
    """Return a model that also asks whether one of two employees tells, with three operations that bear on it."""
    prior = np.array([lots.uniform(1, 3) for _ in range(3)])
    searches = Strand("operation", ("O0", "O1", "O2"), whether.search_sheet(laid.plan.sharpness))
    inside = LatentQuestion(
        "Q6", "whether", ("E0", "E1", "nobody"), prior / prior.sum(), np.eye(3), "employee", ("E0", "E1"),
        whether.assignments(2, ((0,), (1,), (0,))), whether.sheet(laid.plan.sharpness), (searches,),
    )  # fmt: skip
    return replace(laid, others=(*laid.others, inside))


def bases(published: EvidencePlan, source: SourceId) -> list[Basis]:
    """Return the bases that a source can have."""
    shares = published.plan_of(source).basis.shares
    return [basis for basis, share in zip(BASES, shares, strict=True) if share]


def account(
    lots: Lots,
    laid: JointModel,
    subject: Subject,
    kind: ActivityKind,
    day: int,
    source: SourceId,
    slot: int,
) -> Indication:
    """Return something that a source can say of an act, chosen alike."""
    basis = lots.choice(bases(laid.plan, source))
    if kind in ("use", "pairing"):
        sizes = {"handset": len(laid.users), "number": len(laid.owners), "pairing": len(laid.numbers)}
        nature = lots.choice([VAGUE, *2 * list(range(sizes[subject.kind]))])
        return Indication(subject, kind, day, source, basis, nature, slot=slot)
    classes = len(laid.sheet_of(subject.kind, subject.id).classes)
    nature = lots.choice([VAGUE, *2 * sorted(set(merge(source, kind)[:classes])), 1, 1])
    vehicle = number = ""
    machine = basis == "machine"
    if nature in (0, 1) and subject.kind == "person" and kind in two_sides.VEHICLE_KINDS:
        vehicle = lots.choice(laid.vehicles) if machine or lots.random() < 0.7 else ""
    if (
        nature in (0, 1)
        and subject.kind in ("person", "handset")
        and kind in two_sides.NUMBER_KINDS
        and machine
    ):
        number = lots.choice(laid.numbers)
    return Indication(subject, kind, day, source, basis, nature, vehicle, number, slot=slot)


def copied(view: Indication, carrier: SourceId = "prison") -> Indication:
    """Return a view as a copy of it shows it, through one that passes talk on."""
    return replace(view, source=carrier, basis="hearsay", vehicle="", number="", repeated=True)


def gone_round(lots: Lots, views: list[Indication]) -> list[Indication]:
    """Return what is opened of views whose accounts go round: some of the originals, and copies of any of them."""
    opened = []
    for turn, view in enumerate(views):
        is_told = (
            view.basis != "machine" and view.nature != VAGUE and view.subject.kind in ("person", "group")
        )
        if not is_told or lots.random() < 0.25:
            opened.append(view)
            continue
        repeated = replace(view, detail=f"brown gloves {turn}")
        opened += [copied(repeated, carrier) for carrier in lots.shuffled(CARRIERS)[: lots.choice((1, 2))]]
        opened += [repeated] if lots.random() < 0.4 else []
    return opened


def small_world(seed: int) -> SmallWorld:
    """Return a small world of a seed with twin views, copies, unknown users, background and granted rows."""
    lots = Lots(seed)
    laid = model(lots)
    looks: list[tuple[SubjectKind, str]] = [("person", "P0"), ("person", "P1"), ("person", "P1")]
    looks += [("person", "X0"), ("person", "X1")]
    looks += [("handset", laid.handsets[-1]), ("handset", laid.handsets[-1])]
    looks += [("group", "G0"), ("group", "G1"), ("number", "Y0"), ("pairing", "V0"), ("pairing", "V1")]
    looks += [("person", "S0"), ("vehicle", "V0")]
    opened: list[Indication] = []
    for day, (kind_of_subject, ident) in enumerate(looks, start=1):
        subject = Subject(kind_of_subject, ident)
        kinds = list(kind_shares(laid.plan, kind_of_subject))
        if kind_of_subject == "person":
            kinds = [k for k in kinds if k in two_sides.VEHICLE_KINDS or k in two_sides.NUMBER_KINDS]
        kind = lots.choice(kinds)
        sources = list(seers(laid.plan, kind_of_subject, kind))
        slot = lots.choice((-1, 2, 5, 8))
        sources = [s for s in sources if slot != 8 or s != "pcso"] or sources
        views = [
            account(lots, laid, subject, kind, day, source, slot)
            for source in lots.shuffled(sources)[: lots.choice((1, 2, 2, 3))]
        ]
        opened += gone_round(lots, views)
    user = Subject("handset", laid.handsets[0])
    opened += [account(lots, laid, user, "use", day, "source_report", -1) for day in (31, 32)]
    opened += [
        _naming(lots, laid, subject, day) for day, subject in ((41, "P0"), (42, "X2"), (43, "P1"), (44, "X3"))
    ]
    twin = account(lots, laid, Subject("person", "P0"), "meeting", 41, "source_report", 3)
    twin = replace(twin, detail="" if twin.nature == VAGUE else "brown gloves")
    opened += [twin, copied(twin)]
    if lots.random() < 0.7:
        for source in ("pcso", "source_report"):
            # Classes as a careless reader would take them for two witnesses of one thing, or for a contradiction.
            nature = lots.choice((0, 1, 3))
            seen = Indication(Subject("person", "P1"), "handover", 48, source, "direct", nature, slot=2)
            opened.append(copied(replace(seen, detail=f"a flask {source}")))
    for day, person in ((45, "P0"), (46, "P1")):
        basis = lots.choice(bases(laid.plan, "pcso"))
        opened.append(
            Indication(Subject("person", person), "meeting", day, "pcso", basis, two_sides.COMPANY, slot=2)
        )
    opened.append(Indication(Subject("vehicle", "V1"), "journey", 41, "anpr", "machine", 0, slot=3))
    rung = Indication(Subject("person", "X4"), "call", 47, "communications", "machine", lots.choice((0, 1)))
    opened.append(replace(rung, number=lots.choice(laid.numbers)))
    days = {view.day for view in opened}
    rows: Rows = {
        (plate, day, slot): lots.random() < 0.5
        for plate in laid.vehicles for day in sorted(days) for slot in (2, 3, 5)
        if lots.random() < 0.7 and (plate, day) not in {(v.subject.id, v.day) for v in opened}
    }  # fmt: skip
    return SmallWorld(laid, tuple(lots.shuffled(opened)), rows)


def wider_world(seed: int) -> SmallWorld:
    """Return the least small world with a place and a number in question, and looks at zones and at the crew."""
    lots = Lots(seed)
    laid = with_place_and_number(lots, model(lots, least=True))
    looks: list[tuple[SubjectKind, str]] = [("zone", "Z0"), ("zone", "Z1"), ("zone", "Z1"), ("crew", "Q5")]
    looks += [("crew", "Q5"), ("person", "P0"), ("group", "G1"), ("handset", laid.handsets[0])]
    opened: list[Indication] = []
    for day, (kind_of_subject, ident) in enumerate(looks, start=1):
        subject = Subject(kind_of_subject, ident)
        kind = lots.choice(list(kind_shares(laid.plan, kind_of_subject)))
        sources = lots.shuffled(seers(laid.plan, kind_of_subject, kind))[: lots.choice((1, 2))]
        opened += [account(lots, laid, subject, kind, day, source, -1) for source in sources]
    return SmallWorld(laid, tuple(lots.shuffled(opened)), {})


def inside_world(seed: int) -> SmallWorld:
    """Return the least small world in which somebody inside may tell, and looks at employees and operations."""
    lots = Lots(seed)
    laid = with_whether(lots, model(lots, least=True))
    looks: list[tuple[SubjectKind, str]] = [("employee", "E0"), ("employee", "E0"), ("employee", "E1")]
    looks += [("operation", "O0"), ("operation", "O1"), ("operation", "O1"), ("operation", "O2")]
    looks += [("person", "P0"), ("group", "G1"), ("handset", laid.handsets[0])]
    opened: list[Indication] = []
    for day, (kind_of_subject, ident) in enumerate(looks, start=1):
        subject = Subject(kind_of_subject, ident)
        kind = lots.choice(list(kind_shares(laid.plan, kind_of_subject)))
        sources = lots.shuffled(seers(laid.plan, kind_of_subject, kind))[: lots.choice((1, 2))]
        opened += [account(lots, laid, subject, kind, day, source, -1) for source in sources]
    return SmallWorld(laid, tuple(lots.shuffled(opened)), {})


def _naming(lots: Lots, laid: JointModel, person: str, day: int) -> Indication:
    """Return a sighting of a person with a visiting vehicle that is named."""
    return Indication(
        Subject("person", person), "meeting", day, "pcso", lots.choice(bases(laid.plan, "pcso")),
        lots.choice((0, 1)), lots.choice(laid.vehicles), slot=3,
    )  # fmt: skip


WRONG_PLATES = PlateShares(machine=0.9, direct=0.1, told=0.95, hearsay=0.9)
"""A table of plates that is not the published one."""
