"""Rule ``method``: effort moves to methods that pay as well with less notice."""

import numpy as np

from simulator.groups.ground import main_places
from simulator.groups.place_choice import View
from simulator.trace import EventKind
from simulator.world.world import World


def method(world: World, view: View) -> None:
    """Weigh the methods of each market by takings, and by notice under the risk felt."""
    groups, due, fixed = world.groups, view.due, world.fixed
    averse = world.config.adaptation.risk_aversion
    known = groups.portfolio[due]
    cost = 1.0 + averse * (groups.felt_method[due] + view.felt[:, None, None] * fixed.method_exposure[None])
    pull = fixed.method_pull / cost
    wanted = pull / np.maximum(pull.sum(axis=2, keepdims=True), 1e-12)
    before = groups.method[due]
    step = min(1.0, world.behaviour.moving.method_step * fixed.speed("method"))
    after = np.where(known[:, :, None], before + step * (wanted - before), before)
    groups.method[due] = after
    first, now = before.argmax(axis=2), after.argmax(axis=2)
    rows, markets = ((first != now) & known).nonzero()
    if rows.size:
        world.note(
            EventKind.MOVED_METHOD,
            rows.size,
            group=due[rows],
            market=markets,
            method=now[rows, markets],
            place=main_places(world, due[rows]),
        )
