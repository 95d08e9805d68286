"""Rule ``time``: effort moves to hours that feel safer."""

import numpy as np

from simulator.groups.ground import main_places
from simulator.groups.place_choice import Choices
from simulator.trace import EventKind
from simulator.world.world import World


def time_of_day(world: World, choices: Choices) -> None:
    """Weigh the four time bands by the risk felt in each, round the groups' usual hours."""
    groups, due = world.groups, choices.due
    pull = groups.usual_band[due] / (1.0 + world.config.adaptation.risk_aversion * groups.felt_band[due])
    before = groups.band[due]
    step = min(1.0, world.behaviour.moving.time_step * world.fixed.speed("time"))
    after = before + step * (pull / pull.sum(axis=1, keepdims=True) - before)
    groups.band[due] = after
    now = after.argmax(axis=1)
    rows = np.flatnonzero(now != before.argmax(axis=1))
    if rows.size:
        places = main_places(world, due[rows])
        world.note(EventKind.MOVED_TIME, rows.size, group=due[rows], place=places, hour=now[rows] * 6 + 3)
