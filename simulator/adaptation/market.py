"""Rule ``market``: effort moves between markets, and a group may enter one that looks better."""

import numpy as np

from simulator.groups.ground import main_places
from simulator.groups.place_choice import Choices, cells_of_all, power, runs_with_effort
from simulator.streams import Floats, Ints
from simulator.trace import EventKind
from simulator.world.world import World

_LEAST = 0.02
"""Share of effort below which a market is given up; assumption."""
_TELLING = 0.12
"""Gain in share from which a move between markets is recorded; assumption."""


def market(world: World, choices: Choices) -> None:
    """Split effort between markets by what each is believed to bring."""
    groups, due = world.groups, choices.due
    _, markets, patches, spots = groups.share.shape
    effort = groups.share.reshape(-1, patches, spots)  # a row for each market of each group
    rows = runs_with_effort(groups.share[due], patches * spots)
    at = cells_of_all(due, rows, markets)
    share = effort[at]
    before = np.zeros((due.size, markets))
    before.reshape(-1)[rows] = share.sum(axis=(1, 2))
    best = choices.best.max(axis=2)
    _enter(world, due, best)
    pull = np.where(groups.portfolio[due], best, 0.0)
    top = pull.max(axis=1, keepdims=True)
    able = (top[:, 0] > 0) & (before.sum(axis=1) > 0)
    weight = power(pull / np.where(top > 0, top, 1.0), 0.5 * world.config.adaptation.sharpness)
    aim = weight / np.maximum(weight.sum(axis=1, keepdims=True), 1e-12)
    step = min(1.0, world.behaviour.moving.market_step * world.fixed.speed("market"))
    after = before + step * (aim - before)
    after[after < _LEAST] = 0.0
    after /= np.maximum(after.sum(axis=1, keepdims=True), 1e-12)
    after = np.where(able[:, None], after, before)
    share *= (after.reshape(-1)[rows] / np.maximum(before.reshape(-1)[rows], 1e-12))[:, None, None]
    effort[at] = share
    _fill(world, choices, before, after)
    _record_moves(world, due, before, after)


def _enter(world: World, due: Ints, best: Floats) -> None:
    """Let groups take up a market that looks far better than their best."""
    portfolio = world.groups.portfolio[due]
    at_hand = np.where(portfolio, best, 0.0).max(axis=1)
    outside = np.where(portfolio, 0.0, best)
    entering = (at_hand > 0) & (outside.max(axis=1) > world.behaviour.moving.entry * at_hand)
    if entering.any():
        world.groups.portfolio[due[entering], outside[entering].argmax(axis=1)] = True


def _fill(world: World, choices: Choices, before: Floats, after: Floats) -> None:
    """Place the effort of markets just taken up: where the group works, or else where it looks best."""
    for row, m in zip(*((before <= 0) & (after > 0)).nonzero(), strict=True):
        share = world.groups.share[choices.due[row]]
        inside = np.where(share.sum(axis=0) > 0, choices.worth[row, m], 0.0)
        if inside.sum() <= 0:
            inside = np.where(choices.reach[row][:, None], choices.worth[row, m], 0.0)
        share[m] = after[row, m] * inside / inside.sum()


def _record_moves(world: World, due: Ints, before: Floats, after: Floats) -> None:
    gain = after - before
    rows = (gain.max(axis=1) > _TELLING).nonzero()[0]
    if rows.size:
        places, most = main_places(world, due[rows]), gain[rows].argmax(axis=1)
        world.note(EventKind.MOVED_MARKET, rows.size, group=due[rows], market=most, place=places)
