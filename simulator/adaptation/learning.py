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
    effort = groups.week_effort[due]
    tried = effort.ravel().nonzero()[0]
    expected = groups.expected[due]
    flat, spent = expected.reshape(-1), effort.reshape(-1)[tried]
    seen = groups.week_takings[due].reshape(-1)[tried] / spent
    flat[tried] += speed * spent / (spent + plan.trials) * (seen - flat[tried])
    groups.expected[due] = expected
    worked = effort.sum(axis=1) > 0
    arrests = groups.week_arrests[due]
    felt = groups.felt[due]
    met = plan.usual_risk + groups.week_presence[due] + plan.arrest * arrests / (1.0 + arrests)
    pace = min(1.0, 1.6 * speed)
    felt += np.where(worked, pace * (met - felt), plan.forget * (plan.usual_risk - felt))
    groups.felt[due] = felt
    groups.suspicion[due] *= _SUSPICION_KEPT
    groups.felt_band[due] += _FADES * (plan.usual_risk - groups.felt_band[due])
    groups.felt_method[due] += _FADES * (plan.usual_risk - groups.felt_method[due])
    for column in (groups.week_takings, groups.week_effort, groups.week_arrests, groups.week_presence):
        column[due] = 0.0
    groups.week_violence[due] = 0
