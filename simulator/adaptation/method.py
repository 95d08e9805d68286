"""Rule ``method``: effort moves to methods that pay as well with less notice."""

from typing import TYPE_CHECKING

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
    known = groups.portfolio[g].nonzero()[0]
    worth, notice = world.method_takings[known], world.method_exposure[known]
    cost = 1.0 + averse * (groups.felt_method[g, known] + pressure * notice)
    pull = worth * worth / cost
    before = groups.method[g, known]
    after = before + _STEP * (pull / pull.sum(axis=1, keepdims=True) - before)
    groups.method[g, known] = after
    first, now = before.argmax(axis=1), after.argmax(axis=1)
    for row in (first != now).nonzero()[0]:
        world.note(
            EventKind.MOVED_METHOD,
            group=g,
            market=int(known[row]),
            method=int(now[row]),
            place=world.main_place(g),
        )
