"""Marks in words: how the work was done, beside what was judged and how it turned out."""

from collections.abc import Iterator, Sequence

from assessment.amounts import duration, mean_basis, signed
from assessment.mark_records import Call, QuestionMark
from assessment.scorers.timeliness import timeliness
from assessment.yardstick.yardstick_fit import wording_sentence
from exercise.read_models.debrief_models import (
    ChoiceRow,
    DayEffect,
    MarkLine,
    MissedRow,
    NetworkComparison,
    SideBySide,
)
from exercise.runs.labels import decision_details
from exercise.runs.runs import LiveRun
from exercise.scoring.coding.coding_lines import coding_lines
from exercise.scoring.paired_runs import DecisionComparison
from exercise.scoring.process_marks import ProcessMarks

UNSCORED = "Unscored"
ASSISTED = (
    "The exercise said of opened reports what they show and which tell the same account; reading and weighing them were "
    "easier for it."
)
NO_MEMBER = "No report named a member of a group."
CALLS: dict[Call, str] = {
    "warranted": "right to say so",
    "missed_reading": "missed opportunity",
    "missed_search": "missed opportunity",
    "answered": "firm and warranted",
    "overclaimed": "claimed too much",
}
"""What is said of each call on what could be known; the others are not told."""


def network_comparison(process: ProcessMarks) -> NetworkComparison:
    """Return the marks on the network in words."""
    mark = process.network
    by_role, by_sex = (
        tuple(MissedRow(row.kind.replace("_", " "), row.hits, row.total) for row in rows)
        for rows in (mark.by_role, mark.by_sex)
    )
    return NetworkComparison(mark.sentences, by_role, by_sex)


def choice_rows(live: LiveRun, comparison: DecisionComparison | None) -> tuple[ChoiceRow, ...]:
    """Return what each cycle's choice added to those before it, deferring and doing nothing included."""
    if comparison is None:
        return ()
    calendar, effects = live.scenario.calendar, {effect.day: effect for effect in comparison.days}
    rows = []
    for cycle in range(1, calendar.cycles + 1):
        decisions = [decision for decision in decision_details(live) if decision.cycle == cycle]
        actions = "; ".join(action for decision in decisions for action in decision.actions)
        choice = actions or ("Deferred" if decisions else "Nothing decided")
        effect = effects.get(calendar.first_day(cycle))
        rows.append(ChoiceRow(cycle, choice, *_added(effect, actions)))
    return tuple(rows)


def _added(effect: DayEffect | None, actions: str) -> tuple[str, str]:
    """Return what a choice added, as an amount and in a sentence."""
    if effect is None:
        why = "was not tried in the paired worlds" if actions else "ordered nothing, and so prevented nothing"
        return ("0" if not actions else UNSCORED), f"This choice {why}."
    interval = f"95% interval {effect.low:z.0f} to {effect.high:z.0f}, {effect.runs} paired runs"
    if effect.low <= 0 <= effect.high:
        return signed(effect.value), f"What it added cannot be told from nothing ({interval})."
    verb = "prevented" if effect.value > 0 else "came with a rise of"
    return (
        signed(effect.value),
        f"Beside the choices before it, it {verb} {abs(effect.value):.0f} harm days ({interval}).",
    )


def side_by_side(
    live: LiveRun,
    marks: Sequence[QuestionMark],
    process: ProcessMarks,
    comparison: DecisionComparison | None,
    total: MarkLine | None = None,
) -> SideBySide:
    """Return process, judgement and outcome, each mark with its sentence.

    ``comparison`` is None while the paired runs are under way. A ``total`` is made elsewhere, if asked for.
    """
    return SideBySide(
        tuple(_process(live, marks, process)),
        tuple(_judgement(live, marks, comparison)),
        tuple(_outcome(marks, comparison)),
        total,
    )


def _process(live: LiveRun, marks: Sequence[QuestionMark], process: ProcessMarks) -> Iterator[MarkLine]:
    if live.scenario.evidence.assisted:
        yield MarkLine("Assistance", "On", ASSISTED)
    for grading in process.grading:
        kappa = UNSCORED if grading.kappa is None else f"κ {grading.kappa:.2f}"
        yield MarkLine(f"Grading: {grading.axis.lower()}", kappa, grading.sentence)
    yield from coding_lines(process.coding)
    rate = process.requests.bits_per_hour
    yield MarkLine(
        "Requests", UNSCORED if rate is None else f"{rate:.3f} bits an hour", process.requests.sentence
    )
    acted = process.alignment.acted
    yield MarkLine(
        "Effort and harm", UNSCORED if acted is None else f"{acted:.0%} of action", process.alignment.sentence
    )
    if marks:
        yield _reading(live, marks)
    people = process.network.people.f1
    yield MarkLine(
        "Network named",
        UNSCORED if people is None else f"F1 {people:.2f}",
        " ".join(process.network.sentences),
    )
    yield MarkLine(
        "Words and sums",
        f"{len(process.wrong_terms) + process.incoherent} slips",
        wording_sentence(process.wrong_terms, process.incoherent, process.estimates),
    )


