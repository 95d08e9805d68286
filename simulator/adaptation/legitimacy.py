"""Rule ``legitimacy``: rich groups buy standing at home: favours, sponsorship, protection."""

import numpy as np

from simulator.groups.place_choice import Choices
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.world import World

_CHANCE = 0.25
"""Chance at a review that a rich group invests; assumption."""


def legitimacy(world: World, choices: Choices) -> None:
    """Spend on standing when there is money beyond what growth needs."""
    groups, plan = world.groups, world.behaviour.standing
    due = choices.due[choices.draw(Decision.INVEST) < _CHANCE * world.fixed.speed("legitimacy")]
    if due.size == 0:
        return
    weekly = world.config.adaptation.cost_per_member * np.maximum(1, groups.strength[due])
    cost = plan.invest_weeks * weekly
    rich = groups.cash[due] + groups.banked[due] > world.behaviour.membership.rich_weeks * weekly
    able = rich & (groups.cash[due] >= cost) & (groups.legitimacy[due] < 0.95)
    investing, paid = due[able], cost[able]
    if investing.size:
        groups.cash[investing] -= paid
        groups.legitimacy[investing] = np.minimum(1.0, groups.legitimacy[investing] + plan.invest)
        at_home = world.places.zone_start[groups.home[investing]]
        world.note(EventKind.INVESTED, investing.size, group=investing, amount=paid, place=at_home)
