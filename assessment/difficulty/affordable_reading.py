"""What can be known within the analyst hours: the best affordable search instead of reading everything."""

from collections.abc import Iterable
from math import log2

from assessment.difficulty.belief_course import floored
from assessment.difficulty.difficulty_measures import DifficultyMeasure, Meaning, SeedFigure, each
from assessment.difficulty.observed_world import ObservedWorld
from assessment.observer.affordable_search import best_search
from synthetic.report import Report


def affordable(world: ObservedWorld) -> Iterable[SeedFigure]:
    """Yield the bits left by the end to an ideal analyst who has the hours of the force."""
    scenario, calendar = world.scenario, world.scenario.calendar
    by_cycle: dict[int, list[Report]] = {cycle: [] for cycle in range(1, calendar.cycles + 1)}
    for report in world.log.reports:
        passed = (report.headline.released_day - calendar.warm_up_days) // calendar.cycle_days
        cycle = max(1, passed + 2)  # what a cycle brings is read in the next
        if cycle in by_cycle:
            by_cycle[cycle].append(report)
    hours = dict.fromkeys(by_cycle, scenario.force.analyst_hours)
    by_search = best_search(world.reader, by_cycle, hours)
    beliefs = world.reader.reading(r for cycle in sorted(by_search) for r in by_search[cycle]).beliefs
    for answer in world.answers:
        question = answer.question
        place = world.reader.hypotheses(question).index(answer.truth)
        left = -log2(floored(float(beliefs[question][place])))
        yield SeedFigure("affordable_bits", question, world.seed, left)


MEASURE = DifficultyMeasure(
    id="affordable",
    title="What the hours allow",
    meanings=(
        Meaning(
            "affordable_bits",
            "Bits left within the hours",
            "Surprise at the truth for an ideal analyst who opens, with the hours of the force, what promises most an hour and asks for nothing more.",
            "bits",
            "higher",
        ),
    ),
    figures=each(affordable),
)
