"""Rule ``method``: effort moves to methods that pay as well with less notice."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.adaptation.view import View
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World

_STEP = 0.25
"""Share of the way to the wanted mix of methods taken at one review; assumption."""


def method(world: "World", g: int, view: View) -> None:
    """Weigh the methods of each market, and tighten or relax security with suspicion."""
    groups, averse = world.groups, world.config.adaptation.risk_aversion
    usual = world.config.groups[g].security
    groups.security[g] += 0.2 * (min(0.9, usual + 0.5 * groups.suspicion[g]) - groups.security[g])
    pressure = float((groups.share[g].sum(axis=0) * groups.felt[g]).sum())
    for m in np.flatnonzero(groups.portfolio[g]):
        worth, notice = world.method_takings[m], world.method_exposure[m]
        cost = 1.0 + averse * (groups.felt_method[g, m] + pressure * notice)
        pull = worth * worth / cost
        before = groups.method[g, m]
        after = before + _STEP * (pull / pull.sum() - before)
        if int(np.argmax(after)) != int(np.argmax(before)):
            world.note(
                EventKind.MOVED_METHOD,
                group=g,
                market=int(m),
                method=int(np.argmax(after)),
                place=world.main_place(g),
            )
        groups.method[g, m] = after
