"""The report that should have changed the mind, by question: when it came, whether it was opened, what followed."""

from assessment.bias.events import Evidence, statements
from assessment.observer.possible_worlds import by_hypothesis
from assessment.observer.turning_report import Turn, turns
from exercise.read_models.lesson_models import EstimatePair, TurningPoint, TurnRow
from exercise.runs import truth
from exercise.runs.hypotheses import hypothesis, on, questions
from exercise.runs.labels import source_name
from exercise.runs.runs import Live
from exercise.scoring.evaluation import available, evaluate
from exercise.services.services import Services

TOLD = 5
"""Reports shown for each question."""
SETTLED = 0.05
"""Difference of chances below which two steps are called alike. An assumption."""


INSUFFICIENT = (
    "After it you answered “insufficient intelligence”, which states no probability, so nothing can be said of how "
    "far it moved you."
)


def turning_points(services: Services, live: Live) -> tuple[TurningPoint, ...]:
    """Return for each question the report with the largest rational update, and the next largest.

    The measure is the divergence in bits of the ideal belief after a report from the one before it,
    for a reader who opens everything as it comes onto the menu. It reads the truth: never before the debrief.
    """
    key = ("turning", live.head.id, live.state.day, len(live.state.opened), len(live.state.estimates))
    return services.caches.views.get(key, lambda: _turning_points(services, live))


def _turning_points(services: Services, live: Live) -> tuple[TurningPoint, ...]:
    arrived = available(live)
    cycles = {report.headline.id: cycle for cycle, reports in arrived.items() for report in reports}
    reports = [report for part in arrived.values() for report in part]
    seen = evaluate(services, live).evidence
    true = {answer.question: answer.truth for answer in truth.answers(services, live.world.pinned)}
    found = []
    for view in questions(services, live.world.pinned):
        ranked = turns(seen.tables[view.id], reports)[:TOLD]
        if not ranked:
            continue
        rows = tuple(_row(services, live, turn, cycles[turn.report]) for turn in ranked)
        stand = _stand(live, seen, ranked[0], cycles[ranked[0].report])
        gained = ranked[0].beliefs[1][true[view.id]] - ranked[0].beliefs[0][true[view.id]]
        silent = stand is None and _insufficient_after(live, ranked[0], rows[0])
        said = (_about(rows[0], gained), _opened(rows[0]), INSUFFICIENT if silent else _then(rows[0], stand))
        found.append(TurningPoint(view.id, view.text, rows[0], stand, said, rows[1:]))
    return tuple(found)


def _row(services: Services, live: Live, turn: Turn, cycle: int) -> TurnRow:
    headline = live.world.released(live.state)[turn.report].headline
    view = hypothesis(services, live.world.pinned, turn.question, turn.hypothesis)
    opened = next((d.cycle for d in live.state.opened if d.entry.report == turn.report), None)
    return TurnRow(
        report=turn.report,
        title=f"{source_name(live, headline.source)}: {headline.title}",
        arrived=on(live.scenario, turn.released_day),
        cycle=cycle,
        bits=turn.bits,
        hypothesis=view.label if view else turn.hypothesis,
        before=turn.before,
        after=turn.after,
        opened=opened,
    )


def _stand(live: Live, seen: Evidence, turn: Turn, arrived: int) -> EstimatePair | None:
    """Return the estimates on either side of the opening, or of the arrival of a report never opened."""
    opened = next((d.seq for d in live.state.opened if d.entry.report == turn.report), None)
    of = seen.tables[turn.question]
    place = of.hypotheses.index(turn.hypothesis)
    base = float(by_hypothesis(of, of.prior)[place])
    before, after = (0, base, base), None
    for said, ideal in statements(seen)[turn.question]:
        total = sum(said.probabilities.values())
        share = said.probabilities.get(turn.hypothesis, 0.0) / total if total > 0 else base
        point = (said.cycle, share, float(ideal[place]))
        if said.seq < opened if opened is not None else said.cycle < arrived:
            before = point
        elif after is None:
            after = point
    if after is None:
        return None
    return EstimatePair((before[0], after[0]), (before[1], after[1]), (before[2], after[2]))


def _insufficient_after(live: Live, turn: Turn, row: TurnRow) -> bool:
    """Return whether “insufficient intelligence” was answered once a report was opened, or had come unopened."""
    opened = next((d.seq for d in live.state.opened if d.entry.report == turn.report), None)
    return any(
        done.entry.insufficient
        and done.entry.question == turn.question
        and (done.cycle >= row.cycle if opened is None else done.seq > opened)
        for done in live.state.estimates
    )


def _about(row: TurnRow, gained: float) -> str:
    way = (
        "towards the truth" if gained > 0 else "away from the truth: a careful reader would have been misled"
    )
    return (
        f"{row.report}, “{row.title}”, could be opened from cycle {row.cycle}. For a reader of everything it moved "
        f"{row.hypothesis} from {row.before:.0%} to {row.after:.0%}, worth {row.bits:.2f} bits, {way}."
    )


def _opened(row: TurnRow) -> str:
    if row.opened is None:
        return "You never opened it."
    late = row.opened - row.cycle
    when = "as soon as it came" if late <= 0 else f"{late} cycle{'' if late == 1 else 's'} after it came"
    return f"You opened it in cycle {row.opened}, {when}."


def _opposite(stand: EstimatePair) -> bool:
    """Return whether the two moved in opposite directions, in whole per cent as they are told."""
    (mine, then), (ideal, later) = (
        [round(100 * share) for share in pair] for pair in (stand.stated, stand.ideal)
    )
    return (then - mine) * (later - ideal) < 0


def _then(row: TurnRow, stand: EstimatePair | None) -> str:
    if stand is None:
        return "You stated no estimate after it, so nothing can be said of how it moved you."
    yours, ideal = stand.stated[1] - stand.stated[0], stand.ideal[1] - stand.ideal[0]
    moved = (
        f"Your next estimate of {row.hypothesis} went from {stand.stated[0]:.0%} to {stand.stated[1]:.0%}; on what you had "
        f"opened the ideal observer went from {stand.ideal[0]:.0%} to {stand.ideal[1]:.0%}"
    )
    if _opposite(stand):
        return f"{moved}: the other way."
    if abs(yours - ideal) < SETTLED:
        return f"{moved}: about as far."
    if abs(ideal) < SETTLED:
        return f"{moved}: you moved where little warranted it."
    return f"{moved}: {'not as far' if abs(yours) < abs(ideal) else 'further than warranted'}."
