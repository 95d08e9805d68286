"""Customers who lost a platform turn to others; the wary wait."""

import numpy as np

from simulator.phases.actions import shocks
from simulator.world.world import World
from tests.simulator.living import platforms


def test_custom_of_a_closed_platform_moves_and_none_is_made(world: World) -> None:
    rows = platforms(world)
    usual = world.places.opportunity[:, rows].copy()
    world.places.open[rows[0]] = 0.0
    for _ in range(60):
        shocks(world)
    now = world.places.opportunity[:, rows]
    assert np.allclose(now.sum(axis=1), usual.sum(axis=1))
    assert (now[:, 0] < 0.2 * usual[:, 0] + 1e-12).all()
    assert (now[:, 1:] >= usual[:, 1:]).all()
    world.places.open[rows[0]] = 1.0
    for _ in range(600):
        shocks(world)
    assert np.allclose(world.places.opportunity[:, rows], usual, rtol=0.01)


def test_the_wary_stay_away(world: World) -> None:
    rows = platforms(world)
    usual = world.places.opportunity[:, rows].copy()
    world.places.open[rows[0]] = 0.0
    world.places.wary[rows] = 1.0
    shocks(world)
    moved = usual[:, 0] - world.places.opportunity[:, rows[0]]
    assert (moved <= 0.04 * 0.02 * usual[:, 0] + 1e-12).all()
