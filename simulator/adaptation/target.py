"""Rule ``target``: within a zone, effort moves between streets, premises, homes or platforms."""

import numpy as np

from simulator.groups.place_choice import Choices, cells_of_all, power, runs_with_effort
from simulator.world.world import World

_LEAST = 0.01
"""Share of a zone below which a place is given up; assumption."""


def target(world: World, choices: Choices) -> None:
    """Split effort inside each zone by what each place is believed to bring."""
    groups, due = world.groups, choices.due
    _, markets, patches, spots = groups.share.shape
    effort = groups.share.reshape(-1, spots)  # a row for each zone of each market of each group
    rows = runs_with_effort(groups.share[due], spots)
    at = cells_of_all(due, rows, markets * patches)
    share, worth = effort[at], choices.worth.reshape(-1, spots)[rows]
    here = share.sum(axis=1, keepdims=True)
    top = worth.max(axis=1, keepdims=True)
    weight = power(worth / np.where(top > 0, top, 1.0), world.config.adaptation.sharpness)
    total = weight.sum(axis=1, keepdims=True) * (top > 0)
    aim = np.where(total > 0, here * weight / np.maximum(total, 1e-12), share)
    step = min(1.0, world.behaviour.moving.target_step * world.fixed.speed("target"))
    moved = share + step * (aim - share)
    moved[moved < _LEAST * here] = 0.0
    left = moved.sum(axis=1, keepdims=True)
    effort[at] = np.where(left > 0, moved * (here / np.maximum(left, 1e-12)), share)
