"""Rule ``legitimacy``: rich groups buy standing at home: favours, sponsorship, protection."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.choice import View
from simulator.streams import Decision
from simulator.trace import EventKind

if TYPE_CHECKING:
    from simulator.world import World

_CHANCE = 0.25
"""Chance at a review that a rich group invests; assumption."""


def legitimacy(world: "World", view: View) -> None:
    """Spend on standing when there is money beyond what growth needs."""
    groups, due, plan = world.groups, view.due, world.behaviour.standing
    weekly = world.config.adaptation.cost_per_member * np.maximum(1, groups.strength[due])
    cost = plan.invest_weeks * weekly
    rich = groups.cash[due] + groups.banked[due] > world.behaviour.membership.rich_weeks * weekly
    draws = view.draw(Decision.INVEST)
    able = rich & (groups.cash[due] >= cost) & (groups.legitimacy[due] < 0.95)
    chosen = able & (draws < _CHANCE * world.fixed.speed("legitimacy"))
    who, paid = due[chosen], cost[chosen]
    if who.size:
        groups.cash[who] -= paid
        groups.legitimacy[who] = np.minimum(1.0, groups.legitimacy[who] + plan.invest)
        at_home = world.places.zone_start[groups.home[who]]
        world.note(EventKind.INVESTED, who.size, group=who, amount=paid, place=at_home)
