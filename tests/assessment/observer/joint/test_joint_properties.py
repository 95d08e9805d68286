"""What must hold of belief over a joint world whatever is opened: order, copies and grades never matter."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.observer.joint.joint_belief import JointBelief
from assessment.observer.joint.joint_inference import joint_belief
from assessment.observer.joint.joint_tables import JointTables
from assessment.observer.joint.joint_value import JointHeadline, headline_values
from synthetic.testimony.occasion import Subject
from synthetic.testimony.view import Indication
from tests.assessment.observer.joint.small_joint_worlds import (
    CARRIERS,
    SmallWorld,
    copied,
    merge,
    small_world,
)
from tests.depth import examples

SEEDS = st.integers(0, 200)


def tables_of(world: SmallWorld) -> JointTables:
    return JointTables(world.model, merge)


def same(first: JointBelief, second: JointBelief) -> bool:
    questions = [latent.question for latent in first.tables.model.questions]
    return np.array_equal(first.core, second.core) and all(
        np.array_equal(first.answer(q), second.answer(q)) for q in questions
    )


@given(SEEDS, st.randoms(use_true_random=False), st.integers(0, 40))
@settings(max_examples=examples(usual=40, deep=2000), deadline=None)
def test_the_order_of_opening_never_matters(seed: int, lots: "st.DataObject", opened: int) -> None:
    world = small_world(seed)
    views = list(world.indications)[:opened]
    moved = list(views)
    lots.shuffle(moved)  # type: ignore[attr-defined]
    # The second observer keeps nothing from the first, so that what is kept cannot hide a difference.
    first = joint_belief(tables_of(world), views, world.presence)
    assert same(first, joint_belief(tables_of(world), moved, world.presence))


@given(SEEDS, st.integers(0, 40))
@settings(max_examples=examples(usual=40, deep=2000), deadline=None)
def test_every_belief_adds_up_to_one(seed: int, opened: int) -> None:
    world = small_world(seed)
    belief = joint_belief(tables_of(world), world.indications[:opened], world.presence)
    for latent in world.model.questions:
        assert belief.answer(latent.question).sum() == pytest.approx(1.0, abs=1e-12)
        assert belief.roles(latent.question).sum(axis=1) == pytest.approx(1.0, abs=1e-12)
        assert belief.assignments(latent.question)[1].sum() == pytest.approx(1.0, abs=1e-12)
    for table in (belief.users, belief.owners, belief.pairings, belief.pairings.T):
        assert table.sum(axis=1) == pytest.approx(1.0, abs=1e-12)


@given(SEEDS, st.integers(1, 40), st.integers(1, 3))
@settings(max_examples=examples(usual=40, deep=2000), deadline=None)
def test_a_copy_opened_with_its_original_moves_nothing(seed: int, opened: int, times: int) -> None:
    world = small_world(seed)
    views = [
        view if view.detail else replace(view, detail=f"a cap {n}")
        for n, view in enumerate(world.indications[:opened])
    ]
    originals = [view for view in views if view.subject.kind == "person" and not view.repeated]
    copies = [copied(view, carrier) for view in originals for carrier in CARRIERS[:times]]
    tables = tables_of(world)
    assert same(
        joint_belief(tables, views, world.presence), joint_belief(tables, [*copies, *views], world.presence)
    )


@given(SEEDS, st.integers(0, 40))
@settings(max_examples=examples(usual=20, deep=1000), deadline=None)
def test_with_nothing_opened_belief_is_the_prior_and_values_are_never_negative(
    seed: int, opened: int
) -> None:
    world = small_world(seed)
    prior = joint_belief(tables_of(world), [])
    for latent in world.model.questions:
        assert prior.answer(latent.question) == pytest.approx(latent.prior, abs=1e-12)
    belief = joint_belief(tables_of(world), world.indications[:opened], world.presence)
    looks = [JointHeadline(view.subject, view.source, view.day) for view in world.indications]
    values = headline_values(belief, [*looks, *(replace(look, day=900, tasked=True) for look in looks)])
    for bits in values.values():
        assert bits.min() >= 0.0
        assert bits.max() <= np.log2(8)


def test_adding_a_report_to_what_is_kept_gives_the_belief_of_a_fresh_start() -> None:
    world = small_world(1)
    tables = tables_of(world)
    for opened in range(len(world.indications)):
        views = world.indications[: opened + 1]
        assert same(
            joint_belief(tables, views, world.presence), joint_belief(tables_of(world), views, world.presence)
        )


PERSON = Subject("person", "P0")


@pytest.mark.parametrize(
    ("views", "complaint"),
    [
        ([Indication(PERSON, "meeting", 1, "pcso", "direct", 0, vehicle="ZZ99")], "no visiting party"),
        ([Indication(PERSON, "deposit", 1, "sar", "told", 0, vehicle="V0")], "no visiting party"),
        ([Indication(Subject("handset", "N9"), "use", 1, "pcso", "told", 0)], "not in the published model"),
        ([Indication(PERSON, "journey", 1, "anpr", "machine", 2)], "none of its sources can show"),
        (
            [
                Indication(PERSON, "meeting", 1, "pcso", "told", 3),
                Indication(PERSON, "call", 1, "prison", "told", 3),
            ],
            "one act a day",
        ),
    ],
)
def test_what_the_published_model_cannot_hold_is_refused_with_a_reason(
    views: list[Indication], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        joint_belief(tables_of(small_world(3)), views)
