"""Rule ``takeover``: zones that another group gave up, or can hardly hold, look worth more."""

import numpy as np

from simulator.groups.place_choice import Choices
from simulator.world.world import World


def takeover(world: World, choices: Choices) -> None:
    """Raise the worth of zones given up of late by others, and of the homes of rivals in turmoil."""
    groups, due, moving = world.groups, choices.due, world.behaviour.moving
    patch = np.maximum(groups.patch[due], 0)
    recent = world.day - world.left_day[patch] <= moving.vacated_days
    vacated = recent & (world.left_by[patch] != due[:, None]) & choices.reach
    if vacated.any():
        choices.lift += np.where(vacated, moving.vacated * groups.cohesion[due][:, None], 0.0)
    if not (groups.turmoil > 0.05).any():
        return
    for row, g in enumerate(due.tolist()):
        for rival in groups.rivals[g]:
            if groups.turmoil[rival] > 0.05:
                weak = patch[row] == groups.home[rival]
                choices.lift[row, weak] += world.behaviour.turmoil.weakness * groups.turmoil[rival]
