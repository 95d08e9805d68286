"""Rule ``market``: effort moves between markets, and a group may enter one that looks better."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.adaptation.view import View
from simulator.choice import power
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World

_STEP = 0.25
"""Share of the way to the wanted mix of markets taken at one review; assumption."""
_ENTRY = 1.8
"""How many times better than its best market a new one must look; assumption."""
_TELLING = 0.12
"""Gain in share from which a move between markets is recorded; assumption."""


def market(world: "World", g: int, view: View) -> None:
    """Split effort between markets by what each is believed to bring."""
    groups = world.groups
    before = groups.share[g].sum(axis=1)
    if before.sum() <= 0:
        return
    worth = np.where(view.reach[None, :], view.utility, 0.0).max(axis=1)
    known = groups.portfolio[g]
    best_known = float(worth[known].max())
    outside = np.where(known, 0.0, worth)
    best = int(np.argmax(outside))
    if best_known > 0 and outside[best] > _ENTRY * best_known:
        groups.portfolio[g, best] = True
    pull = np.where(groups.portfolio[g], worth, 0.0)
    if pull.max() <= 0:
        return
    pull = power(pull / pull.max(), 0.5 * world.config.adaptation.sharpness)
    after = before + _STEP * (pull / pull.sum() - before)
    after[after < 0.02] = 0.0
    after /= after.sum()
    for m in np.flatnonzero(after > 0):
        if before[m] > 0:
            groups.share[g, m] *= after[m] / before[m]
        else:
            inside = np.where(view.worked, view.utility[m], 0.0)
            inside = inside if inside.sum() > 0 else np.where(view.reach, view.utility[m], 0.0)
            groups.share[g, m] = after[m] * inside / inside.sum()
    groups.share[g, after <= 0] = 0.0
    gained = int(np.argmax(after - before))
    if after[gained] - before[gained] > _TELLING:
        world.note(EventKind.MOVED_MARKET, group=g, market=gained, place=world.main_place(g))
