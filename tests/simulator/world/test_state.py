"""A world that goes on from another shares nothing with it that a phase could change."""

from inspect import get_annotations

import mesa
import numpy as np

from scenarios.schema.scenario import Scenario
from simulator.run import new_world, world_after
from simulator.world.state import COPYING, Copying
from simulator.world.world import World, discard


def test_every_attribute_of_a_world_is_carried_on_or_set_up_anew(town: Scenario) -> None:
    world = new_world(town, 1)
    of_mesa = set(vars(mesa.Model(rng=1)))
    assert set(vars(world)) - of_mesa == set(COPYING) | set(get_annotations(World))
    assert not set(COPYING) & set(get_annotations(World))
    discard(world)


def test_what_is_copied_is_equal_and_apart(town: Scenario) -> None:
    before = new_world(town, 1)
    for _ in range(21):
        before.step()
    after = world_after(before)
    for name, copying in COPYING.items():
        former, own = getattr(before, name), getattr(after, name)
        assert (former is own) == (copying is Copying.SHARED), name
    for part in ("people", "places", "groups", "insiders"):
        former, own = getattr(before, part), getattr(after, part)
        fixed = set(getattr(type(former), "FIXED", ()))
        for name, column in vars(former).items():
            if isinstance(column, np.ndarray):
                assert np.array_equal(column, getattr(own, name))
                assert np.shares_memory(column, getattr(own, name)) == (name in fixed and column.size > 0)
    discard(before)
    discard(after)
