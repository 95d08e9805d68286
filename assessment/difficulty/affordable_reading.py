"""What can be known within the analyst hours: the best affordable search instead of reading everything."""

from collections.abc import Iterable
from math import log2

from assessment.difficulty.belief_course import floored
from assessment.difficulty.difficulty_measures import Figure, Meaning, Measure, each
from assessment.difficulty.observed_world import Observed
from assessment.observer.affordable_search import best_search_by_cycle
from assessment.observer.observer import posterior
from synthetic.report import Report


def affordable(seen: Observed) -> Iterable[Figure]:
    """Yield the bits left by the end to an ideal analyst who has the hours of the force."""
    scenario, calendar = seen.scenario, seen.scenario.calendar
    by_cycle: dict[int, list[Report]] = {cycle: [] for cycle in range(1, calendar.cycles + 1)}
    for report in seen.log.reports:
        passed = (report.headline.released_day - calendar.warm_up_days) // calendar.cycle_days
        cycle = max(1, passed + 2)  # what a cycle brings is read in the next
        if cycle in by_cycle:
            by_cycle[cycle].append(report)
    hours = dict.fromkeys(by_cycle, scenario.force.analyst_hours)
    found = best_search_by_cycle(scenario.sources, scenario.dials, seen.slots, by_cycle, hours)
    opened = [report for cycle in sorted(found) for report in found[cycle]]
    for of, answer in zip(seen.slots, seen.answers, strict=True):
        belief = posterior(scenario.sources, scenario.dials, of, opened)
        yield Figure("affordable_bits", of.question, seen.seed, -log2(floored(belief[answer.truth])))


MEASURE = Measure(
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
    of=each(affordable),
)
