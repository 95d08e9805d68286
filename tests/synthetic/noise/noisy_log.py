"""The log of a world in which every source is open to noise."""

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.intelligence_log import observe
from synthetic.report import IntelLog

OPEN = {"prison": 0, "private_sector": 0}


World = tuple[Scenario, Trace, tuple[Slots, ...], tuple[Answer, ...]]


def seen(world: World, seed: int) -> IntelLog:
    """Return the whole log of one seed."""
    scenario, trace, slots, answers = world
    return observe(scenario, seed, trace, slots, answers, until_day=28, agreements=OPEN)
