"""How the work was done, beside what was judged and how it turned out: for the debrief alone."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from assessment.amounts import over, signed, stretch
from assessment.bias.events import Evidence
from assessment.mark_records import QuestionMark
from assessment.marks.collection_requests import Request, RequestsMark, requests_mark
from assessment.marks.grading_practice import ASSESSMENTS, SOURCES, GradingMark, grading_mark
from assessment.marks.harm_alignment import AlignmentMark
from assessment.marks.network_marks import NetworkMark
from assessment.observer.observer import headline_value, values_of
from assessment.scorers.coherence import incoherence
from assessment.scorers.timeliness import timeliness
from assessment.yardstick.yardstick_fit import Mismatch, mismatches, unfitting, wording_sentence
from exercise.read_models.debrief_models import (
    ChoiceRow,
    DayEffect,
    MarkLine,
    MissedRow,
    NetworkComparison,
    SideBySide,
)
from exercise.runs.hypotheses import named
from exercise.runs.labels import decision_details
from exercise.runs.runs import Live
from exercise.scoring import effort, network_truth
from exercise.scoring.evaluation import evaluate
from exercise.scoring.knowability_lines import knowing_lines
from exercise.scoring.mark_lines import ordered_lines
from exercise.scoring.paired_runs import Worth
from exercise.scoring.sealed_log import seen_log
from exercise.services.services import Services

UNSCORED = "Unscored"
INCOHERENT = 0.005
"""Distance of a sum from 1 that rounding to whole percentages does not explain."""


@dataclass(frozen=True)
class Practised:
    """Marks on process."""

    grading: tuple[GradingMark, GradingMark]
    requests: RequestsMark
    alignment: AlignmentMark
    network: NetworkMark
    wrong_terms: tuple[Mismatch, ...]
    incoherent: int
    estimates: int


def practised(services: Services, live: Live) -> Practised:
    """Return the marks on how a run was worked. It reads the truth: never before the debrief."""
    key = ("practised", live.head.id, live.state.day, len(live.state.opened), len(live.state.ratings))
    return services.caches.views.get(key, lambda: _practised(services, live))


def _practised(services: Services, live: Live) -> Practised:
    state = live.state
    members = network_truth.network(live)
    text = state.submission.entry.text if state.submission else ""
    wrong = mismatches(text)
    for done in (one for one in state.estimates if not one.entry.insufficient):
        wrong += unfitting(done.entry.reason, done.entry.probabilities.values())
    return Practised(
        grading=_grading(services, live),
        requests=_requests(evaluate(services, live).evidence, live),
        alignment=effort.aligned(services, live, members),
        network=network_truth.marked(live, members),
        wrong_terms=wrong,
        incoherent=sum(incoherence(d.entry.probabilities) > INCOHERENT for d in state.estimates),
        estimates=len(state.estimates),
    )


def _grading(services: Services, live: Live) -> tuple[GradingMark, GradingMark]:
    log = seen_log(services, live)
    deserved = {r.headline.id: t for r, t in zip(log.reports, log.truths, strict=True)}
    last = {done.entry.report: done.entry for done in live.state.ratings}
    pairs = [(rating, deserved[report]) for report, rating in sorted(last.items()) if report in deserved]
    return (
        grading_mark(
            "Source", [str(r.source) for r, _ in pairs], [str(t.correct_source) for _, t in pairs], SOURCES
        ),
        grading_mark(
            "Assessment",
            [r.assessment for r, _ in pairs],
            [t.correct_assessment for _, t in pairs],
            ASSESSMENTS,
        ),
    )


def _requests(seen: Evidence, live: Live) -> RequestsMark:
    """Return what collection requests bought: each opened report at its worth just before it was opened."""
    bits: dict[str, float] = {}
    for told in seen.told:
        table, headline = seen.tables[told.question], told.opening.report.headline
        worth = headline_value(table, values_of(table, told.before), headline)
        bits[headline.id] = bits.get(headline.id, 0.0) + worth
    released = live.world.released(live.state).values()
    opened = live.state.opened_ids
    hours: dict[str, float] = {source.id: source.task_hours for source in live.scenario.sources}
    asked: dict[tuple[str, str, str], int] = defaultdict(int)
    for done in live.state.taskings:
        key: tuple[str, str, str] = (done.entry.source, done.entry.question, done.entry.hypothesis)
        asked[key] += 1
    found = []
    for key, times in asked.items():
        answers = [
            r.headline
            for r in released
            if r.headline.tasked and (r.headline.source, r.headline.question, r.headline.hypothesis) == key
        ]
        read = [h for h in answers if h.id in opened]
        found.append(
            Request(
                words=" ".join(key),
                hours=hours[key[0]] * times,
                reading=sum(h.open_hours for h in read),
                bits=sum(bits.get(h.id, 0.0) for h in read),
                answers=len(answers),
                opened=len(read),
            )
        )
    menu = [r.headline for r in released if not r.headline.tasked and r.headline.id in opened]
    return requests_mark(found, sum(bits.get(h.id, 0.0) for h in menu), sum(h.open_hours for h in menu))


def network_comparison(live: Live, done: Practised) -> NetworkComparison:
    """Return the marks on the network in words, with the names of those missed."""
    mark = done.network
    by_role, by_sex = (
        tuple(MissedRow(one.what.replace("_", " "), one.found, one.of) for one in part)
        for part in (mark.by_role, mark.by_sex)
    )
    missed = tuple(named(live.world.pinned, entity) for entity in mark.missed)
    return NetworkComparison(mark.sentences, by_role, by_sex, missed)


def choices(live: Live, worth: Worth | None) -> tuple[ChoiceRow, ...]:
    """Return what each cycle's choice added to those before it, deferring and doing nothing included."""
    if worth is None:
        return ()
    calendar, steps = live.scenario.calendar, {step.day: step for step in worth.steps}
    rows = []
    for cycle in range(1, calendar.cycles + 1):
        views = [view for view in decision_details(live) if view.cycle == cycle]
        actions = "; ".join(action for view in views for action in view.actions)
        said = actions or ("Deferred" if views else "Nothing decided")
        step = steps.get(calendar.first_day(cycle))
        rows.append(ChoiceRow(cycle, said, *_added(step, actions)))
    return tuple(rows)


