"""Learning from experience: beliefs move towards what the last days brought."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.streams import Ints

if TYPE_CHECKING:
    from simulator.world import World

_FADES = 0.1
"""Share of the risk felt in hours and methods that fades between reviews; assumption."""
_SUSPICION_KEPT = 0.85
"""Share of suspicion kept from one review to the next; assumption."""


def learn(world: "World", due: Ints) -> None:
    """Update what groups believe of takings and risk where they worked, and forget elsewhere."""
    groups, plan = world.groups, world.behaviour.learning
    speed = world.config.adaptation.learning
    spent_on = groups.week_effort[due]
    row, cell = np.divmod(np.flatnonzero(spent_on.ravel() != 0.0), spent_on[0].size)
    tried = due[row] * spent_on[0].size + cell
    expected, spent = groups.expected.ravel(), groups.week_effort.ravel()[tried]
    believed = expected[tried]
    seen = groups.week_takings.ravel()[tried] / spent
    expected[tried] = believed + speed * spent / (spent + plan.trials) * (seen - believed)
    worked = np.zeros((due.size, *groups.spot[0].shape), dtype=np.bool_)
    worked.reshape(due.size, -1)[row, cell % groups.spot[0].size] = True
    arrests = groups.week_arrests[due]
    felt = groups.felt[due]
    met = plan.usual_risk + groups.week_presence[due] + plan.arrest * arrests / (1.0 + arrests)
    pace = min(1.0, 1.6 * speed)
    felt += np.where(worked, pace * (met - felt), plan.forget * (plan.usual_risk - felt))
    groups.felt[due] = felt
    groups.suspicion[due] *= _SUSPICION_KEPT
    groups.felt_band[due] += _FADES * (plan.usual_risk - groups.felt_band[due])
    groups.felt_method[due] += _FADES * (plan.usual_risk - groups.felt_method[due])
    groups.week_takings.ravel()[tried] = groups.week_effort.ravel()[tried] = 0.0
    groups.week_arrests[due] = groups.week_presence[due] = 0.0
    groups.week_violence[due] = 0
