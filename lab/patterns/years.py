"""A year of a reference world, lived once for all patterns that look at the same one."""

from functools import lru_cache

from scenarios import reference_worlds
from simulator.run import run
from simulator.trace import Trace

DAYS = 365


@lru_cache(maxsize=32)
def year(size: reference_worlds.Size, seed: int) -> Trace:
    """Return a year without orders; nobody writes to it."""
    return run(reference_worlds.world(size, days=DAYS), seed, days=DAYS)
