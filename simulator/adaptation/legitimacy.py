"""Rule ``legitimacy``: rich groups buy standing at home: favours, sponsorship, protection."""

import numpy as np

from simulator.groups.place_choice import View
from simulator.streams import Decision
from simulator.trace import EventKind
from simulator.world.world import World

_CHANCE = 0.25
"""Chance at a review that a rich group invests; assumption."""


def legitimacy(world: World, view: View) -> None:
    """Spend on standing when there is money beyond what growth needs."""
    groups, plan = world.groups, world.behaviour.standing
    due = view.due[view.draw(Decision.INVEST) < _CHANCE * world.fixed.speed("legitimacy")]
    if due.size == 0:
        return
    weekly = world.config.adaptation.cost_per_member * np.maximum(1, groups.strength[due])
    cost = plan.invest_weeks * weekly
    rich = groups.cash[due] + groups.banked[due] > world.behaviour.membership.rich_weeks * weekly
    able = rich & (groups.cash[due] >= cost) & (groups.legitimacy[due] < 0.95)
    who, paid = due[able], cost[able]
    if who.size:
        groups.cash[who] -= paid
        groups.legitimacy[who] = np.minimum(1.0, groups.legitimacy[who] + plan.invest)
        at_home = world.places.zone_start[groups.home[who]]
        world.note(EventKind.INVESTED, who.size, group=who, amount=paid, place=at_home)
