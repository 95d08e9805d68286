"""The price of double counting: what circular reports cost a reader who takes each for a witness of its own."""

from collections.abc import Iterable
from math import log2

from assessment.difficulty.belief_course import floored
from assessment.difficulty.difficulty_measures import DifficultyMeasure, Meaning, SeedFigure, each
from assessment.difficulty.observed_world import ObservedWorld


def blind(world: ObservedWorld) -> Iterable[SeedFigure]:
    """Yield the blind reader's bits at the end, and how many more they are than the ideal reader's."""
    end = world.scenario.calendar.days
    for course in world.courses:
        left = -log2(floored(course.blind_by(end)))
        gap = left + log2(floored(course.ideal_by(end)))
        yield SeedFigure("blind_bits", course.question, world.seed, left)
        yield SeedFigure("blind_gap", course.question, world.seed, gap)


MEASURE = DifficultyMeasure(
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
    figures=each(blind),
)