def _added(step: DayEffect | None, actions: str) -> tuple[str, str]:
    if step is None:
        why = "was not tried in the paired worlds" if actions else "ordered nothing, and so prevented nothing"
        return ("0" if not actions else UNSCORED), f"This choice {why}."
    known = f"95% interval {step.low:z.0f} to {step.high:z.0f}, {step.runs} paired runs"
    if step.low <= 0 <= step.high:
        return signed(step.value), f"What it added cannot be told from nothing ({known})."
    did = "prevented" if step.value > 0 else "came with a rise of"
    return (
        signed(step.value),
        f"Beside the choices before it, it {did} {abs(step.value):.0f} harm days ({known}).",
    )


def side_by_side(
    live: Live,
    marks: Sequence[QuestionMark],
    done: Practised,
    worth: Worth | None,
    total: MarkLine | None = None,
) -> SideBySide:
    """Return process, judgement and outcome, each mark with its sentence; a total is made of them elsewhere, if asked for."""
    return SideBySide(
        _process(live, marks, done), _judgement(live, marks, worth), _outcome(live, marks, worth), total
    )


def _process(live: Live, marks: Sequence[QuestionMark], done: Practised) -> tuple[MarkLine, ...]:
    lines = [
        MarkLine(
            f"Grading: {mark.axis.lower()}",
            UNSCORED if mark.kappa is None else f"κ {mark.kappa:.2f}",
            mark.sentence,
        )
        for mark in done.grading
    ]
    rate = done.requests.bits_per_hour
    lines.append(
        MarkLine("Requests", UNSCORED if rate is None else f"{rate:.3f} bits an hour", done.requests.sentence)
    )
    acted = done.alignment.acted
    lines.append(
        MarkLine(
            "Effort and harm",
            UNSCORED if acted is None else f"{acted:.0%} of action",
            done.alignment.sentence,
        )
    )
    if marks:
        lines.append(_reading(live, marks))
    people = done.network.people.f1
    sentence = " ".join(done.network.sentences)
    lines.append(MarkLine("Network named", UNSCORED if people is None else f"F1 {people:.2f}", sentence))
    lines.append(
        MarkLine(
            "Words and sums",
            f"{len(done.wrong_terms) + done.incoherent} slips",
            wording_sentence(done.wrong_terms, done.incoherent, done.estimates),
        )
    )
    return tuple(lines)


