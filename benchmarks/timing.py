"""Processor time of a piece of work."""

import statistics
import time
from collections.abc import Callable

ROUNDS = 3


def timed(work: Callable[[], object]) -> float:
    """Return the median processor time of a piece of work, in seconds, after one warm-up."""
    work()
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return statistics.median(spent)
