"""What the ideal observer knows at the end, and how long it takes to be nearly sure."""

from collections.abc import Iterable
from math import log2

from assessment.difficulty.belief_course import floored
from assessment.difficulty.difficulty_measures import DifficultyMeasure, Meaning, SeedFigure, each
from assessment.difficulty.observed_world import ObservedWorld

SURE = 0.9
"""Probability of the truth at which the ideal observer counts as nearly sure."""


def ideal(world: ObservedWorld) -> Iterable[SeedFigure]:
    """Yield bits left at the end, whether 0.9 is reached, and after how many days and reports."""
    calendar = world.scenario.calendar
    for course in world.courses:
        reached = next((i for i, p in enumerate(course.ideal) if p > SURE), None)
        days = course.days[reached] - calendar.warm_up_days if reached is not None else None
        # Never reached counts as the whole length, so that a mean exists over all seeds.
        whole = calendar.days - calendar.warm_up_days
        left = -log2(floored(course.ideal_by(calendar.days)))
        yield SeedFigure("ideal_bits", course.question, world.seed, left)
        yield SeedFigure("expected_bits", course.question, world.seed, course.left_by(calendar.days))
        yield SeedFigure("reached", course.question, world.seed, 0.0 if reached is None else 1.0)
        yield SeedFigure(
            "days_to_sure", course.question, world.seed, whole if days is None else float(max(0, days))
        )
        reports = None if reached is None else float(course.read[reached])
        yield SeedFigure("reports_to_sure", course.question, world.seed, reports)


MEASURE = DifficultyMeasure(
    id="ideal",
    title="What an ideal reader of every report would know",
    meanings=(
        Meaning(
            "ideal_bits",
            "Bits left, ideal",
            "Surprise at the truth, −log2 of its probability, for an exact Bayesian reader of every report by the end.",
            "bits",
            "higher",
        ),
        Meaning(
            "expected_bits",
            "Bits expected to be left",
            "Entropy of that reader's belief at the end: has the same mean over worlds with less chance in it, and decides whether a question is knowable.",
            "bits",
            "higher",
        ),
        Meaning(
            "reached",
            "Seeds that reach .9",
            "Share of seeds in which the ideal probability of the truth passes 0.9 at some time.",
            "share",
            "lower",
            (0.0, 1.0),
        ),
        Meaning(
            "days_to_sure",
            "Days to .9",
            "Days of the exercise until the ideal probability of the truth first passes 0.9; the whole length where it never does.",
            "days",
            "higher",
        ),
        Meaning(
            "reports_to_sure",
            "Reports to .9",
            "Reports on the question that are out by then; seeds that never get there are left out.",
            "reports",
            "higher",
        ),
    ),
    figures=each(ideal),
)
