"""Rule ``method``: effort moves to methods that pay as well with less notice."""

import numpy as np

from simulator.groups.ground import main_places
from simulator.groups.place_choice import Choices
from simulator.trace import EventKind
from simulator.world.world import World


def method(world: World, choices: Choices) -> None:
    """Weigh the methods of each market by takings, and by notice under the risk felt."""
    groups, due, fixed = world.groups, choices.due, world.fixed
    averse = world.config.adaptation.risk_aversion
    portfolio = groups.portfolio[due]
    cost = 1.0 + averse * (
        groups.felt_method[due] + choices.felt[:, None, None] * fixed.method_exposure[None]
    )
    pull = fixed.method_pull / cost
    aim = pull / np.maximum(pull.sum(axis=2, keepdims=True), 1e-12)
    before = groups.method[due]
    step = min(1.0, world.behaviour.moving.method_step * fixed.speed("method"))
    after = np.where(portfolio[:, :, None], before + step * (aim - before), before)
    groups.method[due] = after
    first, now = before.argmax(axis=2), after.argmax(axis=2)
    rows, markets = ((first != now) & portfolio).nonzero()
    if rows.size:
        world.note(
            EventKind.MOVED_METHOD,
            rows.size,
            group=due[rows],
            market=markets,
            method=now[rows, markets],
            place=main_places(world, due[rows]),
        )
