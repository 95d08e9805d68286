"""How strongly a report bears on a rival hypothesis, in three published steps of odds."""

from bisect import bisect_right
from math import log

STRENGTHS = ("weak", "moderate", "strong")
ADVERBS = {"weak": "weakly", "moderate": "moderately", "strong": "strongly"}
"""Each step as pages and the log say it."""
STARTS = (1.1, 4 / 3, 2.0)
"""Factor by which the odds of a rival move, up or down, at which each step begins. Assumption: single reports of these
exercises seldom move odds by more than double, so that the scales of expert witnesses, which begin there, would call
all of them alike."""
MEANING = (
    "By how much the report, taken as an account of its own, moves the odds of the rival: weakly, by a tenth to a "
    "third; moderately, by a third or more; strongly, to double or half, or beyond."
)


def step_of(weight: float) -> int:
    """Return the step of a weight of evidence: -3 to 3, below 0 against, 0 for less than weak.

    ``weight`` is ln P(report | rival) / P(report | not rival).
    """
    size = bisect_right([log(start) for start in STARTS], abs(weight))
    return size if weight > 0 else -size


def step_words(step: int) -> str:
    """Return a step in words, such as ``strongly against``; ``neither way`` for 0."""
    if not step:
        return "neither way"
    return f"{ADVERBS[STRENGTHS[abs(step) - 1]]} {'for' if step > 0 else 'against'}"
