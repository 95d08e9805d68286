"""The debrief: what was true, beside what was believed and done. Only after submission."""

from exercise import copies, ensemble, jobs, missed, practice, practising, reasoning, revealing, turning
from exercise.evaluation import evaluate, over_exercises
from exercise.house import House
from exercise.revealed import Debrief
from exercise.runs import Live, load, mine
from exercise.staff import JobView
from exercise.total import total_line
from exercise.views import Refused, Seat

LOCKED = "The debrief opens once the written assessment has been handed in."


def unlocked(house: House, seat: Seat, run: str) -> bool:
    """Return whether the run has been handed in, so that the truth may be shown."""
    return _ready(_seen(house, seat, run))


def debrief(house: House, seat: Seat, run: str) -> Debrief:
    """Return everything revealed after submission, to the trainee of the run or an assessor."""
    live = _seen(house, seat, run)
    if not _ready(live):
        raise Refused(LOCKED)
    evaluation = evaluate(house, live)
    worth = ensemble.worth(house, live, live.head.trainee)
    done = practice.practised(house, live)
    return Debrief(
        answers=revealing.answers(house, live),
        timeline=revealing.moments(house, live),
        reasons=reasoning.reasons_of(house, live),
        tracks=revealing.tracks(house, live, evaluation.marks),
        marks=evaluation.marks,
        decision=worth.decision if worth else None,
        indicators=evaluation.indicators,
        reports=revealing.report_truths(house, live),
        without_you=worth.without if worth else (),
        played=worth.played if worth else (),
        choices=practice.choices(live, worth),
        side_by_side=practice.side_by_side(live, evaluation.marks, done, worth, total_line(house, live)),
        network=practice.network_told(live, done),
        harm_shares=done.alignment.shares,
        over_exercises=over_exercises(house, live),
        turning=turning.turning_points(house, live),
        copies=copies.copies(house, live),
        practise=practising.three_things(house, live, evaluation, done, worth),
        missed=missed.missed(house, live),
        plans=worth.plans if worth else (),
    )


def debrief_job(house: House, seat: Seat, run: str) -> JobView:
    """Start or follow the paired runs that show the town without the trainee."""
    live = _seen(house, seat, run)
    if not _ready(live):
        raise Refused(LOCKED)
    return jobs.view(ensemble.queue(house, live, live.head.trainee))


def _seen(house: House, seat: Seat, run: str) -> Live:
    if isinstance(seat, Seat) and "assessor" in seat.roles:
        return load(house, run)
    return mine(house, seat, run)


def _ready(live: Live) -> bool:
    return live.state.phase in ("debrief", "signed")
