"""The value of opening a report is the mean fall of entropy over everything that it may show."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from math import log2

import numpy as np
import pytest

from assessment.observer.joint.joint_inference import joint_belief
from assessment.observer.joint.joint_looks import source_lots
from assessment.observer.joint.joint_tables import JointTables
from assessment.observer.joint.joint_value import SLOTS, JointHeadline, headline_values
from scenarios.schema.evidence import BASES, EvidencePlan
from scenarios.schema.intelligence import SourceId
from synthetic.questions.joint_model import JointModel
from synthetic.questions.looked_at import KIND_SHARES, seers
from synthetic.questions.two_sides import NUMBER_KINDS, VEHICLE_KINDS
from synthetic.testimony.occasion import ActivityKind, Subject, SubjectKind
from synthetic.testimony.view import Indication
from tests.assessment.observer.joint.joint_brute import World, chance_of_act, weighed
from tests.assessment.observer.joint.small_joint_worlds import (
    Lots,
    Rows,
    SmallWorld,
    copied,
    inside_world,
    merge,
    model,
    wider_world,
)

EXACT = 1e-12
P0, P1, X0 = (Subject("person", ident) for ident in ("P0", "P1", "X0"))
HANDSET, GROUP, NUMBER = Subject("handset", "N0"), Subject("group", "G0"), Subject("number", "Y1")
EMPLOYEE, OPERATION = Subject("employee", "E1"), Subject("operation", "O1")
PAIRING, ZONE, CREW = Subject("pairing", "V0"), Subject("zone", "Z1"), Subject("crew", "Q5")
OPENED = (
    Indication(P0, "meeting", 1, "pcso", "direct", 0, vehicle="V1", slot=3),
    Indication(P1, "call", 2, "communications", "machine", 1, number="Y0"),
    Indication(HANDSET, "use", 3, "source_report", "told", 0),
    Indication(HANDSET, "call", 4, "communications", "machine", 0, number="Y0"),
    Indication(GROUP, "meeting", 5, "pcso", "hearsay", 2),
    Indication(NUMBER, "use", 6, "custody", "direct", 0),
    Indication(PAIRING, "pairing", 7, "stop_search", "told", 1),
    copied(Indication(P1, "handover", 8, "source_report", "told", 1, slot=4, detail="brown gloves")),
    Indication(X0, "visit", 9, "pcso", "direct", 1, vehicle="V0", slot=2),
)
GRANTED: Rows = {("V0", 1, 3): True, ("V0", 20, 5): True, ("V1", 20, 5): False}
FRESH = [
    (P0, "pcso", 20), (P1, "anpr", 20), (P0, "communications", 30), (X0, "source_report", 30), (X0, "pcso", 20),
    (HANDSET, "communications", 30), (HANDSET, "prison", 30), (GROUP, "source_report", 30), (NUMBER, "prison", 30),
    (PAIRING, "custody", 30),
]  # fmt: skip
FURTHER = [
    (P0, "source_report", 1), (P1, "source_report", 2), (HANDSET, "custody", 3), (GROUP, "source_report", 5),
    (NUMBER, "source_report", 6), (PAIRING, "source_report", 7), (P1, "pcso", 8), (P1, "source_report", 8),
    (X0, "pcso", 9),
]  # fmt: skip


def entropies(laid: JointModel, weights: list[tuple[float, World]]) -> dict[str, float]:
    """Return the entropy in bits of every question."""
    whole = sum(p for p, _ in weights)
    bits = {}
    for latent in laid.questions:
        mass = [0.0] * len(latent.prior)
        for p, world in weights:
            own = [i for i, other in enumerate(laid.others) if other is latent]
            driver = world.rows[own[0]][0] if own else world.answer
            for answer, chance in enumerate(latent.outcomes[driver]):
                mass[answer] += p / whole * float(chance)
        bits[latent.question] = -sum(m * log2(m) for m in mass if m)
    return bits


def drawn_lots(plan: EvidencePlan, subject: SubjectKind, source: SourceId) -> dict[ActivityKind, float]:
    """Return the chance of each kind given a source, by drawing every set of sources."""
    weights: dict[ActivityKind, float] = {}
    for kind, share in KIND_SHARES[subject].items():
        able = seers(plan, subject, kind)
        chances = (1 - plan.second_view - plan.third_view, plan.second_view, plan.third_view)
        for number, chance in enumerate(chances, start=1):
            sets = list(combinations(able, min(number, len(able)))) if able else []
            for chosen in sets:
                weights[kind] = weights.get(kind, 0.0) + share * chance * (source in chosen) / len(sets)
    return {kind: weight / sum(weights.values()) for kind, weight in weights.items() if weight}


def everything(laid: JointModel, view: Indication) -> Iterator[Indication]:
    """Yield everything that a view of a kind and basis may show."""
    names = {"handset": len(laid.users), "number": len(laid.owners), "pairing": len(laid.numbers)}
    if view.kind in ("use", "pairing"):
        yield from (replace(view, nature=nature) for nature in range(-1, names[view.subject.kind]))
        return
    person, partied = view.subject.kind == "person", view.subject.kind in ("person", "handset")
    vehicles = laid.vehicles if person and view.kind in VEHICLE_KINDS else ()
    numbers = laid.numbers if partied and view.kind in NUMBER_KINDS else ()
    for nature in range(-1, len(laid.sheet_of(view.subject.kind, view.subject.id).classes)):
        for vehicle, number in [("", ""), *((v, "") for v in vehicles), *(("", n) for n in numbers)]:
            yield replace(view, nature=nature, vehicle=vehicle, number=number)


def fall(
    laid: JointModel,
    weights: list[tuple[float, World]],
    view: Indication,
    opened: list[Indication],
    rows: Rows,
) -> dict[str, float]:
    """Return the mean fall of entropy over everything that a view may show."""
    start, whole = entropies(laid, weights), sum(p for p, _ in weights)
    before: dict[object, float] = {}
    falls, covered = dict(start), 0.0
    for shown in everything(laid, view):
        after: dict[object, float] = {}
        moved = [
            (
                p
                * chance_of_act(laid, opened, world, merge, rows, after, shown)
                / (chance_of_act(laid, opened, world, merge, rows, before) if opened else 1.0),
                world,
            )
            for p, world in weights
        ]
        chance = sum(p for p, _ in moved) / whole
        if chance:
            covered += chance
            for question, bits in entropies(laid, moved).items():
                falls[question] -= chance * bits
    assert covered == pytest.approx(1.0, abs=1e-9)
    return falls


def bases(plan: EvidencePlan, source: SourceId) -> list[tuple[str, float]]:
    return [(b, s) for b, s in zip(BASES, plan.plan_of(source).basis.shares, strict=True) if s]


@pytest.fixture(scope="module")
def laid() -> JointModel:
    return model(Lots(5), least=True)


@pytest.fixture(scope="module")
def weights(laid: JointModel) -> list[tuple[float, World]]:
    return weighed(laid, OPENED, merge, GRANTED)


@pytest.mark.parametrize(("subject", "source", "day"), FRESH)
def test_the_value_of_a_new_look_is_the_mean_fall_over_kinds_slots_bases_and_all_it_may_show(
    laid: JointModel, weights: list[tuple[float, World]], subject: Subject, source: SourceId, day: int
) -> None:
    belief = joint_belief(JointTables(laid, merge), OPENED, GRANTED)
    values = headline_values(belief, [JointHeadline(subject, source, day)])
    expected = dict.fromkeys(values, 0.0)
    for kind, lot in drawn_lots(laid.plan, subject.kind, source).items():
        by_slot = {
            (GRANTED.get(("V0", day, slot)), GRANTED.get(("V1", day, slot))): slot for slot in range(SLOTS)
        }
        number = dict.fromkeys(by_slot, 0)
        for slot in range(SLOTS):
            number[GRANTED.get(("V0", day, slot)), GRANTED.get(("V1", day, slot))] += 1
        for pattern, slot in by_slot.items():
            for basis, share in bases(laid.plan, source):
                view = Indication(subject, kind, day, source, basis, 0, slot=slot)  # type: ignore[arg-type]
                for question, bits in fall(laid, weights, view, [], GRANTED).items():
                    expected[question] += lot * share * number[pattern] / SLOTS * bits
    for question, bits in expected.items():
        assert values[question][0] == pytest.approx(bits, abs=EXACT)


def assert_worth_of_a_new_look(world: SmallWorld, subject: Subject, source: SourceId) -> None:
    """Assert that a look of which nothing is known is worth the mean fall over kinds, bases and all it may show."""
    belief = joint_belief(JointTables(world.model, merge), world.indications)
    values = headline_values(belief, [JointHeadline(subject, source, 90)])
    weights = weighed(world.model, world.indications, merge, {})
    expected = dict.fromkeys(values, 0.0)
    for kind, lot in drawn_lots(world.model.plan, subject.kind, source).items():
        for basis, share in bases(world.model.plan, source):
            view = Indication(subject, kind, 90, source, basis, 0)  # type: ignore[arg-type]
            for question, bits in fall(world.model, weights, view, [], {}).items():
                expected[question] += lot * share * bits
    assert {q: float(v[0]) for q, v in values.items()} == pytest.approx(expected, abs=EXACT)


@pytest.fixture(scope="module")
def wide() -> SmallWorld:
    return wider_world(200)


@pytest.mark.parametrize(
    ("subject", "source"),
    [(ZONE, "source_report"), (ZONE, "pcso"), (CREW, "stop_search"), (CREW, "pcso"), (P0, "custody")],
)
def test_the_value_of_a_look_at_a_zone_or_at_the_crew_is_the_mean_fall_over_all_it_may_show(
    wide: SmallWorld, subject: Subject, source: SourceId
) -> None:
    assert_worth_of_a_new_look(wide, subject, source)


@pytest.fixture(scope="module")
def inside() -> SmallWorld:
    return inside_world(300)


@pytest.mark.parametrize(
    ("subject", "source"),
    [(EMPLOYEE, "source_report"), (EMPLOYEE, "pcso"), (OPERATION, "custody"), (OPERATION, "source_report")],
)
def test_the_value_of_a_look_at_an_employee_or_an_operation_is_the_mean_fall_over_all_it_may_show(
    inside: SmallWorld, subject: Subject, source: SourceId
) -> None:
    assert_worth_of_a_new_look(inside, subject, source)


def test_a_second_report_of_a_look_at_a_zone_is_worth_what_it_may_add(wide: SmallWorld) -> None:
    first = Indication(ZONE, "street", 80, "pcso", "direct", 1)
    belief = joint_belief(JointTables(wide.model, merge), [*wide.indications, first])
    values = headline_values(belief, [JointHeadline(ZONE, "source_report", 80)])
    weights = weighed(wide.model, [*wide.indications, first], merge, {})
    expected = dict.fromkeys(values, 0.0)
    for basis, share in bases(wide.model.plan, "source_report"):
        view = Indication(ZONE, "street", 80, "source_report", basis, 0)  # type: ignore[arg-type]
        for question, bits in fall(wide.model, weights, view, [first], {}).items():
            expected[question] += share * bits
    assert {q: float(v[0]) for q, v in values.items()} == pytest.approx(expected, abs=EXACT)


@pytest.mark.parametrize(("subject", "source", "day"), FURTHER)
def test_the_value_of_a_further_report_of_an_act_is_what_it_may_add(
    laid: JointModel, weights: list[tuple[float, World]], subject: Subject, source: SourceId, day: int
) -> None:
    belief = joint_belief(JointTables(laid, merge), OPENED, GRANTED)
    values = headline_values(belief, [JointHeadline(subject, source, day)])
    opened = [view for view in OPENED if (view.subject, view.day) == (subject, day)]
    own = [view for view in opened if view.source == source and not view.repeated]
    expected = dict.fromkeys(values, 0.0)
    for basis, share in bases(laid.plan, source):
        view = Indication(subject, opened[0].kind, day, source, basis, 0, slot=opened[0].slot)  # type: ignore[arg-type]
        if not own:
            for question, bits in fall(laid, weights, view, opened, GRANTED).items():
                expected[question] += share * bits
    for question, bits in expected.items():
        assert values[question][0] == pytest.approx(bits, abs=EXACT)


def test_kinds_have_the_chances_that_drawing_every_set_of_sources_gives(laid: JointModel) -> None:
    for subject in KIND_SHARES:
        lots = source_lots(laid.plan, subject, tasked=False)
        for source in {source for _, source in lots}:
            assert {k: p for (k, s), p in lots.items() if s == source} == pytest.approx(
                drawn_lots(laid.plan, subject, source)
            )


def test_reads_of_vehicles_and_sources_that_cannot_look_are_worth_nothing(laid: JointModel) -> None:
    belief = joint_belief(JointTables(laid, merge), OPENED, GRANTED)
    values = headline_values(
        belief,
        [
            JointHeadline(Subject("vehicle", "V0"), "anpr", 40),
            JointHeadline(GROUP, "custody", 40),
            JointHeadline(P0, "prison", 1),
        ],
    )
    assert np.array(list(values.values())).max() == 0.0
