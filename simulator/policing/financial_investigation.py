"""Follow a group's money: those who move and keep it are seen most."""

import numpy as np

from scenarios.schema.policing import FinancialInvestigation
from simulator.policing.collection import collect
from simulator.policing.effect import ActionEffect
from simulator.streams import Decision, Floats, Ints
from simulator.world.active_action import ActiveAction
from simulator.world.roles import ROLE
from simulator.world.world import World

_WITH_MONEY = (ROLE["money_mover"], ROLE["leader"])
_HANDLES = 5.0
"""How much likelier a payment shows somebody who moves money than another member; assumption."""


def daily(action: ActiveAction[FinancialInvestigation], world: World) -> None:
    """Read payments."""
    collect(action, world, Decision.SURVEIL, _by_money)


def _by_money(world: World, pool: Ints) -> Floats:
    return np.where(np.isin(world.people.role[pool], _WITH_MONEY), _HANDLES, 1.0)


EFFECT = ActionEffect(FinancialInvestigation, daily=daily)
