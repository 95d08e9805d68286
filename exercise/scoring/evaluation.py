"""How a run's judgements compare with the ideal observer's: from its log to marks and indicators."""

from collections import defaultdict
from dataclasses import dataclass

from assessment.bias.evidence import Closing, Event, Evidence, Opening, Statement, evidence
from assessment.bias.registry import pooled
from assessment.mark_records import Indicator, QuestionMark
from assessment.marks.probability_marks import question_marks
from assessment.observer.readers import ideal_reader
from exercise.decision_log.entries import Advanced, Submitted
from exercise.runs import truth
from exercise.runs.log_key import TRAINEE_WORK, log_key
from exercise.runs.runs import LiveRun, live_runs
from exercise.services.services import Services
from synthetic.report import Report


@dataclass(frozen=True)
class RunEvaluation:
    """Marks by question and cycle, and the bias indicators."""

    marks: tuple[QuestionMark, ...]
    indicators: tuple[Indicator, ...]
    evidence: Evidence
    """What the indicators read; marks on process read it too."""


MOST_EXERCISES = 10
"""Exercises of one trainee that are looked at together, the newest ones."""


def evaluate(services: Services, live: LiveRun) -> RunEvaluation:
    """Return the marks and indicators of a run so far. It reads the truth: never before the debrief."""
    key = log_key("evaluation", live, TRAINEE_WORK)
    return services.caches.read_models.get(key, lambda: _evaluate(services, live))


def _evaluate(services: Services, live: LiveRun) -> RunEvaluation:
    scenario, inputs = live.scenario, live.world.inputs
    slots = tuple(live.world.slots().values())
    opened: dict[int, list[Report]] = defaultdict(list)
    released = live.world.released(live.state)
    for opening in live.state.opened:
        opened[opening.cycle].append(released[opening.entry.report])
    cycles = range(1, live.state.cycle + 1)
    reader = ideal_reader(scenario, live.world.inputs.seed)
    marks = question_marks(
        reader,
        slots,
        truth.answers(services, inputs),
        live.state.stated(),
        opened=opened,
        available=available(live),
        hours=dict.fromkeys(cycles, scenario.force.analyst_hours),
        insufficient=[question.id for question in scenario.questions if question.insufficient],
        of_cycles=scenario.calendar.cycles,
    )
    evidence_read = evidence(reader, _events(services, live))
    return RunEvaluation(marks, pooled([evidence_read]), evidence_read)


def over_exercises(services: Services, live: LiveRun) -> tuple[Indicator, ...]:
    """Return the indicators over this run and those that its trainee handed in before it; empty for a first one."""
    handed_in = live.state.submission
    if handed_in is None:
        return ()
    others = live_runs(services, services.store.library.runs(trainee=live.head.trainee))
    earlier = sorted(
        (
            (other.state.submission.at, other.head.id, other)
            for other in others
            if other.head.id != live.head.id
            and other.state.submission is not None
            and (other.state.submission.at, other.head.id) < (handed_in.at, live.head.id)
        ),
        key=lambda item: item[:2],
    )
    if not earlier:
        return ()
    runs = [*(other for _, _, other in earlier[1 - MOST_EXERCISES :]), live]
    return pooled([evaluate(services, run).evidence for run in runs])


def available(live: LiveRun) -> dict[int, tuple[Report, ...]]:
    """Return by cycle the reports that came onto the menu as it began."""
    calendar = live.scenario.calendar
    by_cycle: dict[int, list[Report]] = defaultdict(list)
    for report in live.world.released(live.state).values():
        days = report.headline.released_day - calendar.warm_up_days
        by_cycle[max(1, days // calendar.cycle_days + 2)].append(report)
    return {cycle: tuple(reports) for cycle, reports in by_cycle.items()}


def _events(services: Services, live: LiveRun) -> list[Event]:
    released = live.world.released(live.state)
    events: list[Event] = [
        Opening(
            entry.seq,
            entry.cycle,
            tuple(released[i].headline for i in entry.entry.menu if i in released),
            released[entry.entry.report],
        )
        for entry in live.state.opened
    ]
    events += [
        Statement(entry.seq, entry.cycle, entry.entry.question, entry.entry.probabilities)
        for entry in live.state.estimates
        if not entry.entry.insufficient  # it states no probabilities of its own
    ]
    return [*events, *_closings(services, live)]


def _closings(services: Services, live: LiveRun) -> list[Event]:
    """Return the end of every cycle, the hand-in being the last, with what was left unread."""
    ignored = {entry.seq for entry in live.state.ignored}
    ends = [
        entry.seq
        for entry in services.store.logs.entries(live.head.id)
        if isinstance(entry.entry, Advanced | Submitted) and entry.seq not in ignored
    ]
    arrived, released = available(live), live.world.released(live.state)
    closings: list[Event] = []
    for cycle, seq in enumerate(ends, start=1):
        opened = {opening.entry.report for opening in live.state.opened if opening.seq < seq}
        spent = sum(
            released[opening.entry.report].headline.open_hours
            for opening in live.state.opened
            if opening.cycle == cycle and opening.seq < seq
        )
        menu = tuple(
            report.headline
            for at in sorted(arrived)
            if at <= cycle
            for report in arrived[at]
            if report.headline.id not in opened
        )
        closings.append(Closing(seq, cycle, max(live.scenario.force.analyst_hours - spent, 0.0), menu))
    return closings
