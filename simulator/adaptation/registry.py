"""The adaptation rules by name, in the order in which a group goes through them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from scenarios.schema.groups import Rule
from simulator.adaptation.band import time_of_day
from simulator.adaptation.lie_low import lie_low
from simulator.adaptation.market import market
from simulator.adaptation.method import method
from simulator.adaptation.place import place
from simulator.adaptation.recruitment import recruitment
from simulator.adaptation.replacement import replacement
from simulator.adaptation.takeover import takeover
from simulator.adaptation.target import target
from simulator.adaptation.view import View

if TYPE_CHECKING:
    from simulator.world import World

WEEKLY: dict[Rule, Callable[["World", int, View], None]] = {
    "takeover": takeover,
    "market": market,
    "place": place,
    "target": target,
    "method": method,
    "time": time_of_day,
    "lie_low": lie_low,
    "recruitment": recruitment,
}
"""Rules a group applies at its own review."""

DAILY: dict[Rule, Callable[["World"], None]] = {"replacement": replacement}
"""Rules that run every day for all groups."""
