"""Rule ``place``: effort moves between zones. No zone is ever named here; only beliefs are."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.adaptation.view import View
from simulator.choice import power
from simulator.streams import Floats, Ints
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World

_STEP = 0.4
"""Share of the way to the wanted mix of zones taken at one review; assumption."""
_FAMILIAR = 1.3
"""How much more a zone already worked is worth; assumption."""
_KEEN = 1.5
"""Sharpness between zones, relative to that between neighbourhoods; assumption."""
_LEAST = 0.04
"""Share of a market below which a zone is given up; assumption."""
_TELLING = 0.08
"""Share of effort from which a zone counts as worked, so that a move is recorded; assumption."""
ZONES_FOR_MEMBERS = 4
"""A group spans one zone and one more for each of so many members; assumption."""


def place(world: "World", g: int, view: View) -> None:
    """Split effort between the zones in reach by what each is believed to bring."""
    groups, places = world.groups, world.places
    start = places.zone_start
    rows = np.flatnonzero(groups.share[g].any(axis=1))
    if rows.size == 0:
        return
    before = np.add.reduceat(groups.share[g][rows], start, axis=1)
    total = before.sum(axis=1)
    open_to = np.where(view.reach[None, :], view.utility[rows], 0.0)
    known = np.maximum(1, np.add.reduceat(view.reach.astype(np.int64), start))
    worth = np.add.reduceat(open_to, start, axis=1) / known
    after = _spread(world, g, before, total, worth)
    groups.share[g, rows] = _within(groups.share[g][rows], places.zone, before, after, open_to)
    _tell(world, g, before.sum(axis=0), after.sum(axis=0))


def _spread(world: "World", g: int, before: Floats, total: Floats, worth: Floats) -> Floats:
    """Return new effort by market and zone, market totals kept."""
    pull = np.where(before > 0, worth * _FAMILIAR, worth)
    over_all = pull.sum(axis=0)
    limit = 1 + world.free_members(g).size // ZONES_FOR_MEMBERS
    outside = np.argsort(-over_all, kind="stable")[limit:]
    pull[:, outside] = 0.0
    top = pull.max(axis=1, keepdims=True)
    weight = power(pull / np.where(top > 0, top, 1.0), _KEEN * world.config.adaptation.sharpness)
    weight *= total[:, None] / np.maximum(weight.sum(axis=1, keepdims=True), 1e-12)
    after = np.where(top > 0, before + _STEP * (weight - before), before)
    after[after < _LEAST * total[:, None]] = 0.0
    left = after.sum(axis=1, keepdims=True)
    result: Floats = np.where(left > 0, after * (total[:, None] / np.maximum(left, 1e-12)), before)
    return result


def _within(held: Floats, zone: Ints, before: Floats, after: Floats, open_to: Floats) -> Floats:
    """Return effort by neighbourhood: zones kept are scaled, new ones filled by their worth."""
    ratio = np.where(before > 0, after / np.maximum(before, 1e-12), 0.0)
    share = held * ratio.take(zone, axis=1)
    for m, z in zip(*((before <= 0) & (after > 0)).nonzero(), strict=True):
        inside = np.where(zone == z, open_to[m], 0.0)
        share[m] += after[m, z] * inside / inside.sum()
    return share


def _tell(world: "World", g: int, before: Floats, after: Floats) -> None:
    """Record a shift when a zone gains a telling share, and remember zones given up."""
    left = (before > 0) & (after <= 0)
    world.groups.zone_left_day[g, left] = world.day
    gained = np.flatnonzero((before < _TELLING) & (after >= _TELLING))
    for z in gained:
        kind = EventKind.MOVED_PLACE
        former = world.left_by_another(g, int(z))
        if former >= 0 and "takeover" in world.rules:
            kind = EventKind.TOOK_OVER
        world.note(kind, group=g, place=world.main_place(g, int(z)), other=former)
