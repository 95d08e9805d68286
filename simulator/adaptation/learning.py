"""Learning from experience: beliefs move towards what the last days brought."""

import numpy as np

from simulator.groups.place_choice import cells_of_all
from simulator.streams import Flags, Ints
from simulator.world.world import World

_FADES = 0.1
"""Share of the risk felt in hours and methods that fades between reviews; assumption."""
_SUSPICION_KEPT = 0.85
"""Share of suspicion kept from one review to the next; assumption."""


def learn(world: World, due: Ints) -> None:
    """Update what groups believe of takings and risk where they worked, and forget elsewhere."""
    groups, plan = world.groups, world.behaviour.learning
    speed = world.config.adaptation.learning
    spent_on = groups.week_effort[due]
    worked = spent_on != 0.0
    cells = worked.ravel().nonzero()[0]
    # Cells with effort, counted through the groups that are due, and where these lie among all groups.
    tried = cells_of_all(due, cells, spent_on[0].size)
    expected, takings, spent = groups.expected.ravel(), groups.week_takings.ravel(), spent_on.ravel()[cells]
    believed = expected[tried]
    takings_a_unit = takings[tried] / spent
    expected[tried] = believed + speed * spent / (spent + plan.trials) * (takings_a_unit - believed)
    takings[tried] = groups.week_effort.ravel()[tried] = 0.0
    _feel(world, due, worked.any(axis=1))


def _feel(world: World, due: Ints, worked: Flags) -> None:
    """Update the risk felt in places, hours and methods; ``worked`` has shape (due, patches, spots)."""
    groups, plan = world.groups, world.behaviour.learning
    arrests, presence, felt = groups.week_arrests[due], groups.week_presence[due], groups.felt[due]
    met = plan.usual_risk + presence
    if arrests.any():
        met += plan.arrest * arrests / (1.0 + arrests)
        groups.week_arrests[due] = 0.0
    if presence.any():
        groups.week_presence[due] = 0.0
    pace = min(1.0, 1.6 * world.config.adaptation.learning)
    felt += np.where(worked, pace * (met - felt), plan.forget * (plan.usual_risk - felt))
    groups.felt[due] = felt
    groups.suspicion[due] *= _SUSPICION_KEPT
    band, method = groups.felt_band[due], groups.felt_method[due]
    groups.felt_band[due] = band + _FADES * (plan.usual_risk - band)
    groups.felt_method[due] = method + _FADES * (plan.usual_risk - method)
    groups.week_violence[due] = 0
