"""Hours on a record: designed learning time, capped by what the log shows was spent."""

from collections.abc import Iterable
from datetime import datetime
from itertools import pairwise
from math import floor

IDLE_MINUTES = 15
"""A longer gap between two entries counts as this long."""
RULE = (
    "Notional hours are the least of three: the learning time the scenario was designed for, the active time "
    f"in the log (gaps between entries count up to {IDLE_MINUTES} minutes each), and the hours the assessor "
    "confirmed; rounded down to a quarter of an hour."
)
STEP = 4
"""Parts of an hour that notional hours are rounded down to."""


def active_minutes(times: Iterable[datetime]) -> int:
    """Return the minutes of activity that times of log entries show, long gaps cut short."""
    ordered = sorted(times)
    seconds = sum(
        min((later - earlier).total_seconds(), IDLE_MINUTES * 60.0) for earlier, later in pairwise(ordered)
    )
    return int(seconds // 60)


def notional_hours(designed: float, active: int, confirmed: float) -> float:
    """Return hours under the rule; ``designed`` and ``confirmed`` in hours, ``active`` in minutes."""
    least = min(designed, active / 60.0, confirmed)
    # The small step keeps an exact quarter, such as 105 minutes, from rounding to the one below.
    return max(floor(least * STEP + 1e-9), 0) / STEP
