"""Belief over a joint world is exact, whatever was opened and in whatever order."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest

from assessment.observer.joint.joint_belief import JointBelief
from assessment.observer.joint.joint_inference import joint_belief
from assessment.observer.joint.joint_tables import JointTables
from synthetic.questions import whether
from synthetic.testimony.occasion import Subject
from synthetic.testimony.view import Indication
from tests.assessment.observer.joint.joint_brute import Totals, totals
from tests.assessment.observer.joint.small_joint_worlds import (
    WRONG_PLATES,
    SmallWorld,
    inside_world,
    merge,
    small_world,
    wider_world,
)

SEEDS = range(26)
EXACT = 1e-12
MOVED = 1e-5
"""Change of a belief that a careless observer would show; a million times what rounding may do."""


def difference(belief: JointBelief, loops: Totals) -> float:
    gaps = [np.abs(belief.answer(q) - p).max() for q, p in loops.answers.items()]
    gaps += [np.abs(belief.roles(q)[i] - p).max() for (q, i), p in loops.roles.items()]
    gaps += [np.abs(belief.users - loops.users).max(), np.abs(belief.owners - loops.owners).max()]
    gaps.append(np.abs(belief.pairings - loops.pairings).max())
    return float(max(gaps))


@lru_cache(maxsize=len(SEEDS))
def exact(seed: int) -> Totals:
    world = small_world(seed)
    return totals(world.model, world.indications, merge, world.presence)


def believed(world: SmallWorld) -> JointBelief:
    return joint_belief(JointTables(world.model, merge), world.indications, world.presence)


@pytest.mark.parametrize("seed", SEEDS)
def test_belief_is_what_plain_loops_over_all_worlds_add_up_to(seed: int) -> None:
    assert difference(believed(small_world(seed)), exact(seed)) <= EXACT


@pytest.mark.parametrize("seed", range(100, 104))
@pytest.mark.parametrize("without", ["group", "holder"])
def test_belief_is_exact_where_only_one_kind_of_question_is_asked(seed: int, without: str) -> None:
    whole = small_world(seed)
    if without == "group":
        laid = replace(whole.model, group=None)
        views = tuple(v for v in whole.indications if v.subject.kind not in ("group", "number", "pairing"))
    else:
        laid = replace(whole.model, others=())
        views = tuple(v for v in whole.indications if v.subject.kind != "handset" or v.kind != "use")
    world = SmallWorld(laid, views, whole.presence)
    assert difference(believed(world), totals(laid, views, merge, whole.presence)) <= EXACT


@pytest.mark.parametrize("seed", range(200, 208))
def test_belief_is_exact_of_a_place_that_the_world_settles_and_of_a_number(seed: int) -> None:
    world = wider_world(seed)
    assert difference(believed(world), totals(world.model, world.indications, merge, {})) <= EXACT


@pytest.mark.parametrize("seed", range(300, 326))
def test_belief_is_exact_of_whether_somebody_inside_tells(seed: int) -> None:
    world = inside_world(seed)
    assert difference(believed(world), totals(world.model, world.indications, merge, {})) <= EXACT


def test_operations_alone_move_the_belief_that_somebody_inside_tells() -> None:
    world = inside_world(300)
    found = (Indication(Subject("operation", "O0"), "search", 90, "custody", "direct", whether.CLEANED),)
    belief = joint_belief(JointTables(world.model, merge), found)
    prior = world.model.others[-1].prior
    assert belief.answer("Q6")[0] > prior[0]
    assert belief.answer("Q6")[1] / belief.answer("Q6")[2] == pytest.approx(prior[1] / prior[2])


def apart(world: SmallWorld, fresh: Callable[[Indication], bool]) -> SmallWorld:
    """Return a world in which some indications are of activities of their own, with the same rows granted."""
    days = [
        1000 * (i + 1) + view.day if fresh(view) else view.day for i, view in enumerate(world.indications)
    ]
    moved = tuple(replace(view, day=day) for view, day in zip(world.indications, days, strict=True))
    rows = {
        (plate, day, slot): there
        for (plate, old, slot), there in world.presence.items()
        for view, day in zip(world.indications, days, strict=True) if view.day == old
    }  # fmt: skip
    return SmallWorld(world.model, moved, {**world.presence, **rows})


def copies_counted_fresh(world: SmallWorld) -> SmallWorld:
    return apart(world, lambda view: view.repeated)


def views_as_independent(world: SmallWorld) -> SmallWorld:
    originals = tuple(view for view in world.indications if not view.repeated)
    marks = {(view.subject, view.day, view.detail) for view in originals}
    copies = {
        (view.subject, view.day, view.detail): view
        for view in world.indications
        if view.repeated and (view.subject, view.day, view.detail) not in marks
    }
    return apart(replace(world, indications=(*originals, *copies.values())), lambda view: True)


def talk_as_word_of_who_passes_it_on(world: SmallWorld) -> SmallWorld:
    views = (replace(view, repeated=False) for view in world.indications)
    return replace(world, indications=tuple(views))


def talk_skipped(world: SmallWorld) -> SmallWorld:
    return replace(world, indications=tuple(view for view in world.indications if not view.repeated))


def background_skipped(world: SmallWorld) -> SmallWorld:
    names = {subject for latent in world.model.others for subject in latent.subjects}
    views = tuple(v for v in world.indications if v.subject.kind != "person" or v.subject.id in names)
    return replace(world, indications=views)


def wrong_plates(world: SmallWorld) -> SmallWorld:
    plan = world.model.plan.model_copy(update={"plates": WRONG_PLATES})
    return replace(world, model=replace(world.model, plan=plan))


def granted_rows_ignored(world: SmallWorld) -> SmallWorld:
    return replace(world, presence={})


MUTANTS = (
    copies_counted_fresh, views_as_independent, talk_as_word_of_who_passes_it_on, talk_skipped, background_skipped,
    wrong_plates, granted_rows_ignored,
)  # fmt: skip


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.__name__)
def test_an_observer_who_reads_carelessly_believes_something_else_in_most_worlds(
    mutant: Callable[[SmallWorld], SmallWorld],
) -> None:
    gaps = [difference(believed(mutant(small_world(seed))), exact(seed)) for seed in SEEDS]
    assert sum(gap > MOVED for gap in gaps) >= 0.8 * len(gaps), gaps


def lists_of_others(world: SmallWorld) -> SmallWorld:
    """Return a world read by somebody who takes each operation for known to the other employee."""
    inside = world.model.others[-1]
    ways = whether.assignments(2, ((1,), (0,), (1,)))
    others = (*world.model.others[:-1], replace(inside, assignments=ways))
    return replace(world, model=replace(world.model, others=others))


def searches_skipped(world: SmallWorld) -> SmallWorld:
    views = tuple(view for view in world.indications if view.subject.kind != "operation")
    return replace(world, indications=views)


@pytest.mark.parametrize(
    "mutant",
    [views_as_independent, lists_of_others, searches_skipped],
    ids=lambda mutant: mutant.__name__,
)
def test_an_observer_who_reads_employees_and_searches_carelessly_believes_something_else(
    mutant: Callable[[SmallWorld], SmallWorld],
) -> None:
    gaps = []
    for seed in range(300, 312):
        world = inside_world(seed)
        gaps.append(difference(believed(mutant(world)), totals(world.model, world.indications, merge, {})))
    assert sum(gap > MOVED for gap in gaps) >= 0.8 * len(gaps), gaps
