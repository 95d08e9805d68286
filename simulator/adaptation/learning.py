"""Learning from experience: beliefs move towards what the last days brought."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from simulator.world import World

_FORGET = 0.06
"""Share of felt risk forgotten a week where the group does not work; assumption."""
_USUAL_RISK = 0.1
"""Risk felt where nothing happens; assumption."""


def learn(world: "World", g: int) -> None:
    """Update what a group believes of takings and risk where it worked, and forget elsewhere."""
    groups, speed = world.groups, world.config.adaptation.learning
    effort = groups.week_effort[g]
    tried = effort.ravel().nonzero()[0]
    if tried.size:
        spent = effort.ravel()[tried]
        seen = groups.week_takings[g].ravel()[tried] / spent
        pace = speed * spent / (spent + 1.5)
        expected = groups.expected[g].reshape(-1)
        expected[tried] += pace * (seen - expected[tried])
    here = effort.sum(axis=0)
    worked = here > 0
    observed = np.where(worked, groups.week_presence[g], 0.0)
    target = _USUAL_RISK + observed + 1.5 * groups.week_arrests[g] / (1.0 + groups.week_arrests[g])
    felt = groups.felt[g]
    felt += np.where(worked, min(1.0, 1.6 * speed) * (target - felt), _FORGET * (_USUAL_RISK - felt))
    _settle(world, g)


def _settle(world: "World", g: int) -> None:
    """Let suspicion fade, and clear the week's counts."""
    groups = world.groups
    groups.suspicion[g] *= 0.85
    groups.felt_band[g] += 0.1 * (_USUAL_RISK - groups.felt_band[g])
    groups.felt_method[g] += 0.1 * (_USUAL_RISK - groups.felt_method[g])
    groups.week_takings[g] = 0.0
    groups.week_effort[g] = 0.0
    groups.week_arrests[g] = 0.0
    groups.week_presence[g] = 0.0
    groups.week_violence[g] = 0
