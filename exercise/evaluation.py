"""How a run's judgements compare with the ideal observer's: from its log to marks and indicators."""

from collections import defaultdict
from dataclasses import dataclass

from assessment.bias.events import Event, Opening, Statement
from assessment.bias.registry import indicators
from assessment.marks import question_marks
from assessment.records import Indicator, QuestionMark
from exercise import truth
from exercise.house import House
from exercise.runs import Live
from synthetic.report import Report


@dataclass(frozen=True)
class Evaluation:
    """Marks by question and cycle, and the bias indicators."""

    marks: tuple[QuestionMark, ...]
    indicators: tuple[Indicator, ...]


def evaluate(house: House, live: Live) -> Evaluation:
    """Return the marks and indicators of a run so far. It reads the truth: never before the debrief."""
    state = live.state
    key = ("evaluation", live.head.id, len(state.opened), len(state.estimates), state.cycle)
    return house.memories.views.get(key, lambda: _evaluate(house, live))


def _evaluate(house: House, live: Live) -> Evaluation:
    scenario, pinned = live.scenario, live.world.pinned
    slots = tuple(live.world.slots().values())
    opened: dict[int, list[Report]] = defaultdict(list)
    released = live.world.released(live.state)
    for done in live.state.opened:
        opened[done.cycle].append(released[done.entry.report])
    cycles = range(1, live.state.cycle + 1)
    marks = question_marks(
        scenario.sources,
        scenario.dials,
        slots,
        truth.answers(house, pinned),
        live.state.stated(),
        opened=opened,
        available=available(live),
        hours=dict.fromkeys(cycles, scenario.force.analyst_hours),
    )
    return Evaluation(marks, indicators(scenario.sources, scenario.dials, slots, _events(live)))


def available(live: Live) -> dict[int, tuple[Report, ...]]:
    """Return by cycle the reports that came onto the menu as it began."""
    calendar = live.scenario.calendar
    by_cycle: dict[int, list[Report]] = defaultdict(list)
    for report in live.world.released(live.state).values():
        days = report.headline.released_day - calendar.warm_up_days
        by_cycle[max(1, days // calendar.cycle_days + 2)].append(report)
    return {cycle: tuple(reports) for cycle, reports in by_cycle.items()}


def _events(live: Live) -> list[Event]:
    released = live.world.released(live.state)
    events: list[Event] = [
        Opening(
            done.seq,
            done.cycle,
            tuple(released[i].headline for i in done.entry.menu if i in released),
            released[done.entry.report],
        )
        for done in live.state.opened
    ]
    events += [
        Statement(done.seq, done.cycle, done.entry.question, done.entry.probabilities)
        for done in live.state.estimates
    ]
    return events
