"""What an enquiry is worth is the mean fall of entropy over all that may come back, and absence counts as presence does."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from assessment.observer.joint.joint_enquiry import account_chances, enquiry_bits
from assessment.observer.joint.joint_inference import joint_belief
from assessment.observer.joint.joint_reader import joint_reader
from assessment.observer.joint.joint_tables import JointTables
from scenarios.schema.intelligence import SourceId
from synthetic.enquiries.enquiry import Enquiry, enquiry
from synthetic.questions.joint_model import JointModel
from synthetic.questions.looked_at import HELD, askable
from synthetic.testimony.occasion import ActivityKind, Subject
from synthetic.testimony.view import Indication
from tests.assessment.observer.joint.joint_brute import World, chance_of_act, totals, weighed
from tests.assessment.observer.joint.small_joint_worlds import Lots, merge, model, small_world
from tests.assessment.observer.joint.test_joint_reader import report_of
from tests.assessment.observer.joint.test_joint_value import (
    GRANTED,
    GROUP,
    HANDSET,
    NUMBER,
    OPENED,
    P0,
    P1,
    bases,
    entropies,
    everything,
    fall,
)

EXACT = 1e-12
MOVED = 1e-4


def asked(
    source: SourceId, subject: Subject, acts: tuple[ActivityKind, ...] = (), count: int = 1, last: int = 60
) -> Enquiry:
    return enquiry(1, 1, source, subject, range(50, last), acts=acts, due=70, looks=count)


def history(plate: str, first: int, last: int) -> Enquiry:
    days = range(first, last + 1)
    return enquiry(1, 1, "anpr", Subject("vehicle", plate), days, due=last + 1, looks=1)


def returned(plate: str, rows: dict[tuple[str, int, int], bool]) -> Indication:
    """Return what a return on a plate shows, of rows of its own."""
    own = tuple((day, slot, there) for (other, day, slot), there in sorted(rows.items()) if other == plate)
    return Indication(Subject("vehicle", plate), "journey", own[-1][0], "anpr", "machine", 0, presence=own)


@pytest.mark.parametrize("seed", [0, 1, 3, 4, 6, 8])
def test_an_opened_return_moves_belief_as_plain_loops_say_by_presence_and_by_absence(seed: int) -> None:
    world = small_world(seed)
    where = {(v.day, v.slot) for v in world.indications if v.subject.kind == "person" and v.slot >= 0}
    lots = Lots(seed + 900)
    reads = {(v.subject.id, v.day, v.slot) for v in world.indications if v.subject.kind == "vehicle"}
    plates = world.model.vehicles
    rows = {
        (plate, *slot): (plate, *slot) in reads or lots.random() < 0.5 for plate in plates for slot in where
    }
    reader = joint_reader(world.model, merge)
    reports = [report_of(n, view) for n, view in enumerate(world.indications)]
    returns = [report_of(900 + n, returned(plate, rows)) for n, plate in enumerate(plates)]
    after = reader.reading([*returns, *reports]).beliefs
    loops = totals(world.model, world.indications, merge, rows)
    for question, chances in loops.answers.items():
        assert np.abs(after[question] - chances).max() <= EXACT
    absent = {where: there for where, there in rows.items() if not there}
    here = {where: there for where, there in rows.items() if there}
    for part in (absent, here):
        half = totals(world.model, world.indications, merge, part)
        gaps = [np.abs(after[q] - np.array(p)).max() for q, p in half.answers.items()]
        assert max(gaps) > MOVED, "both what was read and what was not must count"


def test_a_return_counts_the_same_in_any_order_and_once() -> None:
    world = small_world(4)
    reader = joint_reader(world.model, merge)
    reports = [report_of(n, view) for n, view in enumerate(world.indications)]
    rows = {("V0", day, slot): day % 2 == 0 for day in range(1, 50) for slot in range(9) if day != 14}
    back = report_of(900, returned("V0", rows))
    first, last = reader.reading([back, *reports]), reader.reading(reports).advance(back)
    twice = last.advance(replace(back, headline=replace(back.headline, id="R-0901")))
    for question in reader.questions:
        assert np.array_equal(first.beliefs[question], last.beliefs[question])
        assert np.array_equal(last.beliefs[question], twice.beliefs[question])
    assert reader.repeats([back], back)
    assert not reader.repeats(reports, back)


@pytest.fixture(scope="module")
def laid() -> JointModel:
    return model(Lots(5), least=True)


@pytest.fixture(scope="module")
def weights(laid: JointModel) -> list[tuple[float, World]]:
    return weighed(laid, OPENED, merge, GRANTED)


ONE = [
    ("communications", P0, ("call", "message")), ("communications", HANDSET, ("call",)),
    ("communications", HANDSET, ("use",)), ("communications", NUMBER, ("use",)), ("source_report", GROUP, ()),
    ("pcso", P1, ()), ("source_report", P1, ("meeting",)),
]  # fmt: skip


@pytest.mark.parametrize(("source", "subject", "acts"), ONE)
def test_one_account_is_worth_the_mean_fall_over_kinds_bases_and_all_it_may_show(
    laid: JointModel, weights: list[tuple[float, World]], source: SourceId, subject: Subject,
    acts: tuple[ActivityKind, ...],
) -> None:  # fmt: skip
    belief = joint_belief(JointTables(laid, merge), OPENED, GRANTED)
    bits = enquiry_bits(belief, asked(source, subject, acts))
    expected = dict.fromkeys(bits, 0.0)
    for kind, lot in askable(laid.plan, subject.kind, source, acts).items():
        held = HELD[subject.kind] if kind == "use" else 1.0
        for basis, share in bases(laid.plan, source):
            view = Indication(subject, kind, 50, source, basis, 0, slot=-1)  # type: ignore[arg-type]
            for question, value in fall(laid, weights, view, [], GRANTED).items():
                expected[question] += held * lot * share * value
    for question, value in expected.items():
        assert bits[question] == pytest.approx(value, abs=EXACT)
    assert max(bits.values()) > 1e-5


def test_several_accounts_are_worth_what_plain_loops_over_all_pairs_say(
    laid: JointModel, weights: list[tuple[float, World]]
) -> None:
    belief = joint_belief(JointTables(laid, merge), OPENED, GRANTED)
    view = Indication(P0, "call", 50, "communications", "machine", 0)
    shown = list(everything(laid, view))
    chances = np.array(
        [[chance_of_act(laid, [thing], world, merge, GRANTED, {}) for thing in shown] for _, world in weights]
    )
    prior = np.array([p for p, _ in weights])
    expected = entropies(laid, weights)
    for first, second in product(range(len(shown)), repeat=2):
        both = prior * chances[:, first] * chances[:, second]
        if both.sum() > 0:
            after = entropies(laid, [(p, w) for p, (_, w) in zip(both.tolist(), weights, strict=True)])
            for question, value in after.items():
                expected[question] -= both.sum() / prior.sum() * value
    bits = enquiry_bits(belief, asked("communications", P0, ("call",), count=2), draws=6000)
    for question, value in expected.items():
        assert bits[question] == pytest.approx(value, abs=0.01)
    single = enquiry_bits(belief, asked("communications", P0, ("call",)))
    assert single["Q1"] < bits["Q1"] < 2 * single["Q1"] + 0.01


@pytest.mark.parametrize(("plate", "last"), [("V1", 1), ("V1", 9)])
def test_the_history_of_a_plate_is_worth_the_mean_fall_over_all_rows_that_opened_acts_leave_open(
    laid: JointModel, weights: list[tuple[float, World]], plate: str, last: int
) -> None:
    slots = [(1, 3), (8, 4), (9, 2)][: 1 if last == 1 else 3]
    whole, expected = sum(p for p, _ in weights), entropies(laid, weights)
    for there in product((False, True), repeat=len(slots)):
        rows = {(plate, *slot): here for slot, here in zip(slots, there, strict=True)}
        after = weighed(laid, OPENED, merge, {**GRANTED, **rows})
        chance = sum(p for p, _ in after) / whole
        for here in there:
            chance *= laid.plan.presence if here else 1 - laid.plan.presence
        for question, value in entropies(laid, after).items():
            expected[question] -= chance * value
    belief = joint_belief(JointTables(laid, merge), OPENED, GRANTED)
    bits = enquiry_bits(belief, history(plate, 1, last), draws=500)
    for question, value in expected.items():
        assert bits[question] == pytest.approx(value, abs=0.02)


def test_a_plate_is_worth_nothing_where_no_opened_act_may_hold_it(laid: JointModel) -> None:
    belief = joint_belief(JointTables(laid, merge), OPENED, GRANTED)
    assert set(enquiry_bits(belief, history("V1", 20, 30)).values()) == {0.0}
    unread = joint_belief(JointTables(laid, merge), ())
    assert set(enquiry_bits(unread, history("V0", 1, 30)).values()) == {0.0}


def test_what_cannot_be_seen_is_worth_nothing_and_more_is_never_worth_less(laid: JointModel) -> None:
    belief = joint_belief(JointTables(laid, merge), OPENED, GRANTED)
    assert set(enquiry_bits(belief, asked("custody", GROUP)).values()) == {0.0}
    growing = [
        enquiry_bits(belief, asked("communications", P0, ("call",), count=n), draws=1500)["Q1"]
        for n in (1, 2, 4, 8)
    ]
    assert growing == sorted(growing)


def test_the_same_belief_gives_the_same_value_and_chances_add_up(laid: JointModel) -> None:
    belief = joint_belief(JointTables(laid, merge), OPENED, GRANTED)
    for source, subject, acts in ONE:
        request = asked(source, subject, acts, count=3)  # type: ignore[arg-type]
        assert enquiry_bits(belief, request) == enquiry_bits(belief, request)
        assert np.allclose(account_chances(belief, request).sum(axis=1), 1.0)
