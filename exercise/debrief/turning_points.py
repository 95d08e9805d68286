"""The report that should have changed the mind, by question: when it came, whether it was opened, what followed."""

from assessment.bias.evidence import Evidence, statements
from assessment.observer.ideal_reader import prior
from assessment.observer.turning_report import Turn, turns
from exercise.read_models.lesson_models import EstimatePair, TurningPoint, TurnRow
from exercise.runs import truth
from exercise.runs.hypotheses import date_of, hypothesis, questions
from exercise.runs.labels import source_name
from exercise.runs.log_key import TRAINEE_WORK, log_key
from exercise.runs.runs import LiveRun
from exercise.scoring.evaluation import available, evaluate
from exercise.services.services import Services

MOST_REPORTS = 5
"""Reports shown for each question."""
SETTLED = 0.05
"""Difference of chances below which two steps are called alike. An assumption."""


INSUFFICIENT = (
    "After it you answered “insufficient intelligence”, which states no probability, so nothing can be said of how "
    "far it moved you."
)


def turning_points(services: Services, live: LiveRun) -> tuple[TurningPoint, ...]:
    """Return for each question the report with the largest rational update, and the next largest.

    The measure is the divergence in bits of the ideal belief after a report from the one before it,
    for a reader who opens everything as it comes onto the menu. It reads the truth: never before the debrief.
    """
    key = log_key("turning points", live, TRAINEE_WORK)
    return services.caches.read_models.get(key, lambda: _turning_points(services, live))


def _turning_points(services: Services, live: LiveRun) -> tuple[TurningPoint, ...]:
    arrived = available(live)
    cycles = {report.headline.id: cycle for cycle, reports in arrived.items() for report in reports}
    reports = [report for part in arrived.values() for report in part]
    evidence = evaluate(services, live).evidence
    true = {answer.question: answer.truth for answer in truth.answers(services, live.world.inputs)}
    ranked_by_question = turns(evidence.reader, reports)
    points = []
    for question in questions(services, live.world.inputs):
        ranked = ranked_by_question[question.id][:MOST_REPORTS]
        if not ranked:
            continue
        rows = tuple(_row(services, live, turn, cycles[turn.report]) for turn in ranked)
        stand = _estimate_pair(live, evidence, ranked[0], cycles[ranked[0].report])
        gained = ranked[0].beliefs[1][true[question.id]] - ranked[0].beliefs[0][true[question.id]]
        silent = stand is None and _insufficient_after(live, ranked[0], rows[0])
        sentences = (
            _arrival_sentence(rows[0], gained),
            _opening_sentence(rows[0]),
            INSUFFICIENT if silent else movement_sentence(rows[0], stand),
        )
        points.append(TurningPoint(question.id, question.text, rows[0], stand, sentences, rows[1:]))
    return tuple(points)


def _row(services: Services, live: LiveRun, turn: Turn, cycle: int) -> TurnRow:
    headline = live.world.released(live.state)[turn.report].headline
    rival = hypothesis(services, live.world.inputs, turn.question, turn.hypothesis)
    opened = next((d.cycle for d in live.state.opened if d.entry.report == turn.report), None)
    return TurnRow(
        report=turn.report,
        title=f"{source_name(live, headline.source)}: {headline.title}",
        arrived=date_of(live.scenario, turn.released_day),
        cycle=cycle,
        bits=turn.bits,
        hypothesis=rival.label if rival else turn.hypothesis,
        before=turn.before,
        after=turn.after,
        opened=opened,
    )


def _estimate_pair(live: LiveRun, evidence: Evidence, turn: Turn, arrived: int) -> EstimatePair | None:
    """Return the estimates on either side of the opening, or of the arrival of a report never opened."""
    opened = next((d.seq for d in live.state.opened if d.entry.report == turn.report), None)
    place = evidence.reader.hypotheses(turn.question).index(turn.hypothesis)
    base = float(prior(evidence.reader, turn.question)[place])
    before, after = (0, base, base), None
    for statement, ideal in statements(evidence)[turn.question]:
        total = sum(statement.probabilities.values())
        share = statement.probabilities.get(turn.hypothesis, 0.0) / total if total > 0 else base
        point = (statement.cycle, share, float(ideal[place]))
        if statement.seq < opened if opened is not None else statement.cycle < arrived:
            before = point
        elif after is None:
            after = point
    if after is None:
        return None
    return EstimatePair((before[0], after[0]), (before[1], after[1]), (before[2], after[2]))


def _insufficient_after(live: LiveRun, turn: Turn, row: TurnRow) -> bool:
    """Return whether “insufficient intelligence” was answered once a report was opened, or had come unopened."""
    opened = next((d.seq for d in live.state.opened if d.entry.report == turn.report), None)
    return any(
        answer.entry.insufficient
        and answer.entry.question == turn.question
        and (answer.cycle >= row.cycle if opened is None else answer.seq > opened)
        for answer in live.state.estimates
    )


def _arrival_sentence(row: TurnRow, gained: float) -> str:
    way = (
        "towards the truth" if gained > 0 else "away from the truth: a careful reader would have been misled"
    )
    return (
        f"{row.report}, “{row.title}”, could be opened from cycle {row.cycle}. For a reader of everything it moved "
        f"{row.hypothesis} from {row.before:.0%} to {row.after:.0%}, worth {row.bits:.2f} bits, {way}."
    )


def _opening_sentence(row: TurnRow) -> str:
    if row.opened is None:
        return "You never opened it."
    late = row.opened - row.cycle
    when = "as soon as it came" if late <= 0 else f"{late} cycle{'' if late == 1 else 's'} after it came"
    return f"You opened it in cycle {row.opened}, {when}."


def _opposite(estimates: EstimatePair) -> bool:
    """Return whether the two moved in opposite directions, in whole per cent as the sentences have them."""
    (first, second), (ideal_first, ideal_second) = (
        [round(100 * share) for share in pair] for pair in (estimates.stated, estimates.ideal)
    )
    return (second - first) * (ideal_second - ideal_first) < 0


def movement_sentence(row: TurnRow, pair: EstimatePair | None) -> str:
    """Return how the next estimate moved, beside how far the reports opened warranted it."""
    if pair is None:
        return "You stated no estimate after it, so nothing can be said of how it moved you."
    yours, ideal = pair.stated[1] - pair.stated[0], pair.ideal[1] - pair.ideal[0]
    moved = (
        f"Your next estimate of {row.hypothesis} went from {pair.stated[0]:.0%} to {pair.stated[1]:.0%}; on what you had "
        f"opened the ideal observer went from {pair.ideal[0]:.0%} to {pair.ideal[1]:.0%}"
    )
    if _opposite(pair):
        return f"{moved}: the other way."
    if abs(yours - ideal) < SETTLED:
        return f"{moved}: about as far."
    if abs(ideal) < SETTLED:
        return f"{moved}: you moved where little warranted it."
    return f"{moved}: {'not as far' if abs(yours) < abs(ideal) else 'further than warranted'}."
