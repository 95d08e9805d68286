"""The adaptation rules by name, in the order in which groups go through them."""

from collections.abc import Callable

from scenarios.schema.groups import Rule
from simulator.adaptation.band import time_of_day
from simulator.adaptation.corruption import corruption
from simulator.adaptation.legitimacy import legitimacy
from simulator.adaptation.lie_low import lie_low
from simulator.adaptation.market import market
from simulator.adaptation.merge import merge
from simulator.adaptation.method import method
from simulator.adaptation.place import place
from simulator.adaptation.recruitment import recruitment
from simulator.adaptation.replacement import replacement
from simulator.adaptation.retaliation import retaliation
from simulator.adaptation.rewiring import rewiring
from simulator.adaptation.security import security
from simulator.adaptation.split import split
from simulator.adaptation.takeover import takeover
from simulator.adaptation.target import target
from simulator.groups.place_choice import Choices
from simulator.world.world import World

WEEKLY: dict[Rule, Callable[[World, Choices], None]] = {
    "takeover": takeover,
    "market": market,
    "place": place,
    "target": target,
    "method": method,
    "security": security,
    "time": time_of_day,
    "lie_low": lie_low,
    "legitimacy": legitimacy,
    "corruption": corruption,
    "retaliation": retaliation,
    "recruitment": recruitment,
    "rewiring": rewiring,
    "split": split,
    "merge": merge,
}
"""Rules that groups apply at their own review."""

DAILY: dict[Rule, Callable[[World], None]] = {"replacement": replacement}
"""Rules that run every day for all groups."""

WITHIN: dict[Rule, str] = {
    "online": "place: whether ground work may move to the online zone",
}
"""Rules that switch part of another rule on."""