def _reading(live: LiveRun, marks: Sequence[QuestionMark]) -> MarkLine:
    search = _rounded(sum(mark.brier.search for mark in marks) / len(marks))
    return MarkLine(
        "Choice of reading",
        f"{signed(search, 2)} Brier",
        f"Reading: {mean_basis(marks, live.scenario.calendar.cycles)}, the choice of what to open cost {signed(search, 2)} Brier "
        "points against the best affordable search; below 0 luck ran your way.",
    )


def _judgement(
    live: LiveRun, marks: Sequence[QuestionMark], comparison: DecisionComparison | None
) -> Iterator[MarkLine]:
    for question in sorted({mark.question for mark in marks}):
        track = sorted((mark for mark in marks if mark.question == question), key=lambda mark: mark.cycle)
        yield _regret(live, question, track)
        yield _pace(question, track)
    yield from knowing_lines(marks)
    yield _decisions(comparison)


def _regret(live: LiveRun, question: str, track: Sequence[QuestionMark]) -> MarkLine:
    regret = sum(mark.brier_regret for mark in track) / len(track)
    return MarkLine(
        f"{question}: regret",
        f"{regret:.2f} Brier",
        f"{question}: over {duration(len(track), live.scenario.calendar.cycles)} your probabilities lay {regret:.2f} Brier points on average from "
        "what the reports opened warranted, whatever turned out to be true.",
    )


def _pace(question: str, track: Sequence[QuestionMark]) -> MarkLine:
    stated, ideal = [mark.stated[mark.truth] for mark in track], [mark.ideal[mark.truth] for mark in track]
    behind = _rounded(timeliness(stated, ideal))
    pace = f"{abs(behind) * 100:.0f} percentage points {'behind' if behind < 0 else 'ahead of'}"
    return MarkLine(
        f"{question}: pace",
        f"{signed(behind * 100)} points",
        f"{question}: your chance of the true answer ran {pace if behind else 'level with'} the ideal "
        "observer's on average over the cycles.",
    )


def _decisions(comparison: DecisionComparison | None) -> MarkLine:
    if comparison is None:
        sentence = "Decisions: not scored yet, because the paired runs are under way."
        return MarkLine("Decisions", UNSCORED, sentence)
    mark = comparison.decision
    interval = "" if mark.capture_low is None else f" ({mark.capture_low:z.0%} to {mark.capture_high:z.0%})"
    capture = UNSCORED if mark.capture is None else f"{mark.capture:z.0%}{interval}"
    return MarkLine("Decisions", capture, f"Decisions, on what was knowable: {mark.explanation}")


def _outcome(marks: Sequence[QuestionMark], comparison: DecisionComparison | None) -> Iterator[MarkLine]:
    last = max((mark.cycle for mark in marks), default=0)
    ends = sorted((mark for mark in marks if mark.cycle == last), key=lambda mark: mark.question)
    for mark in ends:
        yield MarkLine(
            f"{mark.question}: skill",
            signed(mark.skill, 2),
            f"{mark.question}: at the end you gave the true answer {mark.stated[mark.truth]:.0%}, which is {abs(mark.skill):.0%} "
            f"{'better' if mark.skill >= 0 else 'worse'} in Brier score than the base rates; one outcome, luck included.",
        )
    yield from ordered_lines(ends)
    if comparison is None:
        sentence = "The town as you played it is being run again without your orders."
        yield MarkLine("Town", UNSCORED, sentence)
        return
    for measure in comparison.own_world:
        yield MarkLine(
            measure.measure, signed(measure.with_decisions - measure.without_decisions), measure.sentence
        )


def ordered_lines(marks: Sequence[QuestionMark]) -> tuple[MarkLine, ...]:
    """Return a line for each mark with a ranked score, in order of question."""
    return tuple(
        MarkLine(
            f"{mark.question}: ranked skill",
            signed(mark.ranked_skill, 2),
            f"{mark.question}: its answers stand in an order, and with near misses costing less than far ones your ranked "
            f"score was {mark.ranked.total:.2f}, where 0 is best and the base rates would have had a skill of 0; one "
            "outcome, luck included.",
        )
        for mark in sorted(marks, key=lambda mark: mark.question)
        if mark.ranked is not None and mark.ranked_skill is not None
    )


def knowing_lines(marks: Sequence[QuestionMark]) -> tuple[MarkLine, ...]:
    """Return a line for every question on which a call stood at the end that “insufficient intelligence” allows."""
    last = {mark.question: mark for mark in sorted(marks, key=lambda mark: mark.cycle)}
    return tuple(
        MarkLine(
            f"{question}: what could be known",
            CALLS[mark.knowing.call],
            f"{question}, at the end: {mark.knowing.sentence}",
        )
        for question, mark in sorted(last.items())
        if mark.knowing is not None and mark.knowing.call in CALLS
    )


def _rounded(value: float) -> float:
    """Return a value to two places, without a minus before nought."""
    return round(value, 2) + 0.0
