"""The price of double counting: what copies cost a reader who takes each for a witness of its own."""

from collections.abc import Iterable
from math import log2

from assessment.difficulty.belief_course import floored
from assessment.difficulty.difficulty_measures import Figure, Meaning, Measure, each
from assessment.difficulty.observed_world import Observed


def blind(seen: Observed) -> Iterable[Figure]:
    """Yield the blind reader's bits at the end, and how many more they are than the ideal reader's."""
    end = seen.scenario.calendar.days
    for course in seen.courses:
        left = -log2(floored(course.blind_by(end)))
        gap = left + log2(floored(course.ideal_by(end)))
        yield Figure("blind_bits", course.question, seen.seed, left)
        yield Figure("blind_gap", course.question, seen.seed, gap)


MEASURE = Measure(
    id="blind",
    title="The price of double counting",
    meanings=(
        Meaning(
            "blind_bits",
            "Bits left, blind",
            "Surprise at the truth for the same reader when copies count as witnesses of their own.",
            "bits",
            "higher",
        ),
        Meaning(
            "blind_gap",
            "Provenance-blind gap",
            "Blind bits less ideal bits: what circular reporting costs; below 0 where copies happen to be right.",
            "bits",
            "higher",
            (float("-inf"), float("inf")),
        ),
    ),
    of=each(blind),
)