def _reading(live: Live, marks: Sequence[QuestionMark]) -> MarkLine:
    search = _clean(sum(m.brier.search for m in marks) / len(marks), 2)
    return MarkLine(
        "Choice of reading",
        f"{signed(search, 2)} Brier",
        f"Reading: {over(marks, live.scenario.calendar.cycles)}, the choice of what to open cost {signed(search, 2)} Brier "
        "points against the best affordable search; below 0 luck ran your way.",
    )


def _judgement(live: Live, marks: Sequence[QuestionMark], worth: Worth | None) -> tuple[MarkLine, ...]:
    lines = []
    for question in sorted({m.question for m in marks}):
        track = sorted((m for m in marks if m.question == question), key=lambda m: m.cycle)
        regret = sum(m.brier_regret for m in track) / len(track)
        behind = _clean(timeliness([m.stated[m.truth] for m in track], [m.ideal[m.truth] for m in track]), 2)
        pace = f"{abs(behind) * 100:.0f} percentage points {'behind' if behind < 0 else 'ahead of'}"
        lines.append(
            MarkLine(
                f"{question}: regret",
                f"{regret:.2f} Brier",
                f"{question}: over {stretch(len(track), live.scenario.calendar.cycles)} your probabilities lay {regret:.2f} Brier points on average from "
                "what the reports opened warranted, whatever turned out to be true.",
            )
        )
        lines.append(
            MarkLine(
                f"{question}: pace",
                f"{signed(behind * 100)} points",
                f"{question}: your chance of the true answer ran {pace if behind else 'level with'} the ideal "
                "observer's on average over the cycles.",
            )
        )
    lines += knowing_lines(marks)
    if worth is None:
        lines.append(
            MarkLine(
                "Decisions", UNSCORED, "Decisions: not scored yet, because the paired runs are under way."
            )
        )
    else:
        mark = worth.decision
        ends = "" if mark.capture_low is None else f" ({mark.capture_low:z.0%} to {mark.capture_high:z.0%})"
        value = UNSCORED if mark.capture is None else f"{mark.capture:z.0%}{ends}"
        lines.append(MarkLine("Decisions", value, f"Decisions, on what was knowable: {mark.explanation}"))
    return tuple(lines)


def _outcome(live: Live, marks: Sequence[QuestionMark], worth: Worth | None) -> tuple[MarkLine, ...]:
    last = max((m.cycle for m in marks), default=0)
    lines = [
        MarkLine(
            f"{m.question}: skill",
            signed(m.skill, 2),
            f"{m.question}: at the end you gave the true answer {m.stated[m.truth]:.0%}, which is {abs(m.skill):.0%} "
            f"{'better' if m.skill >= 0 else 'worse'} in Brier score than the base rates; one outcome, luck included.",
        )
        for m in sorted(marks, key=lambda m: m.question)
        if m.cycle == last
    ]
    lines += ordered_lines([m for m in marks if m.cycle == last])
    if worth is None:
        lines.append(
            MarkLine("Town", UNSCORED, "The town as you played it is being run again without your orders.")
        )
        return tuple(lines)
    return (
        *lines,
        *(
            MarkLine(one.measure, signed(one.with_decisions - one.without), one.sentence)
            for one in worth.played
        ),
    )


def _clean(value: float, places: int) -> float:
    """Return a rounded value without a minus before nought."""
    return round(value, places) + 0.0
