"""One world of a scenario as it was reported, with what is true in it: what every measure looks at."""

from dataclasses import dataclass
from functools import cached_property

from assessment.difficulty.belief_course import Course, courses
from assessment.observer.ideal_reader import IdealReader
from assessment.observer.readers import ideal_reader
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots, answers, slots
from simulator.run import run
from synthetic.intelligence_log import observe
from synthetic.report import IntelLog, Report, SealedTruth


@dataclass(frozen=True)
class ObservedWorld:
    """A seed's questions, truths and reports; every partner agreed on the first day of the exercise."""

    scenario: Scenario
    seed: int
    slots: tuple[Slots, ...]
    answers: tuple[Answer, ...]
    """Parallel to ``slots``."""
    log: IntelLog

    @cached_property
    def pairs(self) -> tuple[tuple[Report, SealedTruth], ...]:
        """Return each report with what lies behind it, in order of release."""
        return tuple(zip(self.log.reports, self.log.truths, strict=True))

    @cached_property
    def reader(self) -> IdealReader:
        """Return the exact reader of these reports."""
        return ideal_reader(self.scenario, self.seed)

    @cached_property
    def courses(self) -> tuple[Course, ...]:
        """Return how belief in the truth of each question went, parallel to ``slots``."""
        return courses(
            self.reader,
            [(s.question, a.truth) for s, a in zip(self.slots, self.answers, strict=True)],
            self.log.reports,
        )

    def bearing(self, question: str) -> tuple[tuple[Report, SealedTruth], ...]:
        """Return the reports that say something about a question, with their truths."""
        return tuple((r, t) for r, t in self.pairs if question in self.reader.bears(r))


def observed_world(scenario: Scenario, seed: int) -> ObservedWorld:
    """Simulate a scenario under a seed and observe it to its end, nobody having acted or asked."""
    calendar = scenario.calendar
    hypotheses, truths = slots(scenario, seed), answers(scenario, seed)
    agreed = {partner.id: calendar.warm_up_days for partner in scenario.partners}
    log = observe(
        scenario,
        seed,
        run(scenario, seed),
        hypotheses,
        truths,
        until_day=calendar.days,
        agreements=agreed,
    )
    return ObservedWorld(scenario, seed, hypotheses, truths, log)
