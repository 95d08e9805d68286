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
    low = x if whole else np.ones_like(x)
    for _ in range(whole - 1):
        low = low * x
    part = exponent - whole
    return low * ((1.0 - part) + part * x) if part else low


def distance(world: "World", g: int, effort: Floats) -> Floats:
    """Return how far each neighbourhood is from the nearest one the group works; online is 0.

    ``effort`` is the group's effort by place.
    """
    places = world.places
    anchors = (effort[:-1] > 0.004).nonzero()[0]
    if anchors.size == 0:
        anchors = np.flatnonzero(places.zone[:-1] == world.groups.home[g])
    far = np.zeros(places.zone.size)
    np.sqrt(world.squared[anchors].min(axis=0), out=far[:-1])
    return far


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
