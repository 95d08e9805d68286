"""Belief over a joint world is exact, whatever was opened and in whatever order."""

from dataclasses import replace

import numpy as np
import pytest

from assessment.observer.joint_belief import JointBelief, joint_belief
from assessment.observer.joint_tables import JointTables
from tests.assessment.observer.joint_brute import Totals, totals
from tests.assessment.observer.small_joint_worlds import SmallWorld, merge, small_world

SEEDS = range(30)
EXACT = 1e-12


def difference(belief: JointBelief, loops: Totals) -> float:
    gaps = [np.abs(belief.answer(q) - p).max() for q, p in loops.answers.items()]
    gaps += [np.abs(belief.roles(q)[i] - p).max() for (q, i), p in loops.roles.items()]
    gaps += [np.abs(belief.users - loops.users).max(), np.abs(belief.owners - loops.owners).max()]
    gaps.append(np.abs(belief.pairings - loops.pairings).max())
    return float(max(gaps))


def exact(world: SmallWorld) -> Totals:
    return totals(world.model, world.indications, merge, world.presence)


@pytest.mark.parametrize("seed", SEEDS)
def test_belief_is_what_plain_loops_over_all_worlds_add_up_to(seed: int) -> None:
    world = small_world(seed)
    belief = joint_belief(JointTables(world.model, merge), world.indications, world.presence)
    assert difference(belief, exact(world)) <= EXACT
