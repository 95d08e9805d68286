"""How a group weighs places: believed takings, felt risk and distance, from its own beliefs alone."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.residents import Flags
from simulator.streams import Floats

if TYPE_CHECKING:
    from simulator.world import World

_DISTANCE = 0.12
"""Takings lost for each neighbourhood width from the nearest place worked; assumption."""


def power(x: Floats, exponent: float) -> Floats:
    """Return ``x`` to a power for x in [0, 1], by products and a straight line between whole powers.

    The system's ``pow`` differs between builds; products do not.
    """
    whole = int(exponent)
    low = np.ones_like(x)
    for _ in range(whole):
        low = low * x
    part = exponent - whole
    return low * ((1.0 - part) + part * x) if part else low


def distance(world: "World", g: int) -> Floats:
    """Return how far each neighbourhood is from the nearest one the group works; online is 0."""
    places, groups = world.places, world.groups
    worked = groups.share[g].sum(axis=0)[:-1] > 0.004
    anchors = np.flatnonzero(worked)
    if anchors.size == 0:
        anchors = np.flatnonzero(places.zone[:-1] == groups.home[g])
    dx = places.x[:, None] - places.x[anchors][None, :]
    dy = places.y[:, None] - places.y[anchors][None, :]
    return np.append(np.sqrt((dx * dx + dy * dy).min(axis=1)), 0.0)


def reach(world: "World", g: int, far: Floats) -> Flags:
    """Return the places that the group knows: those near its own, and zones it has scouted."""
    scouted = world.groups.scouted[g][world.places.zone]
    near: Flags = (far <= world.config.adaptation.radius) | scouted
    return near


def utility(world: "World", g: int, far: Floats) -> Floats:
    """Return the group's own estimate of a unit of effort, shape (markets, places)."""
    groups = world.groups
    averse = world.config.adaptation.risk_aversion
    at_home = np.where(world.places.zone == groups.home[g], 1.0 + 0.4 * groups.legitimacy[g], 1.0)
    cost = (1.0 + averse * groups.felt[g]) * (1.0 + _DISTANCE * far)
    result: Floats = groups.expected[g] * (at_home / cost)[None, :]
    return result
